package fr.passerelle.purchasing;

/** A file that is no sheet of needs; the message tells why and what to do, in English. */
public final class SheetRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public SheetRefused(String message) {
    super(message);
  }

  public SheetRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
