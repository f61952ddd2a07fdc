package fr.passerelle.workspace.profile;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartneringProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A profile as anybody may read it. Of an anonymous one nothing in it tells whose it is.
 *
 * @param draft the text, which has passed the checks
 * @param organisation the id of the catalogue's organisation whose it is; null where anonymous
 * @param country of the organisation
 * @param region of the organisation; null where none is known
 * @param type of the organisation
 * @param published when it was published or last renewed
 * @param expires the last day on which it holds
 * @param labelled whether it passed all checks
 * @param edition grows with each change of what is published
 */
public record PublishedProfile(
    String id,
    ProfileDraft draft,
    @Nullable String organisation,
    String country,
    @Nullable String region,
    OrganisationType type,
    LocalDate published,
    LocalDate expires,
    boolean labelled,
    long edition) {

  /** The same in the fields of the form. */
  public PartneringProfile profile() {
    return draft.profile(country, published, expires);
  }
}
