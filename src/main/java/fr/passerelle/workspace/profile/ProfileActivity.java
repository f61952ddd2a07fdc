package fr.passerelle.workspace.profile;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a profile, and when.
 *
 * @param version that it had from then on
 * @param account by whom; null where time alone did it, or the account is gone
 * @param detail such as the remarks with which it was returned; empty where there is none
 */
public record ProfileActivity(
    long version, Instant at, @Nullable String account, Deed deed, String detail) {

  /** What may be done with one. */
  public enum Deed {
    CREATED,
    SAVED,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    RENEWED,
    WITHDRAWN,
    EXPIRED;

    /** Whether readers see another thing afterwards. */
    boolean isSeen() {
      return this == PUBLISHED || this == RENEWED || this == WITHDRAWN;
    }

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
