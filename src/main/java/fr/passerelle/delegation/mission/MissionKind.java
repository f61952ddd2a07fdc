package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a mission is. */
public enum MissionKind {
  /** SMEs apply, each with its laboratory; the chosen ones travel. */
  CALL_FOR_TANDEMS,
  /** People who are chosen already travel. */
  DELEGATION,
  /** People come to sessions, and meet between them. */
  SEMINAR,
  /** People from abroad travel to us. */
  INCOMING_VISIT;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<MissionKind> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
