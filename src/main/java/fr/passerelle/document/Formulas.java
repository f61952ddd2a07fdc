package fr.passerelle.document;

/**
 * Keeps a text from becoming a formula in the reader's spreadsheet.
 *
 * <p>What a spreadsheet takes for the beginning of one gets an apostrophe before it, as OWASP
 * advises against CSV injection; the full-width forms of the signs are taken for it where Excel is
 * set to Chinese or Japanese.
 */
final class Formulas {

  private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

  private Formulas() {}

  /** The text, harmless: as it stands where it begins like none. */
  static String harmless(String text) {
    return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
