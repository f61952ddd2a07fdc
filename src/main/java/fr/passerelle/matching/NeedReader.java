package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads needs: their language, concepts, gloss, and the filters they suggest. */
final class NeedReader {

  /** A field such as "health" tells less than a technology, even where it is rare. */
  private static final double FIELD = 0.5;

  private static final double BROADER = 0.25;
  private static final int MOST_CONCEPTS = 24;

  private final Thesaurus thesaurus;
  private final Glosser glosser;
  private final LanguageDetector detector;
  private final FilterWords filterWords;

  NeedReader(Thesaurus thesaurus, Glosser glosser, LanguageDetector detector) {
    this.thesaurus = thesaurus;
    this.glosser = glosser;
    this.detector = detector;
    this.filterWords = FilterWords.read();
  }

  ReadNeed read(Need need, Snapshot index) {
    String text = Folding.simplify(need.text());
    var language = language(need, text);
    var matches = thesaurus.find(text, language);
    var suggested =
        filterWords.in(text, language).stream()
            .filter(found -> matches.stream().noneMatch(match -> isWithin(found, match)))
            .toList();
    var weights = new LinkedHashMap<Concept, Double>();
    var removed = new ArrayList<Concept>();
    String kept = text;
    for (ConceptMatch match : matches.reversed()) {
      var concept = match.concept();
      if (need.without().contains(concept.id())) {
        if (!removed.contains(concept)) {
          removed.addFirst(concept);
        }
        kept = kept.substring(0, match.start()) + " " + kept.substring(match.end());
      } else if (concept.kind() != Concept.Kind.COOPERATION
          && suggested.stream().noneMatch(found -> isSame(found, match))) {
        weights.merge(concept, weight(concept, index), (a, b) -> a + 0.2 * b);
      }
    }
    String telling =
        filterWords.strip(kept, removed.isEmpty() ? suggested : left(suggested, kept, language));
    if (telling.isBlank()) {
      telling = kept;
    }
    String content = glosser.content(telling, language);
    if (content.isBlank()) {
      content = telling;
    }
    String gloss = glosser.preferred(content, language);
    var asked = strongest(weights);
    var interpretation =
        new Interpretation(
            language,
            asked.keySet().stream().toList(),
            removed,
            gloss,
            suggested.stream().map(FilterWords.Found::filter).distinct().toList(),
            null);
    var unread = unread(content, language);
    int read = Math.max(1, SharedWords.telling(content, language).size());
    return new ReadNeed(
        need,
        language,
        content,
        gloss,
        weighted(asked),
        weighted(widened(asked)),
        unread,
        Math.clamp(1 - (double) unread.size() / read, 0, 1),
        false,
        interpretation);
  }

  /** The telling words that stand outside all concepts, as the need writes them. */
  private List<String> unread(String content, Language language) {
    var rest = new StringBuilder(content);
    for (ConceptMatch match : thesaurus.find(content, language).reversed()) {
      rest.replace(match.start(), match.end(), " ");
    }
    return SharedWords.telling(rest.toString(), language).stream().distinct().toList();
  }

  /** The words of suggested filters where they stand in what is left of the text. */
  private List<FilterWords.Found> left(
      List<FilterWords.Found> suggested, String kept, Language language) {
    return filterWords.in(kept, language).stream()
        .filter(found -> suggested.stream().anyMatch(one -> one.filter().equals(found.filter())))
        .toList();
  }

  /** Chinese in "traditional Chinese medicine" asks for no country. */
  private static boolean isWithin(FilterWords.Found found, ConceptMatch match) {
    return match.start() <= found.start() && found.end() <= match.end() && !isSame(found, match);
  }

  /** "University" asks for a type rather than for higher education. */
  private static boolean isSame(FilterWords.Found found, ConceptMatch match) {
    return match.start() == found.start() && match.end() == found.end();
  }

  /** The language given, unless the script shows that it cannot be; else the one detected. */
  private Language language(Need need, String text) {
    var given = need.language();
    if (given == null) {
      return detector.detect(text, need.reader());
    }
    boolean plausible = (given == Language.CHINESE) == Folding.hasHan(text);
    return plausible ? given : detector.detect(text, given);
  }

  /** How much a concept tells: its rarity, halved for a field. */
  static double weight(Concept concept, Snapshot index) {
    double rarity = index.rarity(concept.id());
    return concept.kind() == Concept.Kind.FIELD ? FIELD * rarity : rarity;
  }

  private static Map<Concept, Double> strongest(Map<Concept, Double> weights) {
    var strongest = new LinkedHashMap<Concept, Double>();
    weights.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Concept, Double> entry) -> entry.getValue())
                .reversed()
                .thenComparing(entry -> entry.getKey().id()))
        .limit(MOST_CONCEPTS)
        .forEach(entry -> strongest.put(entry.getKey(), entry.getValue()));
    return strongest;
  }

  private Map<Concept, Double> widened(Map<Concept, Double> asked) {
    var widened = new LinkedHashMap<>(asked);
    asked.forEach(
        (concept, weight) -> {
          for (String id : concept.broader()) {
            @Nullable Concept broader = thesaurus.concept(id).orElse(null);
            if (broader != null && broader.kind() != Concept.Kind.FIELD) {
              widened.putIfAbsent(broader, BROADER * weight);
            }
          }
        });
    return widened;
  }

  private static List<Query.Weighted> weighted(Map<Concept, Double> weights) {
    return weights.entrySet().stream()
        .map(entry -> new Query.Weighted(entry.getKey().id(), entry.getValue()))
        .toList();
  }
}
