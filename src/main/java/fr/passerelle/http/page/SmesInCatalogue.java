package fr.passerelle.http.page;

import fr.passerelle.cluster.visibility.SmeShare;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Filter.Dimension;
import fr.passerelle.search.Snapshot;

/** Counts the small and medium-sized firms of the catalogue. */
public final class SmesInCatalogue {

  private SmesInCatalogue() {}

  /** Their share among all organisations of which it is known how large they are. */
  public static SmeShare of(Snapshot snapshot) {
    long firms = 0;
    long smes = 0;
    for (var count :
        snapshot.facet(Dimension.SIZE, Filter.NONE, SizeClass.values().length + 1).counts()) {
      var size = SizeClass.of(count.value());
      firms += size.isPresent() ? count.organisations() : 0;
      smes += size.filter(SizeClass::isSme).isPresent() ? count.organisations() : 0;
    }
    return new SmeShare(snapshot.organisations(), firms, smes);
  }
}
