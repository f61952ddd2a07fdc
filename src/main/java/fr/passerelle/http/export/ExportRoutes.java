package fr.passerelle.http.export;

import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** Everything that readers take away. */
public final class ExportRoutes {

  private final ListRoutes lists;
  private final PartnerRoutes partners;

  public ExportRoutes(Pages pages, ErrorPages errors, Exports exports) {
    this.lists = new ListRoutes(pages, errors, exports);
    this.partners = new PartnerRoutes(pages, errors, exports);
  }

  public List<Route> routes() {
    return Stream.concat(lists.routes().stream(), partners.routes().stream()).toList();
  }
}
