package fr.passerelle.catalogue.source;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a spreadsheet shows, as text: dates as 2027-01-31, numbers without exponents. */
final class CellText {

  private static final int MOST_DIGITS = 40;

  private CellText() {}

  static String of(Cell cell) {
    if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    return switch (cell.getValue()) {
      case null -> "";
      case BigDecimal number -> number(cell, number);
      case Object other -> other.toString();
    };
  }

  private static String number(Cell cell, BigDecimal number) {
    if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (RuntimeException _) { // the number is of no day that there is
        return number.toPlainString();
      }
    }
    var plain = number.stripTrailingZeros();
    if (plain.precision() + Math.abs(plain.scale()) > MOST_DIGITS) {
      return number.toString();
    }
    String digits = plain.toPlainString();
    String format = cell.getDataFormatString();
    // "00000" is how a spreadsheet shows a postcode that it keeps as a number.
    boolean isPadded = format != null && format.matches("0{2,20}") && digits.matches("\\d+");
    return isPadded ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits : digits;
  }

  private static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36))) {
      return true;
    }
    // Outside quotes, brackets and escapes, only dates have a y or a d.
    return format != null
        && format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
            .matches("[^#0?]*[yd][^#0?]*");
  }
}
