package fr.passerelle.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the last visit to an organisation's own site went.
 *
 * @param organisation its id
 * @param reason why it was not read; null where it was
 * @param digest of the text of all pages read; null where none was
 * @param contactPage where the site says how to reach the organisation
 * @param mailboxes addresses of a role such as {@code contact@}, never a person's
 * @param languages codes of the languages that the site says it speaks
 */
public record SiteStatus(
    String organisation,
    String url,
    State state,
    @Nullable String reason,
    Instant checked,
    @Nullable String digest,
    @Nullable String etag,
    @Nullable String contactPage,
    List<String> mailboxes,
    List<String> languages) {

  /** What came of the visit. */
  public enum State {
    READ,
    /** Read, with the same text as before. */
    UNCHANGED,
    /** Its rules, or ours, forbid it. */
    REFUSED,
    FAILED
  }

  public SiteStatus {
    mailboxes = List.copyOf(mailboxes);
    languages = List.copyOf(languages);
  }
}
