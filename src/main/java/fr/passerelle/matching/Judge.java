package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges candidates for one need on one snapshot. For one request; not safe for several threads.
 */
final class Judge {

  /** A concept found in a text, against one that a source asserts. */
  private static final double FOUND = 0.9;

  /** The broader concept alone: "sensors" for "lidar". */
  private static final double NEIGHBOUR = 0.3;

  /** BM25 leaves a text that holds every word once at about six tenths of the best reachable. */
  private static final double WORDS_FULL = 0.6;

  /** A name without any text tells little: nDCG@10 on FP7 dev .125 so, .089 counted in full. */
  static final double NAME_ALONE = 0.15;

  /** Half of the words: enough for who covers no concept. */
  private static final double WORDS_HALF = 0.5;

  private static final int MOST_NEIGHBOURS = 3;
  private static final int MOST_NARROWER = 2;

  /** A word in passing tells nothing. */
  private static final double WORDS_LEAST = 0.08;

  /** Votes, nearness and acquaintance grow fast at first: these amounts reach a sixth. */
  private static final double VOTES_FIRST = 0.02;

  /** Cosines of unrelated and of closely related texts by the bundled model. */
  private static final double MEANING_NONE = 0.15;

  private static final double MEANING_FULL = 0.75;

  /** The cosine that is near enough for who has neither the concepts nor the words. */
  private static final double MEANING_ALONE = 0.42;

  /**
   * Who does what the askers do, and nothing of what they ask for, is no answer to what they ask.
   * By hand: at 1, a laboratory of materials in a pair brought metals to whom sought stem cells.
   */
  private static final double OWN_FIELD_ALONE = 0.5;

  /** The cosine that is near enough for who does what the askers do and has no asked concept. */
  private static final double MEANING_IN_FIELD = 0.28;

  private static final double NAME_MEANT = 0.4;

  /**
   * A description against evidence. By hand: no judged set holds descriptions, and at 1 those of
   * several trades, such as a large supplier's, lost the place that their concepts earn them.
   */
  private static final double DESCRIPTION_MEANT = 0.55;

  private static final double MEANT_FIRST = 0.02;
  private static final double KNOWN_FIRST = 0.02;

  /** The votes in the seeker's field that speak fully; one need in ten finds as many. */
  private static final double FIELD_FULL = 0.1;

  /** So little that it decides between equals; by more, nDCG@10 on FP7 dev falls. */
  private static final double SHARED_PARTNER = 0.0001;

  private static final int MOST_SHARED = 5;

  /** A record loses half its freshness in so many days. */
  private static final double FRESH_HALF_LIFE = 730;

  private final ReadNeed need;
  private final Snapshot index;
  private final Thesaurus thesaurus;
  private final LocalDate today;
  private final Acquaintance acquaintance;
  private final Map<Integer, NameMatch> named;
  private final Map<String, Set<String>> answers = new LinkedHashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Set<String> told;
  private final double asked;
  private final Hosts hosts;
  private final BothWays bothWays;
  private final OtherClusters others;
  private final EnumMap<Signal, Double> weights;
  private final EnumMap<Signal, Double> usual;

  /**
   * Makes one for a need.
   *
   * @param named organisations whose name the need is, with the name, and what became of them, with
   *     the name that led there
   * @param acquaintance whom the seeker knows
   * @param themes the concepts that sources assert of the organisation with an id; none where there
   *     is no such organisation
   * @param bothWays what is known of the asker, for the way back
   */
  Judge(
      ReadNeed need,
      Snapshot index,
      Thesaurus thesaurus,
      Weights weights,
      LocalDate today,
      Map<Integer, NameMatch> named,
      Acquaintance acquaintance,
      Function<String, Set<String>> themes,
      BothWays bothWays) {
    this.need = need;
    this.acquaintance = acquaintance;
    this.bothWays = bothWays;
    this.index = index;
    this.thesaurus = thesaurus;
    this.today = today;
    this.named = named;
    for (var weighted : need.concepts()) {
      var answering = thesaurus.withNarrower(weighted.concept());
      answering.removeAll(need.refused());
      answers.put(weighted.concept(), answering);
      var near = neighbours(weighted.concept());
      near.removeAll(need.refused());
      neighbours.put(weighted.concept(), near);
    }
    told = told(need);
    var toldAnswers = new LinkedHashMap<>(answers);
    toldAnswers.keySet().retainAll(told);
    this.hosts = new Hosts(toldAnswers, themes, thesaurus);
    asked = need.concepts().stream().mapToDouble(Query.Weighted::weight).sum();
    this.others = OtherClusters.of(need.need(), index);
    var able = AbleSignals.of(need, index, bothWays, !named.isEmpty(), acquaintance, others);
    this.weights = weights.inForce(need.need().purpose(), need.need().weights(), able);
    this.usual = weights.inForce(need.need().purpose(), new TreeMap<>(), able);
  }

  /** The weights in force; of those signals alone that can judge here. */
  EnumMap<Signal, Double> weights() {
    return weights;
  }

  BothWays bothWays() {
    return bothWays;
  }

  Judgement judge(Ballot.Candidate candidate, Traits itself) {
    var traits = offering(candidate, itself);
    var strengths = new EnumMap<Signal, Double>(Signal.class);
    named(candidate).ifPresent(match -> put(strengths, Signal.NAME, match.score()));
    double told = traits.languages().isEmpty() ? NAME_ALONE : 1;
    put(strengths, Signal.CONCEPTS, told * (1 + need.readShare()) / 2 * concepts(traits));
    put(strengths, Signal.WORDS, told * words(candidate));
    put(strengths, Signal.EVIDENCE, grown(candidate.votes(), VOTES_FIRST));
    put(strengths, Signal.MEANING, meaning(candidate, traits));
    put(strengths, Signal.NETWORK, network(candidate));
    put(strengths, Signal.AFFILIATION, host(traits).isPresent() ? 1 : 0);
    bothWays.judge(candidate, traits, strengths);
    if (weights.containsKey(Signal.SUPPLY)) {
      put(strengths, Signal.SUPPLY, supply(traits));
    }
    put(strengths, Signal.PLACE, place(traits));
    put(strengths, Signal.FRESHNESS, freshness(traits));
    put(strengths, Signal.OTHER_CLUSTERS, otherCluster(traits).isPresent() ? 1 : 0);
    return Judgement.of(candidate, traits, strengths, weights, usual);
  }

  /** The same with what its offers tell of, where they are partnering profiles that fit. */
  private Traits offering(Ballot.Candidate candidate, Traits traits) {
    if (candidate.offers().isEmpty() || answers.isEmpty()) {
      return traits;
    }
    var concepts = new HashSet<>(traits.concepts());
    for (var vote : candidate.offers()) {
      concepts.addAll(Supplies.offered(index.evidence(vote.evidence()), thesaurus));
    }
    return traits.telling(concepts);
  }

  /** The name of the candidate that was typed as the need, if one was. */
  Optional<NameMatch> named(Ballot.Candidate candidate) {
    return Optional.ofNullable(named.get(candidate.organisation()));
  }

  /**
   * Whether a candidate answers at all: who has neither an asked concept nor a neighbour of one, no
   * evidence, and not half of the words, only grazes the need.
   */
  boolean answers(Judgement judgement) {
    var strengths = judgement.strengths();
    if (need.isOfferAlone()) {
      return strengths.containsKey(Signal.RECIPROCITY);
    }
    double words = answers.isEmpty() ? 0 : WORDS_HALF; // where nothing else can be asked for
    return strengths.containsKey(Signal.NAME)
        || strengths.containsKey(Signal.EVIDENCE)
        || (strengths.containsKey(Signal.CONCEPTS)
            && (meetsTold(judgement.traits())
                || judgement.candidate().nearness() >= MEANING_IN_FIELD))
        || judgement.candidate().nearness() >= MEANING_ALONE
        || (strengths.containsKey(Signal.WORDS)
            && strengths.getOrDefault(Signal.WORDS, 0.0) >= words);
  }

  /** The asked concepts that a candidate covers, most telling first. */
  List<String> covered(Traits traits) {
    return answers.keySet().stream().filter(concept -> cover(concept, traits) > NEIGHBOUR).toList();
  }

  /** The ids of all concepts that answer the need. */
  Set<String> answering() {
    var all = new HashSet<String>();
    answers.values().forEach(all::addAll);
    return all;
  }

  /** By which narrower concepts one is covered that the candidate does not name itself. */
  List<String> narrower(String concept, Traits traits) {
    if (traits.asserted().contains(concept) || traits.concepts().contains(concept)) {
      return List.of();
    }
    var answering = answers.getOrDefault(concept, Set.of());
    var had = meets(answering, traits.asserted()) ? traits.asserted() : traits.concepts();
    return had.stream().filter(answering::contains).sorted().limit(MOST_NARROWER).toList();
  }

  /** Its own concepts that are neighbours of asked ones it does not cover. */
  List<String> near(Traits traits) {
    return neighbours.values().stream()
        .flatMap(Set::stream)
        .filter(traits.concepts()::contains)
        .distinct()
        .sorted()
        .limit(MOST_NEIGHBOURS)
        .toList();
  }

  /** Whom the seeker knows. */
  Acquaintance acquaintance() {
    return acquaintance;
  }

  /** The first cluster, park or parent of a candidate that works on an asked concept. */
  Optional<Hosts.Host> host(Traits traits) {
    return hosts.of(traits);
  }

  /** Another cluster than the asker's that a candidate is a member of, where that is preferred. */
  Optional<String> otherCluster(Traits traits) {
    return others.of(traits);
  }

  /** How far a candidate is from the centre asked for; null where either is unknown. */
  @Nullable Double distance(Traits traits) {
    Filter.Near near = need.need().filter().near();
    var location = traits.location();
    return near == null || location == null ? null : near.centre().distanceInKilometres(location);
  }

  /** Firms sell; of whom the type is not known, it is open. */
  private static double supply(Traits traits) {
    return switch (traits.type()) {
      case COMPANY -> 1;
      case UNKNOWN -> 0.5;
      default -> 0;
    };
  }

  private double concepts(Traits traits) {
    double covered = 0;
    for (var weighted : need.concepts()) {
      covered += weighted.weight() * cover(weighted.concept(), traits);
    }
    double share = covered == 0 || meetsTold(traits) ? 1 : OWN_FIELD_ALONE;
    return asked == 0 ? 0 : Math.min(1, share * covered / asked);
  }

  /** Whether it has a concept that the words tell, or a neighbour of one. */
  private boolean meetsTold(Traits traits) {
    for (String concept : told) {
      if (cover(concept, traits) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The concepts that words tell, where some do; else all, as of who asks by a portrait. */
  private static Set<String> told(ReadNeed need) {
    var all = new HashSet<String>();
    need.concepts().forEach(one -> all.add(one.concept()));
    var told = new HashSet<String>();
    need.interpretation().concepts().forEach(one -> told.add(one.id()));
    told.retainAll(all);
    return told.isEmpty() ? all : told;
  }

  private double cover(String concept, Traits traits) {
    var answering = answers.getOrDefault(concept, Set.of());
    if (meets(answering, traits.asserted())) {
      return 1;
    }
    if (meets(answering, traits.concepts())) {
      return FOUND;
    }
    return meets(neighbours.getOrDefault(concept, Set.of()), traits.concepts()) ? NEIGHBOUR : 0;
  }

  private static boolean meets(Set<String> wanted, Set<String> had) {
    boolean fewer = had.size() < wanted.size();
    var looked = fewer ? wanted : had;
    for (String concept : fewer ? had : wanted) { // a thousand candidates a need: no streams
      if (looked.contains(concept)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> neighbours(String concept) {
    var neighbours = new HashSet<String>();
    thesaurus
        .concept(concept)
        .ifPresent(
            itself ->
                itself.broader().stream()
                    .filter(id -> !isField(id))
                    .forEach(
                        id -> {
                          neighbours.add(id);
                          neighbours.addAll(thesaurus.narrower(id));
                        }));
    return neighbours;
  }

  private boolean isField(String id) {
    return thesaurus.concept(id).map(concept -> concept.kind() == Concept.Kind.FIELD).orElse(false);
  }

  private static double words(Ballot.Candidate candidate) {
    double strength = candidate.profile() / WORDS_FULL;
    return strength < WORDS_LEAST ? 0 : Math.min(1, strength);
  }

  /** By what it did, else by what it says of itself; a name alone tells less. */
  private static double meaning(Ballot.Candidate candidate, Traits traits) {
    double own =
        Math.clamp((candidate.closeness() - MEANING_NONE) / (MEANING_FULL - MEANING_NONE), 0, 1);
    double told = traits.languages().isEmpty() ? NAME_MEANT : DESCRIPTION_MEANT;
    return Math.max(grown(candidate.meant(), MEANT_FIRST), told * own);
  }

  /** By evidence like what the seeker did, joint work above all; else by joint work alone. */
  private double network(Ballot.Candidate candidate) {
    int organisation = candidate.organisation();
    double shared = SHARED_PARTNER * Math.min(MOST_SHARED, acquaintance.sharedCount(organisation));
    return index.readsMeaning()
        ? Math.sqrt(Math.min(1, (candidate.inField() + shared) / FIELD_FULL))
        : grown(acquaintance.with(organisation).nearness() + shared, KNOWN_FIRST);
  }

  /** From 0 to 1 as the amount does, and fast at first: the logarithm above a first amount. */
  private static double grown(double amount, double first) {
    return Math.log1p(amount / first) / Math.log1p(1 / first);
  }

  private double place(Traits traits) {
    Double distance = distance(traits);
    Filter.Near near = need.need().filter().near();
    return distance == null || near == null
        ? 0
        : Math.max(0, 1 - distance / near.withinKilometres());
  }

  /** A record whose source gives no date is dated at the epoch: nothing is known of it. */
  private double freshness(Traits traits) {
    if (traits.updated().equals(LocalDate.EPOCH)) {
      return 0;
    }
    long days = ChronoUnit.DAYS.between(traits.updated(), today);
    return Math.pow(0.5, Math.max(0, days) / FRESH_HALF_LIFE);
  }

  private static void put(Map<Signal, Double> strengths, Signal signal, double strength) {
    if (strength > 0) {
      strengths.put(signal, Math.min(1, strength));
    }
  }
}
