package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.LanguageDetector;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.search.Query;
import fr.passerelle.search.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads needs: their language, concepts, gloss, and the filters they suggest. */
final class NeedReader {

  /** A field such as "health" tells less than a technology, even where it is rare. */
  private static final double FIELD = 0.5;

  private static final double BROADER = 0.25;
  private static final int MOST_CONCEPTS = 16;

  /** From more concepts on, a need is a text that mentions things by the way. */
  private static final int FEW = 12;

  /** So many characters from the begin are a title. */
  private static final int TITLE = 120;

  /** As often a concept is told where the text is about it. */
  private static final double FULL = 3;

  /** How far a mention of a broader or narrower concept supports one. */
  private static final double ALIKE = 0.5;

  /** Up to so many characters a need may be too short to tell its language. */
  private static final int SHORT = 60;

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
    var detected = language(need, text);
    var other = otherLanguage(need, text, detected);
    var language = other != null && told(text, other) > told(text, detected) ? other : detected;
    var all = thesaurus.findAll(text, language);
    var named =
        filterWords.in(text, language).stream()
            .filter(found -> all.stream().noneMatch(match -> isWithin(found, match)))
            .toList();
    var refusals = Refusals.in(text, all);
    var passages = new Passages(text);
    var places =
        PlaceWords.in(text, named, all, index).stream()
            .filter(place -> isAsked(place.start(), refusals, passages))
            .toList();
    var hubs = places.stream().filter(place -> place.filter() != null).toList();
    var matches =
        all.stream()
            .filter(match -> hubs.stream().noneMatch(it -> it.overlaps(match.start(), match.end())))
            .toList();
    var filters =
        named.stream()
            .filter(one -> hubs.stream().noneMatch(it -> it.overlaps(one.start(), one.end())))
            .toList();
    var suggested =
        filters.stream().filter(one -> isAsked(one.start(), refusals, passages)).toList();
    var weights = new LinkedHashMap<Concept, Double>();
    var removed = new ArrayList<Concept>();
    var kept = new StringBuilder(text);
    refusals.forEach(span -> blank(kept, span.start(), span.end()));
    String wanted = refusals.isEmpty() ? need.text() : kept.toString();
    hubs.forEach(hub -> blank(kept, hub.start(), hub.end()));
    blank(kept, 0, passages.openingVerb());
    for (ConceptMatch match : matches) {
      var concept = match.concept();
      boolean refused = refusals.stream().anyMatch(span -> span.holds(match.start()));
      if (refused || need.without().contains(concept.id())) {
        if (!removed.contains(concept)) {
          removed.add(concept);
        }
        blank(kept, match.start(), match.end());
      } else if (concept.kind() != Concept.Kind.COOPERATION
          && filters.stream().noneMatch(found -> isSame(found, match))) {
        weights.merge(concept, weight(concept, index), (a, b) -> a + 0.2 * b);
      }
    }
    removed.removeIf(weights::containsKey); // refused in one place, asked for in another
    String telling = filterWords.strip(kept.toString(), filters);
    if (telling.isBlank()) {
      telling = kept.toString();
    }
    String content = glosser.content(telling, language);
    if (content.isBlank()) {
      content = telling;
    }
    String gloss = gloss(content, language, other == null ? null : otherOf(language));
    var asked = strongest(weights.size() > FEW ? emphasised(weights, matches, passages) : weights);
    var interpretation =
        new Interpretation(
            language,
            other == null ? null : otherOf(language),
            asked.keySet().stream().toList(),
            removed,
            refusals.stream()
                .map(span -> text.substring(span.start(), span.end()).strip())
                .toList(),
            gloss,
            suggestions(hubs, suggested),
            places.stream()
                .map(PlaceWords.Found::near)
                .filter(Objects::nonNull)
                .distinct()
                .toList(),
            null);
    var unread =
        unread(content, language).stream()
            .filter(word -> places.stream().noneMatch(place -> place.says(word, text)))
            .toList();
    int read = Math.max(1, SharedWords.whole(content, language).size());
    return new ReadNeed(
        need,
        language,
        wanted,
        content,
        gloss,
        weighted(asked),
        weighted(widened(asked)),
        unread,
        Math.clamp(1 - (double) unread.size() / read, 0, 1),
        NamesWithin.in(text, suggested, matches, index),
        false,
        Refused.by(refusals, removed, asked.keySet(), text, language, thesaurus),
        interpretation);
  }

  /** The telling words that stand outside all concepts, as the need writes them. */
  private List<String> unread(String content, Language language) {
    var rest = new StringBuilder(content);
    for (ConceptMatch match : thesaurus.find(content, language).reversed()) {
      rest.replace(match.start(), match.end(), " ");
    }
    return SharedWords.whole(rest.toString(), language).stream().distinct().toList();
  }

  /** Each filter once, in the words that suggest it first. */
  private static List<Interpretation.SuggestedFilter> suggestions(
      List<PlaceWords.Found> hubs, List<FilterWords.Found> named) {
    var once = new LinkedHashMap<List<Object>, Interpretation.SuggestedFilter>();
    Stream.concat(
            hubs.stream().map(PlaceWords.Found::filter).filter(Objects::nonNull),
            named.stream().map(FilterWords.Found::filter))
        .forEach(filter -> once.putIfAbsent(List.of(filter.dimension(), filter.value()), filter));
    return List.copyOf(once.values());
  }

  /** Whether what stands at a place may be asked of a partner. */
  private static boolean isAsked(int at, List<Negations.Span> refusals, Passages passages) {
    return refusals.stream().noneMatch(span -> span.holds(at)) && !passages.isOfSeeker(at);
  }

  /** Takes words out, and leaves the others where they are. */
  private static void blank(StringBuilder text, int start, int end) {
    text.replace(start, end, " ".repeat(end - start));
  }

  /** Chinese in "traditional Chinese medicine" asks for no country. */
  private static boolean isWithin(FilterWords.Found found, ConceptMatch match) {
    return match.start() <= found.start() && found.end() <= match.end() && !isSame(found, match);
  }

  /** "University" asks for a type rather than for higher education. */
  private static boolean isSame(FilterWords.Found found, ConceptMatch match) {
    return match.start() == found.start() && match.end() == found.end();
  }

  /**
   * The other language that a short need could be in; null where it is sure, and in a long one,
   * where a word or two in another language change nothing.
   */
  private @Nullable Language otherLanguage(Need need, String text, Language detected) {
    boolean open = need.language() == null && text.length() <= SHORT;
    return open && detector.isUnsure(text) ? otherOf(detected) : null;
  }

  private static Language otherOf(Language language) {
    return language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
  }

  /** How many characters of a text belong to concepts if it is read in a language. */
  private int told(String text, Language language) {
    return thesaurus.find(text, language).stream()
        .mapToInt(match -> match.end() - match.start())
        .sum();
  }

  /** The gloss, with what the other reading adds to it. */
  private String gloss(String content, Language language, @Nullable Language other) {
    String gloss = glosser.preferred(content, language);
    if (other == null) {
      return gloss;
    }
    var words = new LinkedHashSet<>(List.of(gloss.split(" ", -1)));
    words.addAll(List.of(glosser.preferred(content, other).split(" ", -1)));
    return String.join(" ", words);
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

  /**
   * What a long text is about, rather than what it mentions: a concept counts in full where its
   * title or the passage on whom it seeks tells it, or where it or its like come back.
   */
  private Map<Concept, Double> emphasised(
      Map<Concept, Double> weights, List<ConceptMatch> told, Passages passages) {
    var emphasised = new LinkedHashMap<Concept, Double>();
    weights.forEach(
        (concept, weight) -> {
          double support = 0;
          for (var match : told) {
            if (match.concept().equals(concept)) {
              boolean full = match.start() < TITLE || passages.isSought(match.start());
              support += full ? FULL : 1;
            } else if (thesaurus.ancestors(match.concept().id()).contains(concept.id())
                || thesaurus.ancestors(concept.id()).contains(match.concept().id())) {
              support += ALIKE;
            }
          }
          emphasised.put(concept, weight * Math.min(1, support / FULL));
        });
    return emphasised;
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
