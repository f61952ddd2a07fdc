package fr.passerelle.http.aid;

import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemes, or some of them.
 *
 * @param count how many, as a sentence
 * @param all the whole list; null where this is it
 * @param askAction where the same form asks which of them a pair may have
 */
public record AidPage(
    Frame frame,
    AidForm form,
    String count,
    @Nullable String all,
    String askAction,
    String calendarHref,
    List<SchemeLine> lines) {
  public AidPage {
    lines = List.copyOf(lines);
  }
}
