package fr.passerelle.delegation.application;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a firm answered that applies for a mission.
 *
 * @param answers without what was not answered
 * @param reason of the decision; empty where none was given
 * @param party who it became in the mission; null before
 * @param version grows with each change
 */
public record Application(
    String id,
    ApplicationState state,
    SortedMap<Question, String> answers,
    String reason,
    @Nullable String party,
    long version) {

  public Application {
    var copy = new TreeMap<Question, String>();
    answers.forEach(
        (question, answer) -> {
          if (!answer.isBlank()) {
            copy.put(question, answer.strip());
          }
        });
    answers = Collections.unmodifiableSortedMap(copy);
  }

  /** A new one. */
  public static Application of(ApplicationState state, Map<Question, String> answers) {
    return new Application("", state, new TreeMap<>(answers), "", null, 0);
  }

  /** What was answered; empty where nothing was. */
  public String said(Question question) {
    return answers.getOrDefault(question, "");
  }

  /** A number that was answered; null where none was. */
  public @Nullable Long number(Question question) {
    String said = said(question);
    return said.matches("\\d{1,15}") ? Long.valueOf(said) : null;
  }

  /** The languages that are spoken. */
  public List<String> languages() {
    return Stream.of(said(Question.LANGUAGES).split(" ", -1))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** The same with other answers. */
  public Application answering(Map<Question, String> other) {
    return new Application(id, state, new TreeMap<>(other), reason, party, version);
  }

  /** The same with one more answer. */
  public Application with(Question question, String answer) {
    var other = new TreeMap<>(answers);
    other.put(question, answer);
    return answering(other);
  }

  /** The same in another state. */
  public Application in(ApplicationState other, String why) {
    return new Application(id, other, answers, why, party, version);
  }

  /** The same, which became somebody who takes part. */
  public Application as(@Nullable String other) {
    return new Application(id, state, answers, reason, other, version);
  }
}
