package fr.passerelle.catalogue;

import fr.passerelle.organisation.Organisation;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A check whose findings come from elsewhere than the entry.
 *
 * @param ids lists the organisations that it finds
 */
record ListedCheck(String code, Supplier<Set<String>> ids) implements QualityCheck {

  @Override
  public boolean finds(Organisation organisation, LocalDate today) {
    return ids.get().contains(organisation.id());
  }

  @Override
  public QualityCheck prepared() {
    var known = ids.get();
    return new ListedCheck(code, () -> known);
  }
}
