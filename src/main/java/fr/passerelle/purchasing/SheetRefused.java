package fr.passerelle.purchasing;

/** A file that is no sheet of needs; the message tells why and what to do, in English. */
public final class SheetRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * One that is told in the reader's own words too.
   *
   * @param code of those words, such as {@code no-lines}
   */
  public SheetRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  public SheetRefused(String message, Throwable cause) {
    super(message, cause);
    this.code = "";
  }

  /** Which words tell it; empty where the message alone does. */
  public String code() {
    return code;
  }
}
