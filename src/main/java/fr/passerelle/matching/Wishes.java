package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations seek what the asker brings: the requests that the asker's offers answer.
 *
 * <p>Here the request asks and the offer answers, so that what counts is how much of the request
 * the offer covers: its concepts, weighed by how rare they are, or else the words of the offer that
 * it holds. No judged set of requests exists; the bounds below keep what merely grazes out, and are
 * set by hand.
 */
final class Wishes {

  private static final int MOST_REQUESTS = 200;

  /** A request of whose concepts less than this is covered asks for something else. */
  private static final double LEAST_COVERED = 0.25;

  /** By words alone, so much of the offer must stand in the request. */
  private static final double LEAST_WORDS = 0.5;

  /** BM25 leaves a text that holds every word once at about six tenths of the best reachable. */
  private static final double WORDS_FULL = 0.6;

  /**
   * A request that the asker's offer answers.
   *
   * @param strength how well, from 0 to 1
   * @param concepts ids of what it asks for and the asker covers, most telling first
   * @param offer what of the asker's answers it
   */
  record Wish(Evidence request, double strength, List<String> concepts, Seeker.Offered offer) {}

  private record Found(int request, Seeker.Offered offer, double words, List<Integer> by) {
    Found better(Found other) {
      return other.words > words ? other : this;
    }
  }

  private final Map<Integer, Wish> byOrganisation = new LinkedHashMap<>();

  private Wishes() {}

  /** The requests of organisations that pass the filter, of those that hold on the day. */
  static Wishes of(
      Seeker seeker, Filter filter, LocalDate day, Snapshot index, Thesaurus thesaurus) {
    var wishes = new Wishes();
    if (index.requests() == 0) {
      return wishes;
    }
    var found = new LinkedHashMap<Integer, Found>();
    for (var offer : seeker.offers()) {
      for (var leg : Ballot.legs(offer.read())) {
        boolean spoken = !(leg instanceof Query.Concepts);
        for (var hit : index.requests(leg, filter, day, MOST_REQUESTS)) {
          double words = spoken ? Math.min(1, hit.score() / WORDS_FULL) : 0;
          found.merge(
              hit.evidence(),
              new Found(hit.evidence(), offer, words, hit.organisations()),
              Found::better);
        }
      }
    }
    found.values().forEach(one -> wishes.enter(one, seeker, index, thesaurus));
    return wishes;
  }

  /** The request of an organisation that is answered best; null where none is. */
  @Nullable Wish of(int organisation) {
    return byOrganisation.get(organisation);
  }

  /** The ordinals of the organisations with a request that is answered. */
  Set<Integer> organisations() {
    return byOrganisation.keySet();
  }

  private void enter(Found found, Seeker seeker, Snapshot index, Thesaurus thesaurus) {
    var request = index.evidence(found.request());
    var sought = weighed(request, index, thesaurus);
    double all = sought.values().stream().mapToDouble(weight -> weight).sum();
    double covered = 0;
    var concepts = new LinkedHashSet<String>();
    for (var entry : sought.entrySet()) {
      if (thesaurus.withNarrower(entry.getKey()).stream().anyMatch(seeker.concepts()::contains)) {
        covered += entry.getValue();
        concepts.add(entry.getKey());
      }
    }
    double cover = all == 0 || covered < LEAST_COVERED * all ? 0 : covered / all;
    double strength = Math.max(cover, found.words() < LEAST_WORDS ? 0 : found.words());
    if (strength == 0) {
      return;
    }
    var wish = new Wish(request, strength, List.copyOf(concepts), found.offer());
    for (int organisation : found.by()) {
      byOrganisation.merge(organisation, wish, Wishes::stronger);
    }
  }

  private static Wish stronger(Wish one, Wish other) {
    int order = Double.compare(other.strength(), one.strength());
    if (order == 0) {
      order = one.request().id().compareTo(other.request().id());
    }
    return order <= 0 ? one : other;
  }

  /** The concepts of a request's title and technologies, else of its text. */
  static Set<String> sought(Evidence request, Thesaurus thesaurus) {
    var ids = new LinkedHashSet<>(SeekerReader.technologies(request, thesaurus));
    var language = request.language() == null ? Language.ENGLISH : request.language();
    ids.addAll(named(request.title(), language, thesaurus));
    if (ids.isEmpty()) {
      ids.addAll(named(request.text(), language, thesaurus));
    }
    return ids;
  }

  /** The same with their weights, most telling first. */
  static Map<String, Double> weighed(Evidence request, Snapshot index, Thesaurus thesaurus) {
    var weights = new HashMap<String, Double>();
    for (String id : sought(request, thesaurus)) {
      thesaurus
          .concept(id)
          .ifPresent(concept -> weights.put(id, NeedReader.weight(concept, index)));
    }
    var sorted = new LinkedHashMap<String, Double>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  static List<String> named(String text, Language language, Thesaurus thesaurus) {
    return thesaurus.findAll(text, language).stream()
        .map(match -> match.concept())
        .filter(concept -> concept.kind() != Concept.Kind.COOPERATION)
        .map(Concept::id)
        .toList();
  }
}
