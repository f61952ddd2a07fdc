package fr.passerelle.purchasing;

import fr.passerelle.purchasing.SourcingProblem.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Small lists as text in one column: one thing a line, its parts with tabs between. */
final class SheetText {

  private SheetText() {}

  /** Texts that hold no tab and no end of a line. */
  static String lines(List<String> texts) {
    return texts.stream().map(SheetText::plain).collect(Collectors.joining("\n"));
  }

  static List<String> lines(String kept) {
    return kept.isEmpty() ? List.of() : List.of(kept.split("\n", -1));
  }

  static String parts(Object... parts) {
    return List.of(parts).stream()
        .map(part -> plain(part.toString()))
        .collect(Collectors.joining("\t"));
  }

  static <T> List<T> read(String kept, Function<String[], T> reader) {
    return lines(kept).stream().map(line -> reader.apply(line.split("\t", -1))).toList();
  }

  static String notes(List<SheetRows.Note> notes) {
    return notes.stream()
        .map(note -> parts(note.kind(), note.detail()))
        .collect(Collectors.joining("\n"));
  }

  static List<SheetRows.Note> notes(String kept) {
    return read(kept, parts -> new SheetRows.Note(parts[0], parts[1]));
  }

  static String prices(Map<Rule, Double> prices) {
    return prices.entrySet().stream()
        .map(one -> parts(one.getKey().name(), PlanRows.millionths(one.getValue())))
        .collect(Collectors.joining("\n"));
  }

  static Map<Rule, Double> prices(String kept) {
    var prices = new EnumMap<Rule, Double>(Rule.class);
    for (String line : lines(kept)) {
      String[] parts = line.split("\t", -1);
      prices.put(Rule.valueOf(parts[0]), Long.parseLong(parts[1]) / 1e6);
    }
    return prices;
  }

  private static String plain(String text) {
    return text.replaceAll("[\t\r\n]+", " ").strip();
  }
}
