package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which words of a need an organisation's texts hold, or what they say in its place: always a
 * word that stands there, with the text that it stands in.
 */
final class WordSentences {

  private static final int MOST_WORDS = 6;

  private final ReadNeed need;
  private final MeantWords meant;
  private final Thesaurus thesaurus;
  private final Language reader;
  private final Sentences sentences;
  private final List<Glosser.Piece> pieces;

  WordSentences(ReadNeed need, Glosser glosser, Thesaurus thesaurus) {
    this.need = need;
    this.thesaurus = thesaurus;
    this.reader = need.need().reader();
    this.sentences = Sentences.of(need);
    this.meant = new MeantWords(need, glosser, thesaurus);
    this.pieces =
        Folding.hasHan(need.content())
            ? glosser.pieces(need.content(), Language.CHINESE)
            : List.of();
  }

  /** The first of many words. */
  static List<String> first(List<String> words) {
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }

  /** All that an organisation says of itself and does not deny, its names included. */
  static Stream<String> texts(Organisation organisation, Thesaurus thesaurus) {
    return Stream.concat(
        abilities(organisation).map(text -> said(text, thesaurus)),
        organisation.names().stream().map(Name::text));
  }

  private static Stream<Text> abilities(Organisation organisation) {
    return organisation.texts().stream().filter(text -> text.topic().tellsAbility());
  }

  /** A text with blanks where it tells what the organisation is without. */
  private static String said(Text text, Thesaurus thesaurus) {
    String simplified = Folding.simplify(text.text());
    return Negations.blanked(simplified, thesaurus.find(simplified, spoken(text)));
  }

  private static Language spoken(Text text) {
    if (Folding.hasHan(text.text())) {
      return Language.CHINESE;
    }
    return text.language() == null ? Language.ENGLISH : text.language();
  }

  /**
   * What is told.
   *
   * @param text where the words stand; null where that is the name
   */
  record Told(String sentence, @Nullable Text text) {}

  /** Names the words that both share, and where it may, quotes the sentence that says most. */
  Told told(Organisation organisation, Quotation.@Nullable Quote quote) {
    if (quote != null) {
      String quoted = quoted(quote);
      if (quoted != null) {
        return new Told(quoted, quote.text());
      }
    }
    var texts = byLanguage(organisation);
    var own = shared(texts.getOrDefault(reader, List.of()));
    if (!own.isEmpty()) {
      return new Told(listed("words", own), first(organisation, reader));
    }
    for (var entry : texts.entrySet()) {
      var theirs = shared(entry.getValue());
      if (entry.getKey() != reader && !theirs.isEmpty()) {
        return new Told(
            spoken("words.in", entry.getKey(), theirs), first(organisation, entry.getKey()));
      }
    }
    var likes =
        texts.getOrDefault(reader, List.of()).stream()
            .flatMap(text -> meant.likes(text).stream())
            .distinct()
            .toList();
    if (!likes.isEmpty()) {
      return new Told(listed("words.like", likes), first(organisation, reader));
    }
    for (var entry : texts.entrySet()) {
      var theirs = meant.in(entry.getKey(), entry.getValue());
      if (entry.getKey() != reader && !theirs.isEmpty()) {
        return new Told(
            spoken("words.gloss", entry.getKey(), theirs), first(organisation, entry.getKey()));
      }
    }
    var names = organisation.names().stream().map(Name::text).toList();
    var named = shared(names);
    if (!named.isEmpty()) {
      return new Told(listed("words.name", named), null);
    }
    var told =
        names.stream()
            .filter(Folding::hasHan)
            .flatMap(name -> meant.in(Language.CHINESE, List.of(name)).stream())
            .distinct()
            .toList();
    return new Told(
        told.isEmpty() ? sentences.tell("words.near", Map.of()) : listed("words.name", told), null);
  }

  private static @Nullable Text first(Organisation organisation, Language language) {
    return abilities(organisation)
        .filter(text -> spoken(text) == language)
        .findFirst()
        .orElse(null);
  }

  private Map<Language, List<String>> byLanguage(Organisation organisation) {
    var texts = new EnumMap<Language, List<String>>(Language.class);
    for (var text : abilities(organisation).toList()) {
      texts.computeIfAbsent(spoken(text), language -> new ArrayList<>()).add(said(text, thesaurus));
    }
    return texts;
  }

  private String listed(String key, List<String> words) {
    return sentences.tell(key, Map.of("words", sentences.list(first(words))));
  }

  private String spoken(String key, Language language, List<String> words) {
    return sentences.tell(
        key,
        Map.of("language", sentences.language(language), "words", sentences.list(first(words))));
  }

  /** The need's words, whole and telling, that texts hold. */
  private List<String> shared(List<String> texts) {
    return whole(SharedWords.between(need.content(), need.language(), texts.stream()));
  }

  /** A quotation with the words or themes for which it is quoted; null where there are none. */
  private @Nullable String quoted(Quotation.Quote quote) {
    var words = whole(quote.shared());
    String key = "words.both";
    if (words.isEmpty() && quote.text().language() == reader) {
      words = meant.likes(quote.sentence());
      key = "words.quote.like";
    }
    if (words.isEmpty()) {
      words = quote.themes().stream().map(concept -> concept.label(reader)).distinct().toList();
      key = "words.quote.theme";
    }
    return words.isEmpty()
        ? null
        : sentences.tell(
            key,
            Map.of(
                "quote",
                quote.sentence(),
                "spoken",
                sentences.spoken(quote.text().language()),
                "words",
                sentences.list(first(words))));
  }

  /** The telling ones of shared words, and of runs of hanzi the words that lie within. */
  private List<String> whole(List<String> shared) {
    var whole = new ArrayList<String>();
    for (String word : shared) {
      if (Folding.hasHan(word)) {
        within(word, whole);
      } else {
        whole.add(word);
      }
    }
    return Fillers.without(joined(whole));
  }

  /** Words that stand side by side in the need as one phrase: "rare earth". */
  private List<String> joined(List<String> words) {
    String asked = need.need().text();
    var joined = new ArrayList<String>();
    for (String word : words) {
      String phrase = joined.isEmpty() ? word : joined.getLast() + " " + word;
      if (!joined.isEmpty() && !Folding.hasHan(word) && asked.contains(phrase)) {
        joined.set(joined.size() - 1, phrase);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  /** Adds the words of the need that a run of its hanzi holds from end to end. */
  private void within(String run, List<String> whole) {
    int from = need.content().indexOf(run);
    int until = from + run.length();
    int start = -1;
    int end = -1;
    for (var piece : pieces) {
      if (piece.start() < from || piece.end() > until) {
        continue;
      }
      if (piece.start() != end) {
        add(start, end, whole);
        start = piece.start();
      }
      end = piece.end();
    }
    add(start, end, whole);
  }

  private void add(int start, int end, List<String> whole) {
    if (end - start >= 2) {
      whole.add(need.content().substring(start, end));
    }
  }

  /** The words outside all concepts that none of an organisation's texts holds. */
  List<String> unanswered(Organisation organisation) {
    var texts = texts(organisation, thesaurus).toList();
    var open = new ArrayList<String>();
    for (String word : need.unread()) {
      if (Folding.hasHan(word)) {
        within(word, open);
        open.removeIf(run -> texts.stream().anyMatch(text -> text.contains(run)));
      } else if (SharedWords.between(word, need.language(), texts.stream()).isEmpty()
          && !SharedWords.isKinOfOne(word, texts)) {
        open.add(word);
      }
    }
    return Fillers.without(open.stream().distinct().toList());
  }
}
