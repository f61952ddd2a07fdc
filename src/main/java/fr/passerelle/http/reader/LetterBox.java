package fr.passerelle.http.reader;

/** Takes letters to be sent. Safe for use by many threads at once. */
@FunctionalInterface
public interface LetterBox {

  /**
   * Takes a letter; it is sent soon after, and tried again where that fails.
   *
   * @param to an address
   * @param text in plain lines
   */
  void post(String to, String subject, String text);
}
