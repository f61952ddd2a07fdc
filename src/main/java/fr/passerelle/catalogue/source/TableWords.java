package fr.passerelle.catalogue.source;

import fr.passerelle.language.Concept;
import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words in a table's cells mean and which language they are in. Safe for use by many
 * threads at once.
 */
public final class TableWords {

  /** Knows no thesaurus: what may be the id of a concept is taken for one. */
  public static final TableWords PLAIN = new TableWords(null, null);

  private final @Nullable Thesaurus thesaurus;
  private final @Nullable LanguageDetector detector;

  private TableWords(@Nullable Thesaurus thesaurus, @Nullable LanguageDetector detector) {
    this.thesaurus = thesaurus;
    this.detector = detector;
  }

  /** Knows the concepts of a thesaurus by their ids and labels. */
  public static TableWords of(Thesaurus thesaurus, LanguageDetector detector) {
    return new TableWords(thesaurus, detector);
  }

  /**
   * The themes of a row.
   *
   * @param concepts ids
   * @param others words that are no concept
   */
  record Themes(List<String> concepts, List<String> others) {
    Themes {
      concepts = List.copyOf(concepts);
      others = List.copyOf(others);
    }
  }

  /** Tells concepts from mere words; numbers are neither. */
  Themes themes(List<String> words) {
    var concepts = new LinkedHashSet<String>();
    var others = new ArrayList<String>();
    for (String word : words) {
      if (thesaurus == null) {
        plain(word, concepts, others);
      } else if (!add(word, thesaurus, concepts)) {
        for (String part : word.split("/", -1)) {
          if (!add(part.strip(), thesaurus, concepts) && isWord(part)) {
            others.add(part.strip());
          }
        }
      }
    }
    return new Themes(List.copyOf(concepts), others);
  }

  private static boolean add(String word, Thesaurus thesaurus, Set<String> concepts) {
    var concept = thesaurus.meantBy(word).or(() -> wholly(word, thesaurus)).map(Concept::id);
    concept.ifPresent(concepts::add);
    return concept.isPresent();
  }

  /** The concept of which the word is a label in another form, such as its plural. */
  private static Optional<Concept> wholly(String word, Thesaurus thesaurus) {
    return thesaurus.find(word, Language.FRENCH).stream()
        .filter(match -> match.start() == 0 && match.end() == word.length())
        .map(ConceptMatch::concept)
        .findFirst();
  }

  private static void plain(String word, Set<String> concepts, List<String> others) {
    boolean isId = word.matches("[a-z0-9]+(-[a-z0-9]+)*+"); // possessive: a long one needs no stack
    if (isId && isWord(word)) {
      concepts.add(word);
    }
    if (!(isId && word.contains("-")) && isWord(word)) {
      others.add(word);
    }
  }

  private static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * The language of a text; null where nothing tells it.
   *
   * @param country where it was written
   */
  @Nullable Language language(String text, String country) {
    if (detector == null) {
      return Folding.hasHan(text) ? Language.CHINESE : null;
    }
    boolean isFrench = country.equals("FR");
    return detector.isUnsure(text)
        ? isFrench ? Language.FRENCH : null
        : detector.detect(text, isFrench ? Language.FRENCH : Language.ENGLISH);
  }
}
