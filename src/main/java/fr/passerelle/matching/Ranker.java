package fr.passerelle.matching;

import fr.passerelle.language.Glosser;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Answers;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import fr.passerelle.search.Snapshot;
import fr.passerelle.search.Traits;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ranks the candidates for a need that has been read. Safe for use by many threads at once. */
final class Ranker {

  /** So many candidates of the most promise are judged. */
  private static final int MOST_JUDGED = 1_500;

  /** A candidate that fits less than this share of how well the best does is no answer. */
  private static final double LEAST_SHARE = 0.2;

  /** The same for one for which evidence votes: a little of it tells more than words in passing. */
  private static final double LEAST_SHARE_VOTED = 0.1;

  private static final int MOST_KEPT_THEMES = 100_000;

  private static final Comparator<Judgement> BEST_FIRST =
      Comparator.comparingDouble(Judgement::score)
          .reversed()
          .thenComparing(judgement -> judgement.traits().id());

  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final Weights weights;
  private final InstantSource clock;
  private final SeekerReader seekers;
  private final Answers<String, Set<String>> themes = new Answers<>(MOST_KEPT_THEMES);

  /**
   * What was ranked.
   *
   * @param judged best first, without what fits far less than the best
   * @param capped whether there may be more than were judged
   * @param known how many more fit, but are left out since the seeker has worked with them
   * @param ballot what was found of each, whether it fits or not
   */
  record Ranked(
      List<Judgement> judged,
      boolean capped,
      int known,
      Judge judge,
      ReasonWriter writer,
      Ballot ballot) {

    /** What speaks for an organisation, whether it fits or not. */
    Judgement judgement(int organisation, Snapshot index) {
      var traits = index.traits(List.of(organisation)).getFirst();
      return judge.judge(ballot.candidate(organisation), traits);
    }

    List<Judgement> sorted(Need.Sort sort) {
      return switch (sort) {
        case MATCH -> judged;
        case FRESHEST ->
            judged.stream()
                .sorted(
                    Comparator.comparing((Judgement judgement) -> judgement.traits().updated())
                        .reversed())
                .toList();
        case DISTANCE ->
            judged.stream()
                .sorted(
                    Comparator.comparing(
                        judgement -> judge.distance(judgement.traits()),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
      };
    }

    /** The same, with those first for whom something holds. */
    Ranked first(Predicate<Judgement> preferred) {
      var parted =
          Stream.concat(
              judged.stream().filter(preferred), judged.stream().filter(preferred.negate()));
      return new Ranked(parted.toList(), capped, known, judge, writer, ballot);
    }

    /** The same without those that something does not hold for. */
    Ranked only(Predicate<Judgement> kept) {
      return new Ranked(
          judged.stream().filter(kept).toList(), capped, known, judge, writer, ballot);
    }
  }

  Ranker(
      Thesaurus thesaurus,
      Glosser glosser,
      Weights weights,
      InstantSource clock,
      SeekerReader seekers) {
    this.seekers = seekers;
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.weights = weights;
    this.clock = clock;
  }

  /** Ranks those that a need describes or names, in both directions. */
  Ranked rank(ReadNeed read, Filter filter, Snapshot index) {
    return rank(
        read,
        filter,
        index,
        NamedInNeed.of(read, filter, index, thesaurus),
        bothWays(read, filter, index));
  }

  /**
   * Ranks those who suit what an asker does, in both directions: nobody typed a need, so that no
   * name stands in it, and who offers what its profiles seek, or seeks what it offers, is an answer
   * whatever else it does.
   */
  Ranked rankByPortrait(ReadNeed read, Filter filter, Snapshot index) {
    return rank(read, filter, index, Map.of(), bothWays(read, filter, index));
  }

  /**
   * Ranks those who complete an asker: its profiles tell what it offers, and not with whom it makes
   * a pair.
   */
  Ranked rankForTandem(ReadNeed read, Filter filter, Snapshot index) {
    var seeker = seeker(read, index).seekingNobody();
    var bothWays = BothWays.of(seeker, read, filter, today(), index, thesaurus);
    var named =
        read.portrait()
            ? Map.<Integer, NameMatch>of()
            : NamedInNeed.of(read, filter, index, thesaurus);
    return rank(read, filter, index, named, bothWays);
  }

  private Seeker seeker(ReadNeed read, Snapshot index) {
    return seekers.read(read.portrait() ? read.need().saying("") : read.need(), today(), index);
  }

  private BothWays bothWays(ReadNeed read, Filter filter, Snapshot index) {
    var seeker = seeker(read, index);
    return BothWays.of(seeker, read, filter, today(), index, thesaurus);
  }

  /** Ranks those that a need describes, whatever they are called and seek. */
  Ranked rankByTopic(ReadNeed read, Filter filter, Snapshot index) {
    return rank(read, filter, index, Map.of(), BothWays.ONE_WAY);
  }

  /** A judge of everything, who has no topic to judge by. */
  Ranked unranked(ReadNeed read, Snapshot index) {
    var judge = judge(read, index, Map.of(), Acquaintance.NONE, BothWays.ONE_WAY);
    return new Ranked(
        List.of(),
        false,
        0,
        judge,
        new ReasonWriter(read, index, judge, thesaurus, glosser),
        Ballot.empty());
  }

  private Ranked rank(
      ReadNeed read,
      Filter filter,
      Snapshot index,
      Map<Integer, NameMatch> named,
      BothWays bothWays) {
    var askers = Portraits.ordinals(read.need(), index);
    var acquaintance = acquaintance(read, askers, index);
    var ballot = Ballot.hold(read, filter, today(), index, acquaintance);
    var judge = judge(read, index, named, acquaintance, bothWays);
    named.keySet().stream().sorted().forEach(ballot::candidate);
    if (read.isOfferAlone() || read.portrait()) {
      bothWays.seekers().forEach(ballot::candidate);
    }
    bothWays.suppliers().forEach(ballot::enter);
    var candidates = promising(ballot, named);
    var traits = index.traits(candidates.stream().map(Ballot.Candidate::organisation).toList());
    var judged = new ArrayList<Judgement>(candidates.size());
    double best = 0;
    for (int i = 0; i < candidates.size(); i++) {
      if (mayAnswer(traits.get(i), askers, named)) {
        var judgement = judge.judge(candidates.get(i), traits.get(i));
        judged.add(judgement);
        best = Math.max(best, judgement.topical());
      }
    }
    double most = best;
    var newcomers =
        judged.stream()
            .filter(judgement -> isWanted(judgement, read.need(), acquaintance))
            .filter(judgement -> Newcomers.isOne(judgement.candidate(), judgement.traits()))
            .toList();
    judged.removeIf(
        judgement ->
            !(read.portrait() && bothWays.isStated(judgement.candidate()))
                && (judgement.topical() < most * leastShare(judgement)
                    || (judgement.topical() <= 0 && !read.isOfferAlone())
                    || !judge.answers(judgement)));
    int fitting = judged.size();
    judged.removeIf(judgement -> !isWanted(judgement, read.need(), acquaintance));
    int known = fitting - judged.size();
    judged.sort(BEST_FIRST);
    boolean capped = ballot.capped() || ballot.candidates().size() > MOST_JUDGED;
    return new Ranked(
        Newcomers.placed(judged, newcomers),
        capped,
        known,
        judge,
        new ReasonWriter(read, index, judge, thesaurus, glosser),
        ballot);
  }

  /** Whoever is known is judged like all others, so that the rest stand as they would anyhow. */
  private static boolean isWanted(Judgement judgement, Need need, Acquaintance acquaintance) {
    return !need.onlyNew() || !acquaintance.knows(judgement.traits().organisation());
  }

  /**
   * Of whom the name alone is known, nothing can speak fully: what is told of it in full is held
   * against the others, so that the laboratory of remote sensing is an answer to remote sensing.
   */
  private static double leastShare(Judgement judgement) {
    double share = judgement.candidate().isVoted() ? LEAST_SHARE_VOTED : LEAST_SHARE;
    return judgement.traits().languages().isEmpty() ? share * Judge.NAME_ALONE : share;
  }

  /** Who asks is no partner; what no longer exists is one only for who typed its name. */
  private static boolean mayAnswer(
      Traits traits, List<Integer> askers, Map<Integer, NameMatch> named) {
    return !askers.contains(traits.organisation())
        && (traits.active() || named.containsKey(traits.organisation()));
  }

  private static List<Ballot.Candidate> promising(Ballot ballot, Map<Integer, NameMatch> named) {
    var candidates = ballot.candidates();
    if (candidates.size() <= MOST_JUDGED) {
      return candidates;
    }
    return candidates.stream()
        .sorted(
            Comparator.comparing(
                    (Ballot.Candidate candidate) -> !named.containsKey(candidate.organisation()))
                .thenComparing(Comparator.comparingDouble(Ballot.Candidate::promise).reversed()))
        .limit(MOST_JUDGED)
        .toList();
  }

  /** Whom the seeker knows; nobody where it is unknown itself. */
  private static Acquaintance acquaintance(ReadNeed read, List<Integer> askers, Snapshot index) {
    return askers.isEmpty()
        ? Acquaintance.NONE
        : Acquaintance.of(askers, read.need().onlyNew(), read.meaning(), index);
  }

  private Judge judge(
      ReadNeed read,
      Snapshot index,
      Map<Integer, NameMatch> named,
      Acquaintance acquaintance,
      BothWays bothWays) {
    return new Judge(
        read,
        index,
        thesaurus,
        weights,
        today(),
        named,
        acquaintance,
        id -> themes(id, index),
        bothWays);
  }

  /** The day on which answers hold. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Set<String> themes(String id, Snapshot index) {
    return themes.get(
        index.version(),
        id,
        () -> {
          var ordinal = index.ordinal(id);
          return ordinal.isEmpty()
              ? Set.of()
              : index.traits(List.of(ordinal.getAsInt())).stream()
                  .map(Traits::asserted)
                  .findFirst()
                  .orElse(Set.of());
        });
  }
}
