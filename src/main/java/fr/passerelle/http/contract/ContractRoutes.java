package fr.passerelle.http.contract;

import fr.passerelle.http.export.Exports;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** The pages of performance contracts, and what programs read of them. */
public final class ContractRoutes {

  private final ContractDesk desk;

  public ContractRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.desk = new ContractDesk(pages, errors, exports);
  }

  public List<Route> routes() {
    return Stream.of(
            new ContractListRoutes(desk).routes(),
            new EventLogRoutes(desk).routes(),
            new EventTableRoutes(desk).routes(),
            new EventRoutes(desk).routes(),
            new ContractFileRoutes(desk).routes(),
            new FigureRoutes(desk).routes(),
            new ContractChangeRoutes(desk).routes(),
            new ContractPageRoutes(desk).routes(),
            new ContractApi(desk).routes())
        .flatMap(List::stream)
        .toList();
  }
}
