package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a meeting. */
public enum MeetingState {
  PLANNED,
  HELD,
  /** Somebody did not come. */
  NO_SHOW,
  /** It was moved while the mission was under way. */
  RESCHEDULED,
  CANCELLED;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<MeetingState> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
