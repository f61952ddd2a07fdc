package fr.passerelle.matching.stored;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Stems;
import fr.passerelle.language.Thesaurus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of concepts, and of the words that stored needs ask for. Numbers are given by one
 * thread; many may read between.
 */
final class Terms {

  private static final int SHORTEST = 3;

  private final Map<String, Integer> concepts = new HashMap<>();
  private final List<BitSet> withAncestors = new ArrayList<>();
  private final Map<String, Integer> words = new HashMap<>();

  Terms(Thesaurus thesaurus) {
    thesaurus.concepts().forEach(concept -> concepts.put(concept.id(), concepts.size()));
    for (var concept : thesaurus.concepts()) {
      var above = new BitSet();
      above.set(number(concept.id()));
      thesaurus.ancestors(concept.id()).forEach(id -> above.set(number(id)));
      withAncestors.add(above);
    }
  }

  /** The number of a concept of the thesaurus. */
  int concept(String id) {
    return number(id);
  }

  /**
   * Adds a concept and all above it to what a text tells; what the thesaurus does not know, not.
   */
  void tell(String concept, BitSet told) {
    @Nullable Integer number = concepts.get(concept);
    if (number != null) {
      told.or(withAncestors.get(number));
    }
  }

  /** The number of a word that a need asks for, given where it has none yet. */
  int word(String word) {
    return words.computeIfAbsent(word, w -> concepts.size() + words.size());
  }

  /** Whether any need asks for words, so that it is worth while to read those of texts. */
  boolean hasWords() {
    return !words.isEmpty();
  }

  /** Adds the words of a gloss that any need asks for to what a text tells. */
  void tellWords(Set<String> told, BitSet terms) {
    for (String word : told) {
      @Nullable Integer number = words.get(word);
      if (number != null) {
        terms.set(number);
      }
    }
  }

  /** The telling words of an English gloss by their stems; of hanzi each pair of neighbours. */
  static Set<String> wordsOf(String gloss) {
    var stems = new LinkedHashSet<String>();
    for (String word : Folding.words(gloss)) {
      if (Folding.hasHan(word)) {
        for (int i = 0; i + 1 < word.length(); i++) {
          stems.add(word.substring(i, i + 2));
        }
      } else if (word.length() >= SHORTEST
          && !Stems.isLink(word, Language.ENGLISH)
          && !Stems.isLink(word, Language.FRENCH)) {
        stems.add(Stems.stem(word, Language.ENGLISH));
      }
    }
    return stems;
  }

  private int number(String concept) {
    @Nullable Integer number = concepts.get(concept);
    if (number == null) {
      throw new IllegalArgumentException("there is no concept " + concept);
    }
    return number;
  }
}
