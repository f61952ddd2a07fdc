package fr.passerelle.workspace.shortlist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a team has come with an organisation, in the order in which it goes on. */
public enum EntryState {
  NEW,
  CONTACTED,
  IN_DISCUSSION,
  MEETING,
  AGREEMENT,
  NOT_FOR_ME;

  /** As in tables, messages and the API, such as {@code in-discussion}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of a code; none where there is none such. */
  public static Optional<EntryState> of(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
