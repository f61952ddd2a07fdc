package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * What a supplier is asked to complete, as a letter to send.
 *
 * @param missing what is not known of it
 * @param mailHref opens the letter in the reader's own mail program
 * @param interestHref where the letter is sent through the site; empty where nobody speaks for it
 * @param site where it can be reached; empty where that is not known
 */
public record AskPage(
    Frame frame,
    String line,
    String lineHref,
    String supplier,
    String supplierHref,
    List<String> missing,
    String letter,
    String mailHref,
    String interestHref,
    String site) {

  public AskPage {
    missing = List.copyOf(missing);
  }
}
