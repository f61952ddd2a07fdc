package fr.passerelle.matching;

import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.EnumSet;
import java.util.Set;

/** Tells which signals have anything to judge by in a need, so that the others are left out. */
final class AbleSignals {

  private AbleSignals() {}

  /**
   * Returns them.
   *
   * @param isNamed whether the need is the name of organisations, or holds it
   * @param acquaintance whom the seeker knows
   * @param others which clusters are not the asker's
   */
  static Set<Signal> of(
      ReadNeed need,
      Snapshot index,
      BothWays bothWays,
      boolean isNamed,
      Acquaintance acquaintance,
      OtherClusters others) {
    var able = EnumSet.of(Signal.FRESHNESS);
    able.addAll(bothWays.able());
    if (!need.isOfferAlone()) {
      able.add(Signal.WORDS);
      able.add(Signal.AFFILIATION);
    }
    if (!need.concepts().isEmpty()) {
      able.add(Signal.CONCEPTS);
    }
    if (isNamed) {
      able.add(Signal.NAME);
    }
    if (!need.isOfferAlone() && index.evidence() > index.requests()) {
      able.add(Signal.EVIDENCE);
    }
    if (index.readsMeaning()) {
      able.add(Signal.MEANING);
    }
    if (index.readsMeaning() ? acquaintance.hasWorked() : !acquaintance.isEmpty()) {
      able.add(Signal.NETWORK);
    }
    if (need.need().filter().near() != null) {
      able.add(Signal.PLACE);
    }
    if (others.arePreferred()) {
      able.add(Signal.OTHER_CLUSTERS);
    }
    if (isSupplierSought(need)) {
      able.add(Signal.SUPPLY);
    }
    return able;
  }

  /** Whether who buys leaves it open of which type a partner is. */
  private static boolean isSupplierSought(ReadNeed need) {
    var asked = need.need();
    return asked.purpose() == Need.Purpose.PURCHASING
        && !need.isOfferAlone()
        && asked.filter().accepted(Filter.Dimension.TYPE).isEmpty()
        && need.interpretation().suggestedFilters().stream()
            .filter(filter -> filter.dimension() == Filter.Dimension.TYPE)
            .allMatch(filter -> filter.value().equals(OrganisationType.COMPANY.code()));
  }
}
