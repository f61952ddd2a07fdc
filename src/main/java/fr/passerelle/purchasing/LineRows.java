package fr.passerelle.purchasing;

import fr.passerelle.storage.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of need sheets as rows of their table. */
final class LineRows {

  static final String COLUMNS =
      "position, line, file_row, item, specification, cpv, nace, volume, amount, unit, place, day,"
          + " certificates, languages, research, sources, dependence, musts, nices, confidential,"
          + " other, faults";

  static final String INSERT =
      "INSERT INTO need_line (sheet, "
          + COLUMNS
          + ", searched) VALUES (?"
          + ", ?".repeat(22)
          + ", 0)";

  private LineRows() {}

  static @Nullable Object[] values(String sheet, Requirement line) {
    var amount = line.amount();
    var date = line.date();
    return new @Nullable Object[] {
      sheet,
      line.position(),
      line.id(),
      line.row(),
      line.item(),
      line.specification(),
      line.cpv(),
      line.nace(),
      line.volume(),
      amount == null ? null : amount.toString(),
      line.unit(),
      line.place(),
      date == null ? null : date.toString(),
      SheetText.lines(line.certificates()),
      SheetText.lines(line.languages()),
      line.isResearch() ? 1 : 0,
      line.sources(),
      line.dependence(),
      SheetText.lines(line.musts()),
      SheetText.lines(line.nices()),
      line.isConfidential() ? 1 : 0,
      SheetText.lines(line.other()),
      line.faults().stream()
          .map(one -> SheetText.parts(one.row(), one.column(), one.fault(), one.value()))
          .collect(Collectors.joining("\n"))
    };
  }

  static Requirement line(Row row) {
    String amount = row.textOrNull(9);
    String day = row.textOrNull(12);
    Long dependence = row.numberOrNull(17);
    return new Requirement(
        (int) row.number(1),
        row.text(2),
        row.number(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        row.text(8),
        amount == null ? null : Double.valueOf(amount),
        row.text(10),
        row.text(11),
        day == null ? null : LocalDate.parse(day),
        SheetText.lines(row.text(13)),
        SheetText.lines(row.text(14)),
        row.number(15) == 1,
        (int) row.number(16),
        dependence == null ? null : dependence.intValue(),
        SheetText.lines(row.text(18)),
        SheetText.lines(row.text(19)),
        row.number(20) == 1,
        SheetText.lines(row.text(21)),
        faults(row.text(22)));
  }

  private static List<CellFault> faults(String kept) {
    return SheetText.read(
        kept, parts -> new CellFault(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]));
  }
}
