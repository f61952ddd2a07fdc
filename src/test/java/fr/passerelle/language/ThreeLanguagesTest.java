package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Needs made of the labels of all concepts, each label in each language and in each pair of
 * languages: all meet in the concept.
 */
class ThreeLanguagesTest {

  /** What alone, or between words of another language, is a word of that language or too short. */
  private static final Set<String> OF_TWO_MEANINGS =
      Set.of(
          "sida",
          "moto",
          "vial",
          "tire",
          "porc",
          "hail",
          "lin",
          "ores",
          "orge",
          "riz",
          "lace",
          "thé",
          "café",
          "foil",
          "vine",
          "silicon",
          "IA",
          "VE",
          "legumes",
          "légumes",
          "eco-label",
          "ecolabel",
          "éco-label",
          "écolabel",
          "satellite communications",
          "satellite telecommunications",
          "satellite navigation",
          "navigation satellite",
          "telecommunications satellite",
          "communications satellite",
          "education sciences",
          "science education");

  private static final Thesaurus THESAURUS = Thesaurus.read(Path.of("index-data/thesaurus"));
  private static final Map<Language, Map<String, Set<Concept>>> LABELLED = labelled();
  private static final LanguageDetector DETECTOR = new LanguageDetector(THESAURUS);

  private static Map<Language, Map<String, Set<Concept>>> labelled() {
    var all = new EnumMap<Language, Map<String, Set<Concept>>>(Language.class);
    for (var language : Language.values()) {
      var labels = new HashMap<String, Set<Concept>>();
      for (var concept : THESAURUS.concepts()) {
        for (String label : concept.labels(language)) {
          labels.computeIfAbsent(label, l -> new HashSet<>()).add(concept);
        }
      }
      all.put(language, labels);
    }
    return all;
  }

  static Stream<Concept> concepts() {
    return THESAURUS.concepts().stream().filter(concept -> concept.kind() != Concept.Kind.FIELD);
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void needsOfItsLabelsMeetInTheConceptInEachLanguage(Concept concept) {
    var lost = new ArrayList<String>();
    for (var language : Language.values()) {
      for (String label : concept.labels(language)) {
        for (String phrase : phrases(language)) {
          String need = phrase.formatted(label);
          for (var reader : Language.values()) {
            var read = DETECTOR.detect(need, reader);
            if (!OF_TWO_MEANINGS.contains(label)
                && !meansAnother(label, read, concept)
                && !meets(need, read, concept)) {
              lost.add(need + " for a reader of " + reader);
            }
          }
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void aNeedInTwoLanguagesMeetsInTheConceptAsWell(Concept concept) {
    var lost = new ArrayList<String>();
    for (var language : Language.values()) {
      for (var other : Language.values()) {
        if (language == other) {
          continue;
        }
        String phrase = phrases(language).getLast();
        for (String label : concept.labels(other)) {
          if (OF_TWO_MEANINGS.contains(label)
              || couldBeAWordOf(language, label)
              || meansAnother(label, concept)) {
            continue;
          }
          String need = phrase.formatted(label);
          if (!meets(need, DETECTOR.detect(need, language), concept)) {
            lost.add(need);
          }
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  /** What people write around what they need; %s stands for it. */
  private static List<String> phrases(Language language) {
    return switch (language) {
      case FRENCH -> List.of("%s", "Nous cherchons un partenaire : %s, avec expérience");
      case ENGLISH -> List.of("%s", "We are looking for a partner: %s, with experience");
      case CHINESE -> List.of("%s", "我们寻找合作伙伴：%s，有经验者优先");
    };
  }

  /** « Bois » is no English word, but "pain" is: four letters tell no language. */
  private static boolean couldBeAWordOf(Language language, String label) {
    return language != Language.CHINESE
        && label.length() < 5
        && !Folding.hasHan(label)
        && !label.equals(label.toUpperCase(Locale.ROOT));
  }

  /** EMR is marine energy in French, a medical record in English. */
  private static boolean meansAnother(String label, Language language, Concept concept) {
    return LABELLED.getOrDefault(language, Map.of()).getOrDefault(label, Set.of()).stream()
        .anyMatch(other -> !other.equals(concept));
  }

  /** A Chinese sentence does not tell in which of the other two languages its EMR is meant. */
  private static boolean meansAnother(String label, Concept concept) {
    return Stream.of(Language.values())
        .anyMatch(language -> meansAnother(label, language, concept));
  }

  private static boolean meets(String need, Language language, Concept concept) {
    return THESAURUS.find(need, language).stream()
        .anyMatch(match -> match.concept().equals(concept));
  }
}
