package fr.passerelle.document;

import fr.passerelle.document.Itinerary.Both;
import java.util.List;

/** Prints badges to be cut out: eight a page. */
public final class BadgeSheet {

  /**
   * A badge.
   *
   * @param local the name in its own script; may be empty
   * @param organisation empty where it is the name itself
   * @param side such as Visitor
   */
  public record Badge(
      String name, String local, String organisation, Both side, String languages) {}

  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_LINE = 120;
  private static final int A_PAGE = 8;

  private final Paper paper;

  public BadgeSheet(Paper paper) {
    this.paper = paper;
  }

  /**
   * Sheets of badges.
   *
   * @throws PaperBusy where too much is being printed
   */
  public byte[] of(List<Badge> badges, ItineraryWords words, Colophon colophon) {
    var setting =
        new Paper.Setting(
            words.first(),
            colophon.title(),
            colophon.heading(),
            PortraitPrint.shortened(colophon.title(), LONGEST_NAME),
            words.pages(),
            colophon.made());
    return paper
        .print(
            setting,
            _ -> {},
            page -> {
              for (int i = 0; i < badges.size(); i++) {
                if (i % A_PAGE == 0) {
                  page.open("div", "class", i == 0 ? "badges" : "badges new");
                }
                write(badges.get(i), words, page);
                if (i % A_PAGE == A_PAGE - 1 || i == badges.size() - 1) {
                  page.close();
                }
              }
            })
        .bytes();
  }

  private static void write(Badge badge, ItineraryWords words, Xhtml page) {
    page.open("div", "class", "badge");
    line(words.mission(), "mission", page);
    line(badge.name(), "holder", page);
    line(badge.local(), "own-name", page);
    line(badge.organisation(), "of", page);
    line(badge.side().line(), "side", page);
    line(badge.languages(), "spoken", page);
    page.close();
  }

  private static void line(String text, String style, Xhtml page) {
    if (!text.isEmpty()) {
      String shown = PortraitPrint.shortened(text, LONGEST_LINE);
      page.element("p", shown, "class", style, "lang", Itinerary.lang(text));
    }
  }
}
