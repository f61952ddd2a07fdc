package fr.passerelle.purchasing;

import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts of texts; of the last ones it remembers them, since one supplier answers many lines.
 * Safe for use by many threads at once.
 */
final class ReadTexts {

  private static final int MOST = 20_000;

  private record Key(Language language, String text) {}

  /** Forgets what was asked for least recently. */
  private static final class Remembered extends LinkedHashMap<Key, List<ConceptMatch>> {

    private static final long serialVersionUID = 1;

    Remembered() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, List<ConceptMatch>> eldest) {
      return size() > MOST;
    }
  }

  private final Thesaurus thesaurus;
  private final Map<Key, List<ConceptMatch>> remembered = new Remembered();

  ReadTexts(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** Returns the concepts that a text names. */
  List<ConceptMatch> concepts(String text, Language language) {
    var key = new Key(language, text);
    synchronized (remembered) {
      var known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    var found = List.copyOf(thesaurus.findAll(text, language));
    synchronized (remembered) {
      remembered.put(key, found);
    }
    return found;
  }
}
