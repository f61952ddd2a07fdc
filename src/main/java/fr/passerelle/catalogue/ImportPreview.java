package fr.passerelle.catalogue;

import fr.passerelle.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, counted in records as {@link ImportCounts} counts them.
 *
 * @param fresh records that are not known yet: those that the import counts as created or merged
 * @param changed records that are known, and would say something else than before
 * @param redated those of the changed whose date alone is another
 * @param rows some of the records of each kind, in the file's order
 */
public record ImportPreview(
    long read,
    long fresh,
    long changed,
    long redated,
    long unchanged,
    Map<RejectionReason, Long> rejected,
    List<Row> rows) {

  /** What would become of a record. */
  public enum State {
    NEW,
    CHANGED,
    UNCHANGED,
    /** It stands in the file before, and is not taken twice. */
    DUPLICATE,
    REJECTED
  }

  /**
   * A record.
   *
   * @param name of the organisation; how the record begins where it is rejected
   * @param names the same in the languages that it has one in
   * @param differences what it says otherwise than before, by the names of claims
   * @param joins the name of the known organisation that a new record would join; null for none
   * @param rejection why it is not taken; null where it is
   */
  public record Row(
      long line,
      State state,
      String name,
      Map<Language, String> names,
      List<String> differences,
      @Nullable String joins,
      Reading.@Nullable Rejected rejection) {
    public Row {
      names = Map.copyOf(names);
      differences = List.copyOf(differences);
    }

    Row joining(@Nullable String organisation) {
      return new Row(line, state, name, names, differences, organisation, rejection);
    }
  }

  public ImportPreview {
    var inOrder = new EnumMap<RejectionReason, Long>(RejectionReason.class);
    inOrder.putAll(rejected);
    rejected = Map.copyOf(inOrder);
    rows = List.copyOf(rows);
  }

  /** How many would be rejected for any reason, those that stand twice among them. */
  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many stand in the file before. */
  public long duplicates() {
    return rejected.getOrDefault(RejectionReason.REPEATED_KEY, 0L);
  }
}
