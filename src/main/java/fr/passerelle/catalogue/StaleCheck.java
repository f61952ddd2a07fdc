package fr.passerelle.catalogue;

import fr.passerelle.organisation.Organisation;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what no source confirmed for twelve months; where no source tells a date, what no import
 * brought for as long.
 *
 * @param unread lists the organisations whose records no import has read since a day
 */
record StaleCheck(Function<LocalDate, Set<String>> unread) implements QualityCheck {

  @Override
  public String code() {
    return "stale";
  }

  @Override
  public boolean finds(Organisation organisation, LocalDate today) {
    var least = today.minusMonths(12);
    return organisation
        .day()
        .map(day -> day.isBefore(least))
        .orElseGet(() -> unread.apply(least).contains(organisation.id()));
  }

  @Override
  public QualityCheck prepared() {
    return new StaleCheck(new Remembering(unread));
  }

  /** Asks once for one day. For one thread. */
  private static final class Remembering implements Function<LocalDate, Set<String>> {

    private final Function<LocalDate, Set<String>> asked;
    private LocalDate day = LocalDate.MIN;
    private Set<String> known = Set.of();

    Remembering(Function<LocalDate, Set<String>> asked) {
      this.asked = asked;
    }

    @Override
    public Set<String> apply(LocalDate since) {
      if (!since.equals(day)) {
        known = asked.apply(since);
        day = since;
      }
      return known;
    }
  }
}
