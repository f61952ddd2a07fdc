package fr.passerelle.catalogue;

import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of one organisation; the fields are those of {@code Organisation}.
 *
 * @param names at least one
 * @param affiliations their {@code organisationId} is the source's own key of the other, an
 *     identifier such as {@code ror:03cve4549}, or an id of the catalogue; the other may be unknown
 */
public record Claims(
    OrganisationType type,
    Status status,
    List<Name> names,
    Place place,
    @Nullable SizeClass size,
    @Nullable Integer established,
    @Nullable String website,
    List<Identifier> identifiers,
    List<String> themes,
    List<Affiliation> affiliations,
    List<Text> texts,
    @Nullable ClusterRecord cluster) {

  public Claims {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("claims without a name");
    }
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    themes = List.copyOf(themes);
    affiliations = List.copyOf(affiliations);
    texts = List.copyOf(texts);
  }
}
