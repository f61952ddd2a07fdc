package fr.passerelle.http.purchasing;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.Classification;
import fr.passerelle.purchasing.LongLists;
import fr.passerelle.purchasing.SheetWork;
import java.util.List;
import java.util.stream.Stream;

/** The pages of purchases: one line a room. */
public final class PurchasingRoutes {

  private final PurchasingDesk desk;
  private final Exports exports;

  public PurchasingRoutes(Pages pages, ErrorPages errors, Exports exports) {
    var parts = pages.parts();
    var lists = new LongLists(parts.finder(), parts.thesaurus(), parts.clock());
    var work = new SheetWork(parts.stores().buyingRoom().sheets(), lists);
    this.desk = new PurchasingDesk(pages, errors, work, Classification.read());
    this.exports = exports;
  }

  public List<Route> routes() {
    return Stream.of(
            new SheetListRoutes(desk, exports).routes(),
            new SheetRoutes(desk).routes(),
            new LineRoutes(desk).routes(),
            new RiskRoutes(desk).routes(),
            new SheetFileRoutes(desk, exports).routes())
        .flatMap(List::stream)
        .toList();
  }
}
