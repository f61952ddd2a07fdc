package fr.passerelle.purchasing;

/**
 * What is wrong with a cell; its line is kept all the same.
 *
 * @param row on which it stands in the file, from 1
 * @param column as the sheet names it; empty for the line as a whole
 * @param fault the end of a key that begins with {@code purchasing.fault.}, such as {@code date}
 * @param value what stands there, shortened
 */
public record CellFault(long row, String column, String fault, String value) {

  private static final int SHOWN = 60;

  public CellFault {
    String plain = value.replaceAll("\\s+", " ").strip();
    value =
        plain.codePointCount(0, plain.length()) <= SHOWN
            ? plain
            : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
