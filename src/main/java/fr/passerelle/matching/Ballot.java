package fr.passerelle.matching;

import fr.passerelle.language.Language;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the candidates for a need: organisations whose profile fits, and those for which evidence
 * that fits votes.
 *
 * <p>A vote is the square of how well the evidence fits (CombSUM over squared scores, the best
 * single voting on the FP7 dev set in the evaluation kit's table), so that a few pieces that are to
 * the point weigh more than many that graze it.
 */
final class Ballot {

  private static final int MOST_PROFILES = 500;
  private static final int MOST_EVIDENCE = 300;
  private static final double EVIDENCE_PROMISE = 5;
  private static final int EVIDENCE_KEPT = 3;

  /** A vote by concepts alone: nDCG@10 on FP7 dev .115 at 1, .125 at 0.1, .124 without. */
  private static final double CONCEPT_VOTE = 0.1;

  /** Top tens of thirty needs in three languages share 8.4 answers at 0, 8.6 at 0.5, 8.8 at 0.8. */
  private static final double GLOSS_SHARE = 0.8;

  /** A piece of evidence that votes for a candidate, and how well it fits, from 0 to 1. */
  record Vote(int evidence, double fit) {}

  /** A piece of evidence, what the seeker did that it is like, and how strongly that speaks. */
  record Kindred(int evidence, int own, double vote) {}

  /** What was found for one organisation. */
  static final class Candidate {
    private final int organisation;
    private double words;
    private double gloss;
    private double concepts;
    private double votes;
    private double meant;
    private double inField;
    private double closeness;
    private double nearest;
    private final Map<Integer, Double> evidence = new LinkedHashMap<>();
    private final Map<Integer, Double> near = new LinkedHashMap<>();
    private @Nullable Kindred kindred;
    private final Map<Integer, Double> offers = new LinkedHashMap<>();

    Candidate(int organisation) {
      this.organisation = organisation;
    }

    int organisation() {
      return organisation;
    }

    /**
     * How well its profile fits by words, from 0 to 1: mostly by the gloss, which is the same
     * whatever the language of the need, and by the need's own words.
     */
    double profile() {
      return GLOSS_SHARE * gloss + (1 - GLOSS_SHARE) * Math.max(words, gloss);
    }

    /** A rough order among candidates, before they are judged. */
    double promise() {
      return concepts + profile() + EVIDENCE_PROMISE * (votes + meant) + closeness;
    }

    /** The sum of the votes, from 0. */
    double votes() {
      return votes;
    }

    /** The sum of the votes of evidence that means what is asked; about from 0 to 1. */
    double meant() {
      return Math.max(0, meant);
    }

    /** The sum of the votes of evidence that is like what the seeker did; about from 0 to 1. */
    double inField() {
      return Math.max(0, inField);
    }

    /** Its evidence that speaks most for being like what the seeker did; null where none does. */
    @Nullable Kindred kindred() {
      return kindred;
    }

    private void enter(Kindred one) {
      if (one.vote > (kindred == null ? 0 : kindred.vote)) {
        kindred = one;
      }
    }

    /** The cosine of what it says of itself, or its name, to the need; from 0 to 1. */
    double closeness() {
      return closeness;
    }

    int evidenceCount() {
      return evidence.size();
    }

    /** Whether evidence speaks for it, by its words or its meaning. */
    boolean isVoted() {
      return !evidence.isEmpty() || !near.isEmpty();
    }

    /** The cosine to the need of the nearest that it did or says of itself; from 0 to 1. */
    double nearness() {
      return Math.max(closeness, nearest);
    }

    /** The evidence whose words fit best, best first; of equal ones that which was found first. */
    List<Vote> strongest() {
      return best(evidence);
    }

    /** The evidence whose meaning is nearest, nearest first. */
    List<Vote> nearest() {
      return best(near);
    }

    /** Those of its offers that fit best and are partnering profiles, best first. */
    List<Vote> offers() {
      return best(offers);
    }

    private static List<Vote> best(Map<Integer, Double> fits) {
      return fits.entrySet().stream()
          .map(entry -> new Vote(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingDouble(Vote::fit).reversed())
          .limit(EVIDENCE_KEPT)
          .toList();
    }
  }

  private final Map<Integer, Candidate> candidates = new LinkedHashMap<>();
  private final Acquaintance acquaintance;
  private boolean capped;

  private Ballot(Acquaintance acquaintance) {
    this.acquaintance = acquaintance;
  }

  /**
   * Holds it among those that pass the filter; offers that have expired on the day are silent.
   * {@code acquaintance} takes note of who knows whom on the need's topic.
   */
  static Ballot hold(
      ReadNeed need, Filter filter, LocalDate day, Snapshot index, Acquaintance acquaintance) {
    var ballot = new Ballot(acquaintance);
    boolean votes = index.evidence() > 0;
    boolean offers = index.offers() > 0;
    var worded = List.<Hit.OfEvidence>of();
    for (var leg : legs(need)) {
      var profiles = index.profiles(leg, filter, MOST_PROFILES);
      ballot.capped |= profiles.size() == MOST_PROFILES;
      for (var hit : profiles) {
        ballot.enter(leg, hit);
      }
      if (votes) {
        var found = index.evidence(leg, filter, MOST_EVIDENCE);
        found.forEach(hit -> ballot.enter(leg, hit));
        worded = leg instanceof Query.Gloss ? found : worded;
      }
      if (offers) {
        for (var hit : index.offers(leg, filter, day, MOST_EVIDENCE)) {
          ballot.enter(leg, hit);
          hit.organisations()
              .forEach(
                  organisation ->
                      ballot
                          .candidate(organisation)
                          .offers
                          .merge(hit.evidence(), hit.score(), Math::max));
        }
      }
    }
    if (index.readsMeaning() && !need.isBlank()) {
      ballot.enter(need, filter, worded, index);
    }
    return ballot;
  }

  /** Those nearest by meaning: profiles, and the evidence, which shares its votes. */
  private void enter(ReadNeed need, Filter filter, List<Hit.OfEvidence> worded, Snapshot index) {
    for (var hit : index.profiles(need.meaning(), filter, MOST_PROFILES)) {
      candidate(hit.organisation()).closeness = hit.score();
    }
    for (var voter : EvidenceVotes.cast(need, filter, worded, acquaintance, index)) {
      var hit = voter.hit();
      acquaintance.introduce(hit);
      for (int organisation : hit.organisations()) {
        var candidate = candidate(organisation);
        candidate.meant += voter.vote();
        candidate.inField += voter.fieldVote();
        if (voter.isNear()) {
          candidate.near.put(hit.evidence(), voter.closeness());
          candidate.nearest = Math.max(candidate.nearest, voter.closeness());
        }
        if (voter.kin() >= 0) {
          candidate.enter(new Kindred(hit.evidence(), voter.kin(), voter.fieldVote()));
        }
      }
    }
  }

  /** Lets an offer that answers a request of the asker vote for its organisation. */
  void enter(int organisation, Supplies.Supply supply) {
    var candidate = candidate(organisation);
    candidate.votes += supply.cover() * supply.cover();
    candidate.evidence.merge(supply.offer(), supply.cover(), Math::max);
    candidate.offers.merge(supply.offer(), supply.cover(), Math::max);
  }

  /** One at which nobody voted. */
  static Ballot empty() {
    return new Ballot(Acquaintance.NONE);
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  /** Whether there may be more candidates than were looked at. */
  boolean capped() {
    return capped;
  }

  Candidate candidate(int organisation) {
    return candidates.computeIfAbsent(organisation, Candidate::new);
  }

  /** The ways in which a need is searched. */
  static List<Query> legs(ReadNeed need) {
    var legs = new ArrayList<Query>();
    if (!need.wider().isEmpty()) {
      legs.add(new Query.Concepts(need.wider()));
    }
    if (need.language() != Language.ENGLISH) {
      legs.add(new Query.Words(need.language(), need.content(), 0));
    }
    legs.add(new Query.Gloss(need.gloss(), 0));
    return legs;
  }

  private void enter(Query leg, Hit.OfOrganisation hit) {
    var candidate = candidate(hit.organisation());
    switch (leg) {
      case Query.Words _ -> candidate.words = Math.max(candidate.words, hit.score());
      case Query.Gloss _ -> candidate.gloss = Math.max(candidate.gloss, hit.score());
      case Query.Concepts _ -> candidate.concepts = Math.max(candidate.concepts, hit.score());
      case Query.Meaning _, Query.Everything _ -> {}
    }
  }

  private void enter(Query leg, Hit.OfEvidence hit) {
    double weight = leg instanceof Query.Concepts ? CONCEPT_VOTE : 1;
    acquaintance.introduce(hit);
    for (int organisation : hit.organisations()) {
      var candidate = candidate(organisation);
      candidate.votes += weight * hit.score() * hit.score();
      candidate.evidence.merge(hit.evidence(), weight * hit.score(), Math::max);
    }
  }
}
