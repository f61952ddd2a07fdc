package fr.passerelle.http.reader;

import fr.passerelle.cluster.visibility.ListReports;
import fr.passerelle.cluster.visibility.ShownLists;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.search.Filter;
import fr.passerelle.workspace.exposure.GroupReports;
import java.util.List;
import java.util.Set;

/** What clusters are told of who is seen, and of the needs that find nobody. */
public record VisibilityRoom(ShownLists lists, ListReports reports, GroupReports members) {

  /** Counts a stretch of a list that somebody is shown. */
  public void shown(Need need, PartnerList list) {
    lists.shown(list.partners().stream().map(partner -> partner.organisation()).toList());
    if (need.offset() == 0 && !need.text().isBlank() && isWide(need)) {
      var countries = need.filter().values().getOrDefault(Filter.Dimension.COUNTRY, List.of());
      lists.asked(
          new ShownLists.Asked(
              list.interpretation().concepts().stream().map(Concept::id).toList(),
              list.interpretation().language().code(),
              countries.size() == 1 ? countries.iterator().next() : "",
              list.total()));
    }
  }

  /** Whether nothing but a country narrows the list: else it is the filters that empty it. */
  private static boolean isWide(Need need) {
    var filter = need.filter();
    return filter.near() == null
        && !need.onlyNew()
        && Set.of(Filter.Dimension.COUNTRY).containsAll(filter.values().keySet());
  }
}
