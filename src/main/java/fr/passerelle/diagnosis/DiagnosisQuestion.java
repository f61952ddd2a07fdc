package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question about a firm, and the answers that there are to it.
 *
 * @param area the id of its area
 * @param texts in each language
 * @param choices from the lowest level to the highest
 */
public record DiagnosisQuestion(
    String id, String area, Map<Language, String> texts, List<Choice> choices) {

  /**
   * An answer.
   *
   * @param level from 0, where nothing is there, to {@value Diagnosis#HIGHEST}; no two answers to a
   *     question have the same
   * @param texts in each language
   * @param needs the ids of the needs that it makes
   */
  public record Choice(int level, Map<Language, String> texts, List<String> needs) {

    public Choice {
      texts = Map.copyOf(texts);
      needs = List.copyOf(needs);
    }

    public String text(Language language) {
      return texts.getOrDefault(language, "");
    }
  }

  public DiagnosisQuestion {
    texts = Map.copyOf(texts);
    choices = List.copyOf(choices);
  }

  public String text(Language language) {
    return texts.getOrDefault(language, id);
  }

  /** The answer of a level; none where the question has no such answer. */
  public Optional<Choice> choice(int level) {
    return choices.stream().filter(choice -> choice.level() == level).findFirst();
  }
}
