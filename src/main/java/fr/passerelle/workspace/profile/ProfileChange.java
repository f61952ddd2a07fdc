package fr.passerelle.workspace.profile;

import java.util.List;
import java.util.Locale;

/** What came of an attempt to change a profile. */
public sealed interface ProfileChange {

  /** It is changed, and on the disk. */
  record Done(Profile profile) implements ProfileChange {}

  /** Somebody else has changed it since it was read; this is how it stands now. */
  record Stale(Profile now) implements ProfileChange {}

  /** The team has no such profile. */
  record Unknown() implements ProfileChange {}

  /**
   * It cannot be.
   *
   * @param failed the checks that forbid it; none where something else does
   */
  record Refused(Reason reason, List<ProfileCheck> failed) implements ProfileChange {
    public Refused {
      failed = List.copyOf(failed);
    }

    Refused(Reason reason) {
      this(reason, List.of());
    }
  }

  /** Why a change cannot be. */
  enum Reason {
    /** The team has as many as it may have. */
    TOO_MANY,
    /** In the state that it is in nobody may do that. */
    STATE,
    /** The team speaks for no organisation of the catalogue. */
    NO_ORGANISATION,
    /** A check that every profile must pass fails. */
    CHECKS,
    /** Nobody reviews a profile of a team of their own. */
    OWN_TEAM,
    /** The deadline of its call has passed. */
    CALL_CLOSED;

    /** As in messages and the API, such as {@code own-team}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
