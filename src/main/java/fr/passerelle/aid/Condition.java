package fr.passerelle.aid;

import fr.passerelle.language.Language;
import java.util.Map;

/**
 * What cannot be read from anybody's record, so that it is asked: the answer must be yes.
 *
 * @param about {@code seeker}, {@code partner}, {@code pair} or {@code project}
 * @param questions in each language
 */
public record Condition(String id, String about, Map<Language, String> questions) {

  public Condition {
    questions = Map.copyOf(questions);
  }

  /** The question in a language. */
  public String question(Language language) {
    return questions.getOrDefault(language, id);
  }
}
