package fr.passerelle.matching;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which organisations offer what the asker's own requests seek: the other way of {@link Wishes},
 * for lists that nobody typed a need for.
 */
final class Supplies {

  private static final int MOST_OFFERS = 200;

  /** An offer that covers less of a request is of something else. By hand, as in {@link Wishes}. */
  private static final double LEAST_COVERED = 0.5;

  /**
   * An offer that answers a request of the asker.
   *
   * @param offer its ordinal
   * @param cover how much of the request's concepts it covers, from 0 to 1
   */
  record Supply(int offer, double cover) {}

  private final Map<Integer, Supply> byOrganisation = new LinkedHashMap<>();

  private Supplies() {}

  /** The offers of organisations that pass the filter, of those that hold on the day. */
  static Supplies of(
      Seeker seeker, Filter filter, LocalDate day, Snapshot index, Thesaurus thesaurus) {
    var supplies = new Supplies();
    if (index.offers() == 0) {
      return supplies;
    }
    for (var sought : seeker.requests()) {
      for (var leg : Ballot.legs(sought.read())) {
        for (var hit : index.offers(leg, filter, day, MOST_OFFERS)) {
          double cover = cover(sought.request(), index.evidence(hit.evidence()), index, thesaurus);
          if (cover >= LEAST_COVERED) {
            for (int organisation : hit.organisations()) {
              supplies.byOrganisation.merge(
                  organisation,
                  new Supply(hit.evidence(), cover),
                  (one, other) -> other.cover() > one.cover() ? other : one);
            }
          }
        }
      }
    }
    return supplies;
  }

  /** The offer of each organisation that covers most of a request. */
  Map<Integer, Supply> byOrganisation() {
    return byOrganisation;
  }

  /** The concepts that an offer tells of, in its technologies and its words. */
  static Set<String> offered(Evidence offer, Thesaurus thesaurus) {
    var offered = new HashSet<>(SeekerReader.technologies(offer, thesaurus));
    var language = offer.language() == null ? Language.ENGLISH : offer.language();
    offered.addAll(Wishes.named(offer.title() + ". " + offer.text(), language, thesaurus));
    return offered;
  }

  private static double cover(
      Evidence request, Evidence offer, Snapshot index, Thesaurus thesaurus) {
    var offered = offered(offer, thesaurus);
    double all = 0;
    double covered = 0;
    for (var entry : Wishes.weighed(request, index, thesaurus).entrySet()) {
      all += entry.getValue();
      if (thesaurus.withNarrower(entry.getKey()).stream().anyMatch(offered::contains)) {
        covered += entry.getValue();
      }
    }
    return all == 0 ? 0 : covered / all;
  }
}
