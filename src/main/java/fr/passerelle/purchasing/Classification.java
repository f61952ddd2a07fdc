package fr.passerelle.purchasing;

import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Suggests codes of the Common Procurement Vocabulary (CPV) and of NACE for a need, from a small
 * table of our own that covers what industry buys. Immutable; safe for use by many threads.
 */
public final class Classification {

  /** Whether a CPV code is right. */
  public enum Judged {
    WHOLE,
    /** It is not eight digits, with or without a ninth behind a dash. */
    FORM,
    /** Its ninth digit does not follow from the others. */
    CHECK_DIGIT
  }

  /**
   * A class.
   *
   * @param cpv with its check digit, such as {@code 31440000-2}
   * @param nace such as {@code 27.20}
   */
  public record Suggestion(String cpv, String nace, String english, String french, String chinese) {

    /** What it is called. */
    public String label(Language language) {
      return switch (language) {
        case FRENCH -> french;
        case CHINESE -> chinese;
        case ENGLISH -> english;
      };
    }
  }

  private record Entry(Suggestion suggestion, List<String> words) {}

  /** Weights of the digits of a CPV code, as its published codes have them. */
  private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

  private static final int MOST = 2;

  private final List<Entry> entries;

  private Classification(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Reads the table beside this class. */
  public static Classification read() {
    try (var file =
        Objects.requireNonNull(Classification.class.getResourceAsStream("classes.tsv"))) {
      var entries =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split("\t", -1))
              .map(Classification::entry)
              .toList();
      return new Classification(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read classes.tsv", e);
    }
  }

  private static Entry entry(String[] cells) {
    String cpv = cells[0] + "-" + checkDigit(cells[0]);
    return new Entry(
        new Suggestion(cpv, cells[1], cells[2], cells[3], cells[4]),
        List.of(cells[5].split("\\|", -1)));
  }

  /** Whether a code is one of the vocabulary's form, and its check digit right. */
  public static Judged judged(String written) {
    String code = written.replaceAll("\\s", "");
    if (!code.matches("\\d{8}(-\\d)?")) {
      return Judged.FORM;
    }
    boolean isRight =
        code.length() == 8 || Integer.toString(checkDigit(code)).equals(code.substring(9));
    return isRight ? Judged.WHOLE : Judged.CHECK_DIGIT;
  }

  /** The ninth digit of a CPV code, from its first eight. */
  static int checkDigit(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (code.charAt(i) - '0');
    }
    return sum % 10;
  }

  /** All classes that can be suggested. */
  List<Suggestion> all() {
    return entries.stream().map(Entry::suggestion).toList();
  }

  /** The likeliest classes of a need, at most two; none where no word of it is known. */
  public List<Suggestion> of(String text) {
    String words = " " + String.join(" ", Folding.words(text)) + " ";
    record Scored(Entry entry, int score) {}
    var scored = new ArrayList<Scored>();
    for (var entry : entries) {
      int score = entry.words().stream().mapToInt(word -> score(words, text, word)).sum();
      if (score > 0) {
        scored.add(new Scored(entry, score));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::score).reversed());
    int least = scored.isEmpty() ? 0 : (scored.getFirst().score() + 1) / 2;
    return scored.stream()
        .filter(one -> one.score() >= least)
        .limit(MOST)
        .map(one -> one.entry().suggestion())
        .toList();
  }

  /** Words begin like the entry's, so that plurals count; longer ones count more. */
  private static int score(String words, String text, String word) {
    boolean isFound = Folding.hasHan(word) ? text.contains(word) : words.contains(" " + word);
    return isFound ? Folding.hasHan(word) ? 3 * word.length() : word.length() : 0;
  }
}
