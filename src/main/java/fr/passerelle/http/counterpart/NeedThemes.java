package fr.passerelle.http.counterpart;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Tells who does not read a need's language what it is about, by the labels of the concepts that
 * the thesaurus finds in it: no translation, and marked as none. Safe for use by many threads.
 */
final class NeedThemes {

  private static final int KEPT = 2_000;
  private static final int MOST = 8;

  /**
   * How a need was read.
   *
   * @param concepts most telling first
   */
  private record Read(Language language, List<Concept> concepts) {
    private Read {
      concepts = List.copyOf(concepts);
    }
  }

  /**
   * A need for somebody who reads one language.
   *
   * @param language that it is written in
   * @param themes what it is about in the reader's language; empty where that is the need's own, or
   *     nothing is found
   */
  record Themes(Language language, String themes) {}

  private final PartnerFinder finder;
  private final Map<String, Read> known = new ConcurrentHashMap<>();

  NeedThemes(PartnerFinder finder) {
    this.finder = finder;
  }

  /** What a need is about. */
  Themes of(String need, Labels labels) {
    var reader = labels.wording().language();
    if (need.isBlank()) {
      return new Themes(reader, "");
    }
    var read = read(need, reader);
    var themes =
        read.language() == reader
            ? Stream.<String>empty()
            : read.concepts().stream().limit(MOST).map(labels::label).distinct();
    return new Themes(read.language(), labels.wording().list(themes.toList()));
  }

  private Read read(String need, Language reader) {
    var before = known.get(need);
    if (before != null) {
      return before;
    }
    if (known.size() >= KEPT) {
      known.clear();
    }
    String text = need.substring(0, Math.min(need.length(), Need.MAX_LENGTH));
    var read = finder.find(Need.of(text, reader).page(0, 1)).interpretation();
    var found = new Read(read.language(), read.concepts());
    known.put(need, found);
    return found;
  }
}
