package fr.passerelle.delegation.mission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a mission is. */
public enum MissionState {
  /** The team alone knows of it. */
  PREPARING,
  /** Applications come in. */
  CALL_OPEN,
  /** They are judged. */
  SELECTION,
  /** Counterparts are asked, the programme is made. */
  PLANNING,
  /** Those who take part have their agendas; what changes is told. */
  PUBLISHED,
  /** It is over; what came of it is followed. */
  DONE;

  /** As in tables, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with a code; none where there is none such. */
  public static Optional<MissionState> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
