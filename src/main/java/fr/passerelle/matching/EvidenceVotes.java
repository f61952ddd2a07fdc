package fr.passerelle.matching;

import fr.passerelle.search.Filter;
import fr.passerelle.search.Hit;
import fr.passerelle.search.Likeness;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lets the evidence near a need, by meaning or by words, vote for those that it speaks for: once
 * for the need alone, and once as far as it is like what those who ask did themselves.
 */
final class EvidenceVotes {

  private static final int MOST_MEANT = 150;
  private static final int MOST_WORDED = 100;
  private static final int MOST_OWN = 50;

  /** How fast what the seeker did counts less, the farther from the need it is. */
  private static final double OWN_SMOOTHNESS = 0.3;

  /** How fast evidence counts less, the farther from what the seeker did it is. */
  private static final double FIELD_SMOOTHNESS = 0.3;

  /** Where many took part, the vote for each counts less; nDCG@100 on FP7 dev .267 without. */
  private static final double CROWD = -0.25;

  /**
   * A piece of evidence that votes.
   *
   * @param closeness its cosine to the meaning of the need; from 0 to 1
   * @param isNear whether it is among those nearest by meaning
   * @param vote for each that it speaks for; may be below 0
   * @param fieldVote the same, as far as it is like what the seeker did
   * @param kin what the seeker did that it is most like; -1 where the seeker did nothing
   */
  record Voter(
      Hit.OfEvidence hit,
      double closeness,
      boolean isNear,
      double vote,
      double fieldVote,
      int kin) {}

  private EvidenceVotes() {}

  /**
   * Weighs the votes.
   *
   * @param worded evidence that holds the need's words, best first
   */
  static List<Voter> cast(
      ReadNeed need,
      Filter filter,
      List<Hit.OfEvidence> worded,
      Acquaintance acquaintance,
      Snapshot index) {
    var hits = new LinkedHashMap<Integer, Hit.OfEvidence>();
    for (var hit : index.evidence(need.meaning(), filter, MOST_MEANT)) {
      hits.put(hit.evidence(), hit);
    }
    int near = hits.size();
    for (var hit : worded.stream().limit(MOST_WORDED).toList()) {
      hits.putIfAbsent(hit.evidence(), hit);
    }
    var own = acquaintance.nearestOwn(filter, MOST_OWN, index);
    for (var hit : own) {
      hits.putIfAbsent(hit.evidence(), hit);
    }
    var all = List.copyOf(hits.values());
    var evidence = all.stream().map(Hit.OfEvidence::evidence).toList();
    var meanings = index.likeness(need.meaning(), evidence);
    var words = index.likeness(new Query.Gloss(need.gloss(), 0), evidence);
    var likeness = blended(meanings, words);
    double[] nearness = new double[evidence.size()];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = VoteWeights.nearness(likeness.toQuery(i));
    }
    int[] places = own.stream().mapToInt(hit -> evidence.indexOf(hit.evidence())).toArray();
    double[] field = field(likeness, places);
    double[] nearnessInField = new double[nearness.length];
    for (int i = 0; i < nearness.length; i++) {
      nearnessInField[i] = nearness[i] * field[i];
    }
    var weights = new VoteWeights(likeness);
    double[] votes = weights.of(nearness);
    double[] fieldVotes = weights.of(nearnessInField);
    var voters = new ArrayList<Voter>(votes.length);
    for (int i = 0; i < votes.length; i++) {
      var hit = all.get(i);
      double share = Math.pow(Math.max(1, hit.organisations().size()), CROWD);
      voters.add(
          new Voter(
              hit,
              meanings.toQuery(i),
              i < near,
              share * votes[i],
              share * fieldVotes[i],
              kin(i, likeness, places, evidence)));
    }
    return List.copyOf(voters);
  }

  private static Likeness blended(Likeness meanings, Likeness words) {
    int count = meanings.size();
    var asked = new double[count];
    var among = new double[count][count];
    for (int i = 0; i < count; i++) {
      asked[i] = VoteWeights.blended(meanings.toQuery(i), words.toQuery(i));
      for (int j = 0; j <= i; j++) {
        among[i][j] = VoteWeights.blended(meanings.between(i, j), words.between(i, j));
        among[j][i] = among[i][j];
      }
    }
    return new Likeness(asked, among);
  }

  /**
   * How much each piece of evidence is in the field of those who ask: from 0, where they did
   * nothing like it, to 1 for the most alike; what they did near the need counts most.
   */
  private static double[] field(Likeness likeness, int[] own) {
    var field = new double[likeness.size()];
    double most = 0;
    for (int i = 0; i < field.length; i++) {
      for (int place : own) {
        field[i] +=
            Math.exp(
                likeness.toQuery(place) / OWN_SMOOTHNESS
                    + likeness.between(i, place) / FIELD_SMOOTHNESS);
      }
      most = Math.max(most, field[i]);
    }
    for (int i = 0; i < field.length && most > 0; i++) {
      field[i] /= most;
    }
    return field;
  }

  private static int kin(int voter, Likeness likeness, int[] own, List<Integer> evidence) {
    int kin = -1;
    for (int place : own) {
      if (kin < 0 || likeness.between(voter, place) > likeness.between(voter, kin)) {
        kin = place;
      }
    }
    return kin < 0 ? -1 : evidence.get(kin);
  }
}
