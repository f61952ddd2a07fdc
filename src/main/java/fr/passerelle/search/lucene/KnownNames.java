package fr.passerelle.search.lucene;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * An organisation's names as they are compared with what is asked, kept in a column.
 *
 * @param city the words of its city, in all languages
 */
record KnownNames(Set<String> city, List<Known> names) {

  /** Longer names are compared by their beginning. */
  static final int LONGEST = 300;

  private static final String FIELD = "\u0001";
  private static final String LINE = "\u0002";

  /**
   * One name.
   *
   * @param text as its source writes it
   * @param folded the same, folded
   * @param pinyin syllables, where it holds hanzi; else empty
   */
  record Known(String text, boolean former, String folded, String pinyin) {}

  static KnownNames of(Organisation organisation) {
    var names = new ArrayList<Known>();
    for (var name : organisation.names()) {
      String folded = Folding.fold(name.text());
      if (folded.length() > LONGEST) {
        folded = folded.substring(0, LONGEST);
      }
      names.add(
          new Known(
              name.text().replace(FIELD, " ").replace(LINE, " "),
              name.kind() == Name.Kind.FORMER,
              folded,
              Folding.hasHan(folded) ? Folding.pinyin(folded) : ""));
    }
    return new KnownNames(NameTerms.city(organisation), List.copyOf(names));
  }

  BytesRef written() {
    var text = new StringBuilder(String.join(FIELD, city));
    for (var name : names) {
      text.append(LINE).append(name.former ? "1" : "0");
      text.append(FIELD).append(name.folded);
      text.append(FIELD).append(name.pinyin);
      text.append(FIELD).append(name.text);
    }
    return new BytesRef(text);
  }

  /** Reads what {@link #written} gave. */
  static KnownNames read(BytesRef written) {
    String[] lines = written.utf8ToString().split(LINE, -1);
    var names = new ArrayList<Known>(lines.length - 1);
    for (int i = 1; i < lines.length; i++) {
      String[] fields = lines[i].split(FIELD, 4);
      names.add(new Known(fields[3], fields[0].equals("1"), fields[1], fields[2]));
    }
    return new KnownNames(lines[0].isEmpty() ? Set.of() : Set.of(lines[0].split(FIELD, -1)), names);
  }
}
