package fr.passerelle.matching;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentence of an organisation's own description that says most of a need. */
final class Quotation {

  private static final int LONGEST = 220;

  private Quotation() {}

  /**
   * Returns the sentence in the reader's language where it describes itself in that, else in the
   * language that it uses; empty where it has no description.
   */
  static Optional<String> of(Organisation organisation, Language reader, String need) {
    return Stream.concat(
            organisation.description(reader).stream(),
            organisation.texts().stream().filter(text -> text.topic() == Text.Topic.DESCRIPTION))
        .findFirst()
        .flatMap(text -> best(text, need));
  }

  private static Optional<String> best(Text text, String need) {
    var language = text.language() == null ? Language.ENGLISH : text.language();
    var asked = Folding.hasHan(text.text()) ? Language.CHINESE : language;
    return sentences(text.text(), language).stream()
        .max(
            Comparator.comparingInt(
                sentence -> SharedWords.between(need, asked, Stream.of(sentence)).size()))
        .map(Quotation::shortened);
  }

  private static List<String> sentences(String text, Language language) {
    var sentences = new ArrayList<String>();
    var breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.addFirst(sentence); // of equals the last is the greatest: the first sentence
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
