package fr.passerelle.http.aid;

import java.util.List;

/**
 * A scheme in a list.
 *
 * @param status whether it is open, as a code, then in words
 * @param statusSaid one or two words
 * @param facts kind, domains, operators, money
 * @param dates whether and until when it is open, in a sentence
 * @param verdict {@code yes}, {@code no} or {@code unknown}; empty where nothing was told
 * @param verdictSaid the same in words
 * @param answers what each rule says; empty where nothing was told
 */
public record SchemeLine(
    String id,
    String name,
    String href,
    String summary,
    String status,
    String statusSaid,
    List<String> facts,
    String dates,
    String verdict,
    String verdictSaid,
    List<Said> answers) {

  /** What one rule says: the code of its answer, then a sentence. */
  public record Said(String code, String sentence) {}

  public SchemeLine {
    facts = List.copyOf(facts);
    answers = List.copyOf(answers);
  }
}
