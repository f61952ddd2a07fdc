package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.language.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands at the head of columns in French, English and Chinese, and which field that is. */
final class ColumnNames {

  /**
   * What a column's name stands for.
   *
   * @param field null where it is something of persons
   * @param rank the surer, the lower
   */
  record Meaning(@Nullable DirectoryField field, int rank, double confidence) {}

  /** A column of a group about persons: "Contact / Nom" is no organisation's name. */
  private static final String OF_PERSONS = "personal";

  private static final Map<String, Meaning> MEANINGS = meanings();

  private ColumnNames() {}

  /**
   * What a header means; null where it is not known.
   *
   * @param group what stands above it, over several columns; empty where nothing does
   */
  static @Nullable Meaning of(String group, String header) {
    var together = of((group + " " + header).strip());
    if (together != null || group.isBlank()) {
      return together;
    }
    if (header.isBlank()) {
      return of(group);
    }
    var above = of(group);
    var own = of(header);
    boolean isOfPerson = above != null && above.field() == null;
    boolean isName = own != null && own.field() == DirectoryField.NAME;
    return isOfPerson && (own == null || isName) ? above : own;
  }

  /** What a header means; its parts between slashes, brackets or lines count, the first first. */
  static @Nullable Meaning of(String header) {
    String own = header.strip().toLowerCase(Locale.ROOT);
    var canonical = DirectoryField.of(own);
    if (canonical.isPresent()) {
      return new Meaning(canonical.get(), 0, 1);
    }
    var whole = MEANINGS.get(Folding.fold(header));
    if (whole != null) {
      return whole;
    }
    for (String part : header.split("[/()（）\\[\\]|\\n:：*–—]", -1)) {
      var meaning = part.isBlank() ? null : MEANINGS.get(Folding.fold(part));
      if (meaning != null) {
        return new Meaning(meaning.field(), meaning.rank(), 0.9);
      }
    }
    return null;
  }

  /** How many of these cells are names of columns, each meaning counted once. */
  static long known(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.isBlank() && cell.length() <= 80)
        .map(ColumnNames::of)
        .filter(meaning -> meaning != null)
        .map(meaning -> meaning.field() == null ? OF_PERSONS : meaning.field().code())
        .distinct()
        .count();
  }

  private static Map<String, Meaning> meanings() {
    var meanings = new HashMap<String, Meaning>();
    for (var row : WordTable.read("directory-columns.tsv")) {
      var field =
          row.getFirst().equals(OF_PERSONS)
              ? null
              : DirectoryField.of(row.getFirst())
                  .orElseThrow(() -> new IllegalStateException("no field " + row.getFirst()));
      var names = new ArrayList<>(List.of(row.get(1).split("\\|", -1)));
      for (int i = 0; i < names.size(); i++) {
        meanings.putIfAbsent(Folding.fold(names.get(i)), new Meaning(field, i + 1, 1));
      }
    }
    return Map.copyOf(meanings);
  }
}
