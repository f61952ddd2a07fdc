package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Glosser;
import fr.passerelle.language.Language;
import fr.passerelle.language.Stems;
import fr.passerelle.language.Thesaurus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words of texts that mean what a need says in other words, or in another language. */
final class MeantWords {

  private final Glosser glosser;
  private final Thesaurus thesaurus;
  private final Language reader;
  private final Sentences sentences;
  private final Set<String> stems;

  MeantWords(ReadNeed need, Glosser glosser, Thesaurus thesaurus) {
    this.glosser = glosser;
    this.thesaurus = thesaurus;
    this.reader = need.need().reader();
    this.sentences = Sentences.of(need);
    this.stems = stems(need.gloss());
  }

  /** The words of a text in the reader's language whose English the need's gloss holds. */
  List<String> likes(String text) {
    var same = new LinkedHashMap<String, String>();
    var likes = new LinkedHashMap<String, String>();
    for (var piece : glosser.pieces(text, reader)) {
      var told = stems(piece.english());
      String word = text.substring(piece.start(), piece.end());
      if (told.stream().anyMatch(stems::contains)) {
        likes.putIfAbsent(Folding.fold(word), word);
      }
      if (!told.isEmpty() && told.stream().allMatch(this::isAsked)) {
        same.putIfAbsent(Folding.fold(word), word);
      }
    }
    var strict = Fillers.without(List.copyOf(same.values()));
    return strict.isEmpty() ? Fillers.without(List.copyOf(likes.values())) : strict;
  }

  /** Words of texts in another language, each with what it means, where the need says as much. */
  List<String> in(Language language, List<String> texts) {
    var meant = new LinkedHashMap<String, String>();
    for (String text : texts) {
      for (var piece : glosser.pieces(text, language)) {
        var told = stems(piece.english());
        String word = text.substring(piece.start(), piece.end());
        if (!told.isEmpty()
            && told.stream().allMatch(this::isAsked)
            && !Fillers.isOne(piece.english())) {
          meant.putIfAbsent(Folding.fold(word), pair(word, piece.english()));
        }
      }
    }
    return List.copyOf(meant.values());
  }

  /** Whether the need's gloss has a word or one of its family: "electrolysis", "electrolyser". */
  private boolean isAsked(String stem) {
    return stems.contains(stem) || stems.stream().anyMatch(asked -> SharedWords.isKin(asked, stem));
  }

  private String pair(String word, String english) {
    String meaning =
        thesaurus.labelled(english).map(concept -> concept.label(reader)).orElse(english);
    return Folding.fold(meaning).equals(Folding.fold(word))
        ? word
        : sentences.tell("words.pair", Map.of("word", word, "meaning", meaning));
  }

  private static Set<String> stems(String english) {
    var stems = new HashSet<String>();
    for (String word : SharedWords.telling(english, Language.ENGLISH)) {
      stems.add(Stems.stem(Folding.fold(word), Language.ENGLISH));
    }
    return stems;
  }
}
