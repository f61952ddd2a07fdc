package fr.passerelle.matching.stored;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.matching.NeedTopics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Reads stored needs into questions. */
final class QuestionReader {

  /** A field such as "health" tells less than a technology. */
  private static final double FIELD = 0.5;

  /** How much a word beside concepts counts against their mean. */
  private static final double WORD = 0.35;

  /** What a concept counts at least, in a catalogue too small to tell what is rare. */
  private static final double LEAST = 0.1;

  private static final int MOST_CONCEPTS = 16;
  private static final int MOST_WORDS = 24;

  private final NeedTopics topics;
  private final Glosser glosser;
  private final Terms terms;
  private final ToDoubleFunction<String> rarity;

  QuestionReader(NeedTopics topics, Glosser glosser, Terms terms, ToDoubleFunction<String> rarity) {
    this.topics = topics;
    this.glosser = glosser;
    this.terms = terms;
    this.rarity = rarity;
  }

  /** What is asked, and what is offered in return where that is told; at least one question. */
  List<Question> read(StoredNeed stored) {
    var need = stored.need();
    var questions = new ArrayList<Question>();
    if (!need.text().isBlank() || need.offer().isBlank()) {
      questions.add(new Question(stored, false, asked(need.text(), stored)));
    }
    var offered = asked(need.offer(), stored);
    if (!offered.isEmpty()) {
      questions.add(new Question(stored, true, offered));
    }
    return questions;
  }

  private List<Question.Asked> asked(String text, StoredNeed stored) {
    if (text.isBlank()) {
      return List.of();
    }
    var need = stored.need();
    var read = topics.of(text, need.language(), need.reader(), need.without());
    var asked = new ArrayList<Question.Asked>();
    for (Concept concept : read.concepts().stream().limit(MOST_CONCEPTS).toList()) {
      double weight = Math.max(LEAST, rarity.applyAsDouble(concept.id()));
      asked.add(
          new Question.Asked(
              terms.concept(concept.id()),
              concept.kind() == Concept.Kind.FIELD ? FIELD * weight : weight,
              true,
              concept.id()));
    }
    double mean = asked.stream().mapToDouble(Question.Asked::weight).average().orElse(1 / WORD);
    words(read.rest(), read.language()).entrySet().stream()
        .limit(MOST_WORDS)
        .forEach(
            word ->
                asked.add(
                    new Question.Asked(
                        terms.word(word.getKey()), WORD * mean, false, word.getValue())));
    if (asked.isEmpty()) {
      // Words that tell nothing to us may tell the source's: they are compared as they stand.
      Terms.wordsOf(text)
          .forEach(word -> asked.add(new Question.Asked(terms.word(word), 1, false, word)));
    }
    if (asked.isEmpty()) {
      asked.add(new Question.Asked(terms.word(Folding.fold(text)), 1, false, text.strip()));
    }
    return asked;
  }

  /** The stems of the gloss of some words, and how the need writes each. */
  private Map<String, String> words(String rest, Language language) {
    var words = new LinkedHashMap<String, String>();
    for (var piece : glosser.pieces(rest, language)) {
      String written = rest.substring(piece.start(), piece.end()).strip();
      Terms.wordsOf(piece.english()).forEach(stem -> words.putIfAbsent(stem, written));
    }
    if (words.isEmpty() && Folding.hasHan(rest)) {
      Terms.wordsOf(rest).forEach(pair -> words.putIfAbsent(pair, pair));
    }
    return words;
  }
}
