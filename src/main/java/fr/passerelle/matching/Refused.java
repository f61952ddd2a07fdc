package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Stems;
import fr.passerelle.language.Thesaurus;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which concepts a need refuses: those found in what it refuses, and of the kin of what it asks for
 * those that a refused word tells apart. "PEM electrolysers, not alkaline" asks for electrolysers
 * and refuses alkaline electrolysis.
 */
final class Refused {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "non",
          "sans",
          "pas",
          "hors",
          "sauf",
          "plus",
          "without",
          "except",
          "excluding",
          "excluded",
          "exclu",
          "but",
          "mais",
          "ne");

  private Refused() {}

  /** Returns the ids; none of them is asked for. */
  static Set<String> by(
      List<Negations.Span> refusals,
      List<Concept> removed,
      Collection<Concept> asked,
      String text,
      Language language,
      Thesaurus thesaurus) {
    var refused = new HashSet<String>();
    removed.forEach(concept -> refused.addAll(thesaurus.withNarrower(concept.id())));
    String said =
        refusals.stream()
            .map(span -> text.substring(span.start(), span.end()))
            .collect(Collectors.joining(" "));
    var words = words(said, language);
    for (var concept : asked) {
      words.removeAll(words(String.join(" ", concept.labels(language)), language));
    }
    if (!words.isEmpty()) {
      kin(asked, thesaurus).stream()
          .flatMap(id -> thesaurus.concept(id).stream())
          .filter(concept -> isTold(concept.label(language), words, language))
          .forEach(concept -> refused.add(concept.id()));
    }
    asked.forEach(concept -> refused.remove(concept.id()));
    return Set.copyOf(refused);
  }

  /** What is narrower than the concepts asked for, and what is beside them. */
  private static Set<String> kin(Collection<Concept> asked, Thesaurus thesaurus) {
    var kin = new HashSet<String>();
    for (var concept : asked) {
      kin.addAll(thesaurus.withNarrower(concept.id()));
      for (String broader : concept.broader()) {
        kin.addAll(thesaurus.narrower(broader));
      }
    }
    return kin;
  }

  private static boolean isTold(String label, Set<String> words, Language language) {
    return language == Language.CHINESE
        ? words.stream().anyMatch(label::contains)
        : words(label, language).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String text, Language language) {
    var words = new HashSet<String>();
    for (String word : SharedWords.telling(text, language)) {
      String folded = Folding.fold(word);
      if (!NEGATIONS.contains(folded)) {
        words.add(
            language == Language.CHINESE
                ? word.replaceFirst("^(?:不要|不含|非|无)", "")
                : Stems.stem(folded, language));
      }
    }
    return words;
  }
}
