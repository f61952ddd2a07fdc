package fr.passerelle.delegation.mission;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team prepares.
 *
 * @param theme what it is about, in words that partners are sought by
 * @param country where it takes place, as ISO 3166-1 names it
 * @param zone the clock of that place
 * @param languages the codes of the languages that meetings may be in
 * @param budgetInEuro null where nobody said
 * @param version grows with each change, so that two who change it at once do not undo each other
 */
public record Mission(
    String id,
    String team,
    MissionKind kind,
    String name,
    String theme,
    String country,
    ZoneId zone,
    LocalDate firstDay,
    LocalDate lastDay,
    List<String> languages,
    @Nullable Long budgetInEuro,
    MissionState state,
    long version) {

  public Mission {
    languages = List.copyOf(languages);
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(lastDay + " is before " + firstDay);
    }
  }
}
