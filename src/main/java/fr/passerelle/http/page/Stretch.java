package fr.passerelle.http.page;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Need;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a list that a page shows.
 *
 * @param wanted the page asked for, from 1, which may be beyond the last
 * @param size how many a page shows at most
 */
public record Stretch(int wanted, int size) {

  static final String PAGE = "page";

  /**
   * A stretch in words, and the ways to those beside it.
   *
   * @param said empty where nothing is shown
   * @param previous null on the first page
   * @param next null on the last
   */
  public record Shown(String said, @Nullable String previous, @Nullable String next) {

    /** Whether there is a way to another page. */
    public boolean leads() {
      return previous != null || next != null;
    }
  }

  /** The stretch that parameters ask for; the first where none can be read. */
  public static Stretch of(Parameters asked, int size) {
    String page = asked.first(PAGE);
    return new Stretch(page.matches("[1-9]\\d{0,8}") ? Integer.parseInt(page) : 1, size);
  }

  /** The page, no later than lists go. */
  int page() {
    return Math.min(wanted, Need.MAX_LIMIT / size);
  }

  /** How many stand before it. */
  public int offset() {
    return (page() - 1) * size;
  }

  /**
   * The address of the last page that holds anything, where the one asked for is beyond it; else
   * null.
   */
  public @Nullable String instead(int total, Parameters asked, String path) {
    int last = Math.clamp((total + size - 1) / size, 1, Need.MAX_LIMIT / size);
    return wanted > last ? on(last, asked, path) : null;
  }

  /** As a page shows it that has so many of the whole list. */
  public Shown shown(int items, int total, Parameters asked, String path, Wording wording) {
    int reached = offset() + items;
    boolean more = reached < total && reached + size <= Need.MAX_LIMIT;
    return new Shown(
        items == 0 ? "" : wording.say("results.stretch", "from", offset() + 1, "to", reached),
        page() > 1 ? on(page() - 1, asked, path) : null,
        more ? on(page() + 1, asked, path) : null);
  }

  private static String on(int page, Parameters asked, String path) {
    return asked.with(PAGE, page == 1 ? "" : "" + page).on(path);
  }
}
