package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a need is about without asking an index: its concepts but for those that it refuses,
 * and its telling words outside of them. Immutable; safe for use by many threads at once.
 */
public final class NeedTopics {

  /**
   * What a text asks for.
   *
   * @param concepts in the text's order; none that names a way of cooperating or only a filter
   * @param rest the words that tell something outside the concepts, as the text writes them; blank
   *     where there are none
   */
  public record Topics(Language language, List<Concept> concepts, String rest) {
    public Topics {
      concepts = List.copyOf(concepts);
    }
  }

  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final LanguageDetector detector;
  private final FilterWords filterWords = FilterWords.read();

  public NeedTopics(Thesaurus thesaurus, Glosser glosser, LanguageDetector detector) {
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.detector = detector;
  }

  /**
   * Reads a text.
   *
   * @param given the language it is said to be in; null where nobody said
   * @param reader the language of who asks, where nothing else tells
   * @param without ids of concepts that were taken out
   */
  public Topics of(
      String written, @Nullable Language given, Language reader, List<String> without) {
    String text = Folding.simplify(written);
    var language = language(text, given, reader);
    var matches = thesaurus.findAll(text, language);
    var filters = filterWords.in(text, language);
    var refusals = Refusals.in(text, matches);
    Set<Concept> concepts = new LinkedHashSet<>();
    var kept = new StringBuilder(text);
    refusals.forEach(span -> blank(kept, span.start(), span.end()));
    filters.forEach(found -> blank(kept, found.start(), found.end()));
    for (ConceptMatch match : matches) {
      boolean isFilter =
          filters.stream()
              .anyMatch(one -> one.start() == match.start() && one.end() == match.end());
      boolean isRefused = refusals.stream().anyMatch(span -> span.holds(match.start()));
      var concept = match.concept();
      if (!isFilter
          && !isRefused
          && concept.kind() != Concept.Kind.COOPERATION
          && !without.contains(concept.id())) {
        concepts.add(concept);
      }
      blank(kept, match.start(), match.end());
    }
    return new Topics(
        language, List.copyOf(concepts), glosser.content(kept.toString(), language).strip());
  }

  /** The language given, unless the script shows that it cannot be; else the one detected. */
  private Language language(String text, @Nullable Language given, Language reader) {
    if (given == null) {
      return detector.detect(text, reader);
    }
    boolean plausible = (given == Language.CHINESE) == Folding.hasHan(text);
    return plausible ? given : detector.detect(text, given);
  }

  private static void blank(StringBuilder text, int start, int end) {
    text.replace(start, end, " ".repeat(end - start));
  }
}
