package fr.passerelle.http.purchasing;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.Classification;
import fr.passerelle.purchasing.LongLists;
import java.util.List;
import java.util.stream.Stream;

/** The pages of purchases: one line a room. */
public final class PurchasingRoutes {

  private final PurchasingDesk desk;
  private final Exports exports;
  private final String address;
  private final DecidedLines decisions;

  /**
   * Makes them.
   *
   * @param address of this site, for letters
   * @param decisions what is decided of a sheet's lines
   */
  public PurchasingRoutes(
      Pages pages, ErrorPages errors, Exports exports, String address, DecidedLines decisions) {
    var parts = pages.parts();
    var lists = new LongLists(parts.finder(), parts.thesaurus(), parts.clock());
    parts.stores().buyingRoom().work().findBy(lists);
    this.desk = new PurchasingDesk(pages, errors, Classification.read());
    this.exports = exports;
    this.address = address;
    this.decisions = decisions;
  }

  public List<Route> routes() {
    return Stream.of(
            new SheetListRoutes(desk, exports).routes(),
            new SheetRoutes(desk).routes(),
            new LineRoutes(desk).routes(),
            new LineFormRoutes(desk, address).routes(),
            new RiskRoutes(desk).routes(),
            new SheetFileRoutes(desk, exports, decisions).routes())
        .flatMap(List::stream)
        .toList();
  }
}
