package fr.passerelle.matching.stored;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.NeedTopics;
import fr.passerelle.organisation.Status;
import fr.passerelle.search.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All stored needs that wait, and which of them a change answers. One thread puts and removes; many
 * may ask between.
 */
public final class StoredNeeds {

  private static final List<Filter.Dimension> RAREST_FIRST =
      List.of(
          Filter.Dimension.AFFILIATION,
          Filter.Dimension.REGION,
          Filter.Dimension.THEME,
          Filter.Dimension.SIZE,
          Filter.Dimension.SOURCE,
          Filter.Dimension.TYPE,
          Filter.Dimension.LANGUAGE);

  private final Terms terms;
  private final Teller teller;
  private final QuestionReader reader;
  private final Thesaurus thesaurus;
  private final Map<String, List<Integer>> placesOf = new HashMap<>();
  private List<@Nullable Question> questions = new ArrayList<>();
  private Postings postings = new Postings();
  private final Map<String, Integer> facetTerms = new HashMap<>();
  private int gone;

  /** Summing asks for room for all questions, which each thread keeps. */
  private final ThreadLocal<Sums> scratch = ThreadLocal.withInitial(Sums::new);

  /**
   * An empty table.
   *
   * @param rarity how much a concept tells, above 0: the rarer, the more
   */
  public StoredNeeds(
      Thesaurus thesaurus, Glosser glosser, NeedTopics topics, ToDoubleFunction<String> rarity) {
    this.thesaurus = thesaurus;
    terms = new Terms(thesaurus);
    teller = new Teller(thesaurus, glosser, terms);
    reader = new QuestionReader(topics, glosser, terms, rarity);
  }

  /** How many wait. */
  public int size() {
    return placesOf.size();
  }

  /** The ids of those that wait. */
  public Set<String> ids() {
    return Set.copyOf(placesOf.keySet());
  }

  /** Lets a need wait, instead of the one that had its id. */
  public void put(StoredNeed stored) {
    remove(stored.id());
    var places = new ArrayList<Integer>();
    for (var question : reader.read(stored)) {
      places.add(questions.size());
      enter(question);
    }
    placesOf.put(stored.id(), places);
  }

  /** Lets a need wait no longer. */
  public void remove(String id) {
    var places = placesOf.remove(id);
    if (places == null) {
      return;
    }
    places.forEach(place -> questions.set(place, null));
    gone += places.size();
    if (gone > questions.size() / 2) {
      tidy();
    }
  }

  /**
   * The needs that a change answers and that were not answered before, by the order in which they
   * were put; for each at most the organisation itself, or else those of its profiles that are new.
   *
   * @param day a profile whose last day is before it answers nothing
   */
  public List<Found> found(Turn turn, LocalDate day) {
    if (turn.after().status() != Status.ACTIVE || placesOf.isEmpty()) {
      return List.of();
    }
    return new Asking(turn, day, thesaurus, teller, this::meet).found();
  }

  /** Gives each waiting question that a text may answer, some maybe several times. */
  private void meet(Telling telling, Asking.Facts facts, Asking.Meeting meeting) {
    String country = facts.country();
    var sums = scratch.get();
    sums.reserve(questions.size());
    telling.terms().stream().forEach(term -> postings.add(term, country, sums));
    sums.reaching(Question.HALF, place -> meet(place, meeting));
    if (telling.evidence() == null) {
      meet(facetTerm(""), country, meeting);
      for (var dimension : RAREST_FIRST) {
        for (String value : facts.facets().of(dimension)) {
          Integer term = facetTerms.get(dimension + ":" + value);
          if (term != null) {
            meet(term, country, meeting);
          }
        }
      }
    }
  }

  private void meet(int term, String country, Asking.Meeting meeting) {
    postings.meet(term, country, place -> meet(place, meeting));
  }

  private void meet(int place, Asking.Meeting meeting) {
    var question = questions.get(place);
    if (question != null) {
      meeting.meet(place, question);
    }
  }

  private void enter(Question question) {
    int place = questions.size();
    questions.add(question);
    var accepted = question.filter().accepted(Filter.Dimension.COUNTRY);
    for (String country : accepted.isEmpty() ? List.of("") : accepted) {
      for (var asked : question.asked()) {
        postings.enter(asked.term(), country, place, question.share(asked));
      }
      if (question.isWordless()) {
        for (int term : facets(question.filter())) {
          postings.enter(term, country, place, 0);
        }
      }
    }
  }

  private int[] facets(Filter filter) {
    for (var dimension : RAREST_FIRST) {
      var accepted = filter.accepted(dimension);
      if (!accepted.isEmpty()) {
        return accepted.stream().mapToInt(value -> facetTerm(dimension + ":" + value)).toArray();
      }
    }
    return new int[] {facetTerm("")};
  }

  /** Facets have terms below zero. */
  private int facetTerm(String name) {
    return name.isEmpty() ? -1 : facetTerms.computeIfAbsent(name, n -> -2 - facetTerms.size());
  }

  /** Makes the table anew without the places of what is gone. */
  private void tidy() {
    var kept = questions;
    questions = new ArrayList<>();
    postings = new Postings();
    placesOf.replaceAll((id, places) -> new ArrayList<>());
    gone = 0;
    for (var question : kept) {
      if (question != null) {
        placesOf
            .computeIfAbsent(question.stored().id(), id -> new ArrayList<>())
            .add(questions.size());
        enter(question);
      }
    }
  }
}
