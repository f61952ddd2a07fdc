package fr.passerelle.matching;

import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the reasons that rest on evidence: what votes, what means the same, who worked together.
 */
final class EvidenceReasons {

  private static final int MOST_EVIDENCE = 3;

  /**
   * From this strength on, a description is near to a need: a cosine of .42 by the bundled model.
   */
  private static final double NEAR = 0.25;

  /** Below this strength, it is on the need's field at most: a cosine of .28. */
  private static final double FAINT = 0.12;

  private final ReadNeed need;
  private final Snapshot index;
  private final Judge judge;
  private final Sentences sentences;

  EvidenceReasons(ReadNeed need, Snapshot index, Judge judge) {
    this.need = need;
    this.index = index;
    this.judge = judge;
    this.sentences = Sentences.of(need);
  }

  /** Evidence that holds the need's words. */
  Reason votes(double strength, double weight, Judgement judgement) {
    var evidence = read(judgement.candidate().strongest());
    int count = judgement.candidate().evidenceCount();
    String key = count == 1 ? "evidence.one" : "evidence.many";
    return new Reason(
        Signal.EVIDENCE, strength, weight, titled(key, evidence.getFirst(), count), evidence);
  }

  /**
   * Evidence that means the same, another than the votes quote where there is any; else what the
   * organisation says of itself, or its name.
   *
   * @param quote of its description; null where another reason quotes it
   * @param described its description
   */
  Reason meaning(
      double strength,
      double weight,
      Judgement judgement,
      Organisation organisation,
      Quotation.@Nullable Quote quote,
      List<Evidence> described) {
    var votes = judgement.candidate().strongest();
    var near =
        judgement.candidate().nearest().stream()
            .filter(vote -> votes.isEmpty() || vote.evidence() != votes.getFirst().evidence())
            .toList();
    if (!near.isEmpty()) {
      var evidence = read(near);
      String sentence = titled("meaning.evidence", evidence.getFirst(), near.size());
      return new Reason(Signal.MEANING, strength, weight, sentence, evidence);
    }
    String name = organisation.name(need.need().reader());
    boolean proven = !judgement.candidate().nearest().isEmpty();
    if (quote != null && !proven) {
      String sentence =
          sentences.tell(
              "meaning.quote." + nearness(strength),
              Map.of(
                  "quote", quote.sentence(), "spoken", sentences.spoken(quote.text().language())));
      return new Reason(Signal.MEANING, strength, weight, sentence, described);
    }
    String told =
        organisation.texts().isEmpty() ? "meaning.name" : "meaning.told." + nearness(strength);
    String key = proven ? "meaning.same" : told;
    String sentence = sentences.tell(key, Map.of("name", name));
    return new Reason(
        Signal.MEANING,
        strength,
        weight,
        sentence,
        proven ? read(judgement.candidate().nearest()) : described);
  }

  private static String nearness(double strength) {
    return strength >= NEAR ? "near" : strength >= FAINT ? "fair" : "faint";
  }

  /** What the seeker did with it, else whom both know, else what both did of a kind. */
  Reason network(double strength, double weight, Judgement judgement) {
    int organisation = judgement.candidate().organisation();
    var acquaintance = judge.acquaintance();
    var together = acquaintance.with(organisation).evidence();
    var kindred = judgement.candidate().kindred();
    if (together.isEmpty() && kindred != null && acquaintance.sharedCount(organisation) == 0) {
      var itself = index.evidence(kindred.evidence());
      var own = index.evidence(kindred.own());
      return new Reason(
          Signal.NETWORK,
          strength,
          weight,
          sentences.tell(
              "network.kindred",
              Map.of(
                  "title",
                  title(itself),
                  "spoken",
                  sentences.spoken(itself.language()),
                  "year",
                  year(itself),
                  "own",
                  title(own))),
          List.of(itself, own));
    }
    if (together.isEmpty()) {
      var names =
          acquaintance.sharedWith(organisation).stream()
              .map(friend -> index.organisation(friend).name(need.need().reader()))
              .toList();
      int count = acquaintance.sharedCount(organisation);
      String sentence =
          sentences.tell(
              count == 1 ? "network.shared.one" : "network.shared.many",
              Map.of("count", Integer.toString(count), "names", sentences.list(names)));
      return new Reason(Signal.NETWORK, strength, weight, sentence, List.of());
    }
    var evidence = together.stream().limit(MOST_EVIDENCE).map(index::evidence).toList();
    String key = together.size() == 1 ? "network.one" : "network.many";
    return new Reason(
        Signal.NETWORK,
        strength,
        weight,
        titled(key, evidence.getFirst(), together.size()),
        evidence);
  }

  private List<Evidence> read(List<Ballot.Vote> votes) {
    return votes.stream()
        .limit(MOST_EVIDENCE)
        .map(vote -> index.evidence(vote.evidence()))
        .toList();
  }

  private String titled(String key, Evidence first, int count) {
    return sentences.tell(
        key,
        Map.of(
            "count",
            Integer.toString(count),
            "title",
            title(first),
            "spoken",
            sentences.spoken(first.language()),
            "year",
            year(first)));
  }

  private static String title(Evidence evidence) {
    return Stream.of(evidence.title(), evidence.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private String year(Evidence evidence) {
    var date = evidence.date();
    return date == null
        ? ""
        : sentences.tell("year", Map.of("year", Integer.toString(date.getYear())));
  }
}
