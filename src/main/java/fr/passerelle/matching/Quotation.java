package fr.passerelle.matching;

import fr.passerelle.language.Concept;
import fr.passerelle.language.ConceptMatch;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.language.Negations;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sentence of an organisation's own description that says most of a need. */
final class Quotation {

  private static final int LONGEST = 220;

  /** A theme tells as much as so many words. */
  private static final int THEME = 2;

  private Quotation() {}

  /**
   * A sentence of a description.
   *
   * @param sentence without its full stop, shortened where it is long
   * @param shared the need's own words that the sentence holds
   * @param themes the concepts found in it that answer the need
   */
  record Quote(Text text, String sentence, List<String> shared, List<Concept> themes) {}

  /**
   * Returns the sentence that tells most of the need's themes and words, of the descriptions in the
   * reader's language where there are any, else of all; empty where there is no description.
   *
   * @param answering ids of the concepts that answer the need
   */
  static Optional<Quote> of(
      Organisation organisation,
      Language reader,
      ReadNeed need,
      Set<String> answering,
      Thesaurus thesaurus) {
    var descriptions =
        organisation.texts().stream()
            .filter(text -> text.topic() == Text.Topic.DESCRIPTION)
            .toList();
    var own = descriptions.stream().filter(text -> text.language() == reader).toList();
    Quote best = null;
    int most = -1;
    for (var text : own.isEmpty() ? descriptions : own) {
      for (String sentence : sentences(text.text(), locale(text))) {
        var found = thesaurus.find(Folding.simplify(sentence), locale(text));
        String said = Negations.blanked(Folding.simplify(sentence), found);
        var themes =
            Negations.asserted(Folding.simplify(sentence), found).stream()
                .map(ConceptMatch::concept)
                .filter(concept -> answering.contains(concept.id()))
                .distinct()
                .toList();
        var shared = SharedWords.between(need.content(), need.language(), Stream.of(said));
        int glossed =
            text.language() == Language.ENGLISH
                ? SharedWords.between(need.gloss(), Language.ENGLISH, Stream.of(said)).size()
                : 0;
        int score = THEME * themes.size() + Math.max(shared.size(), glossed);
        if (score > most) {
          most = score;
          best = new Quote(text, shortened(sentence), shared, themes);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Language locale(Text text) {
    if (Folding.hasHan(text.text())) {
      return Language.CHINESE;
    }
    return text.language() == null ? Language.ENGLISH : text.language();
  }

  private static List<String> sentences(String text, Language language) {
    var sentences = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private static String shortened(String sentence) {
    String bare = sentence.replaceFirst("[.。]$", "");
    if (bare.length() <= LONGEST) {
      return bare;
    }
    int cut = bare.lastIndexOf(' ', LONGEST);
    return bare.substring(0, cut < LONGEST / 2 ? LONGEST : cut) + "…";
  }
}
