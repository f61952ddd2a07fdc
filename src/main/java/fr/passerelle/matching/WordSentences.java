package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Stems;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which words of a need an organisation's texts hold, or what they say in its place. */
final class WordSentences {

  private static final int MOST_WORDS = 6;

  private final ReadNeed need;
  private final Glosser glosser;
  private final Language reader;
  private final Sentences sentences;
  private final Set<String> stems;

  WordSentences(ReadNeed need, Glosser glosser) {
    this.need = need;
    this.glosser = glosser;
    this.reader = need.need().reader();
    this.sentences = Sentences.in(reader);
    this.stems = stems(need.gloss());
  }

  /** The first of many words. */
  static List<String> first(List<String> words) {
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }

  /** All that an organisation says of itself, its names included. */
  static Stream<String> texts(Organisation organisation) {
    return Stream.concat(
        organisation.texts().stream().map(Text::text),
        organisation.names().stream().map(name -> name.text()));
  }

  /** Names the words that both share, and where it may, quotes the sentence that says most. */
  String sentence(Organisation organisation, Quotation.@Nullable Quote quote) {
    if (quote != null) {
      return quoted(quote);
    }
    var own = SharedWords.between(need.content(), need.language(), texts(organisation));
    if (!own.isEmpty()) {
      return sentences.tell("words", Map.of("words", sentences.list(first(own))));
    }
    var likes =
        organisation.texts().stream()
            .filter(text -> text.language() == reader)
            .flatMap(text -> likes(text.text()).stream())
            .distinct()
            .toList();
    if (!likes.isEmpty()) {
      return sentences.tell("words.like", Map.of("words", sentences.list(first(likes))));
    }
    var shared =
        SharedWords.between(
            need.gloss(),
            Language.ENGLISH,
            organisation.texts().stream()
                .filter(text -> text.language() != reader)
                .map(this::gloss));
    return shared.isEmpty()
        ? sentences.tell("words.near", Map.of())
        : sentences.tell("words.gloss", Map.of("words", sentences.list(first(shared))));
  }

  /** A quotation, with the words for which it is quoted, where they can be told. */
  private String quoted(Quotation.Quote quote) {
    var words = quote.shared();
    String key = "words.both";
    if (words.isEmpty() && quote.text().language() == reader) {
      words = likes(quote.sentence());
      key = "words.quote.like";
    }
    return sentences.tell(
        words.isEmpty() || need.portrait() ? "words.quote" : key,
        Map.of(
            "quote",
            quote.sentence(),
            "spoken",
            sentences.spoken(quote),
            "words",
            sentences.list(first(words))));
  }

  /** The words of a text in the reader's language whose English the need's gloss holds. */
  private List<String> likes(String text) {
    var likes = new LinkedHashMap<String, String>();
    for (var piece : glosser.pieces(text, reader)) {
      if (stems(piece.english()).stream().anyMatch(stems::contains)) {
        String word = text.substring(piece.start(), piece.end());
        likes.putIfAbsent(Folding.fold(word), word);
      }
    }
    return new ArrayList<>(likes.values());
  }

  private String gloss(Text text) {
    return text.language() == null ? text.text() : glosser.gloss(text.text(), text.language());
  }

  private static Set<String> stems(String english) {
    var stems = new HashSet<String>();
    for (String word : SharedWords.telling(english, Language.ENGLISH)) {
      stems.add(Stems.stem(Folding.fold(word), Language.ENGLISH));
    }
    return stems;
  }
}
