package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which the checks tell what a text says, of {@code plain-words.tsv}: folded, hanzi
 * found anywhere and other words only whole. Immutable; safe for many threads at once.
 */
final class PlainWords {

  private static final String FILE = "plain-words.tsv";

  private final Map<String, List<String>> lists = new HashMap<>();

  PlainWords() {
    try (var stream = PlainWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build left out " + FILE);
      }
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      lines.lines().skip(1).map(line -> line.split("\t", -1)).forEach(this::put);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private void put(String[] columns) {
    if (columns.length != 3) {
      throw new IllegalStateException("a line of " + FILE + " has no three columns");
    }
    lists
        .computeIfAbsent(columns[0], name -> new ArrayList<>())
        .addAll(List.of(columns[2].split("\\|", -1)));
  }

  /** The words of a list. */
  List<String> of(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The words of a list that a text has, in the list's order; none within another that it has. */
  List<String> in(String text, String list) {
    String spaced = spaced(text);
    var found = of(list).stream().filter(word -> has(spaced, word)).distinct().toList();
    return found.stream()
        .filter(
            word -> found.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
        .toList();
  }

  /** A text as {@link #has} reads it. */
  static String spaced(String text) {
    return " " + Folding.fold(text) + " ";
  }

  /** Whether a text, folded and with spaces around it, has a folded word or phrase. */
  static boolean has(String spaced, String word) {
    return spaced.contains(Folding.hasHan(word) ? word : " " + word + " ");
  }
}
