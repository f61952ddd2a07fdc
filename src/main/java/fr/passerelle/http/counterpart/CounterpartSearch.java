package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.Somebody;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ranking of a host country's organisations for a visitor.
 *
 * @param askers the visitor and its laboratory, as far as they are in the catalogue
 * @param total how many answer at all
 * @param partners best first, without those left out
 * @param avoided how many of the best were left out since the team never asks them
 */
record CounterpartSearch(
    Need need,
    List<Organisation> askers,
    int total,
    boolean isCapped,
    List<RankedPartner> partners,
    int avoided,
    boolean isMore) {

  /** So many are read beyond those shown, from which those put aside are taken out. */
  private static final int SPARE = 40;

  /**
   * Searches with a visitor's words.
   *
   * @param never keys of those whom the team never asks
   * @param aside keys of those who were put aside for this visitor
   */
  static CounterpartSearch of(
      PartnerFinder finder,
      Mission mission,
      Party visitor,
      String words,
      Language reader,
      Snapshot snapshot,
      Set<String> never,
      Set<String> aside,
      int limit) {
    var askers =
        Stream.of(visitor.organisation(), visitor.partner())
            .filter(Objects::nonNull)
            .flatMap(id -> snapshot.find(id).stream())
            .distinct()
            .toList();
    var need = need(mission, askers, words, reader, limit + SPARE);
    var list = finder.find(need);
    int avoided = (int) list.partners().stream().filter(one -> isAmong(never, one)).count();
    var left =
        list.partners().stream()
            .filter(one -> !isAmong(never, one) && !isAmong(aside, one))
            .toList();
    return new CounterpartSearch(
        need,
        askers,
        list.total(),
        list.capped(),
        left.stream().limit(limit).toList(),
        avoided,
        left.size() > limit);
  }

  private static Need need(
      Mission mission, List<Organisation> askers, String words, Language reader, int limit) {
    var filter =
        mission.country().isEmpty()
            ? Filter.NONE
            : Filter.of(Map.of(Filter.Dimension.COUNTRY, List.of(mission.country())));
    var need =
        new Need(
            words.length() > Need.MAX_LENGTH ? words.substring(0, Need.MAX_LENGTH) : words,
            null,
            reader,
            filter,
            null,
            Need.Purpose.DELEGATION,
            List.of(),
            new TreeMap<>(),
            Need.Sort.MATCH,
            0,
            Math.min(limit, Need.MAX_LIMIT));
    return askers.isEmpty()
        ? need
        : need.askedBy(
            askers.getFirst().id(), askers.stream().skip(1).map(Organisation::id).toList());
  }

  private static boolean isAmong(Set<String> keys, RankedPartner partner) {
    return isAmong(keys, partner.organisation());
  }

  /** Whether an organisation is meant by one of the keys, by its id or any of its names. */
  static boolean isAmong(Set<String> keys, Organisation organisation) {
    return !keys.isEmpty()
        && (keys.contains(organisation.id())
            || organisation.names().stream()
                .anyMatch(name -> keys.contains(Somebody.of(null, name.text()).key())));
  }

  /** From 1 to 10: how good a partner is beside the best of the list. */
  int value(RankedPartner partner) {
    double best = partners.isEmpty() ? 0 : partners.getFirst().score();
    return best <= 0 ? 1 : Math.clamp(Math.round(10 * partner.score() / best), 1, 10);
  }
}
