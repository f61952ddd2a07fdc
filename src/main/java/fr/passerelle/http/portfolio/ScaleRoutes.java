package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.ClusterRecord.Scale;
import fr.passerelle.organisation.ClusterRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scales that the State gave to clusters, side by side. */
final class ScaleRoutes {

  private static final List<Integer> LAST_YEARS = List.of(2008, 2012, 2018, 2022, 2026);

  private final PortfolioDesk desk;

  ScaleRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(Links::scales, "The scales of clusters", this::page);
  }

  private Answer page(Asking asking, Language language) {
    return desk.answer(
        language,
        view ->
            desk.pages()
                .page(
                    "portfolio",
                    new PortfolioPage(
                        desk.pages()
                            .frame(
                                language,
                                view.say("scales.title"),
                                view.say("scales.lead"),
                                Links::scales,
                                Parameters.NONE),
                        view.say("scales.lead"),
                        new Way(view.say("register.title"), view.links().register()),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(today(view), phases(view))),
                    200));
  }

  private static FigureTable today(View view) {
    var drawing = new PortfolioDrawing(view);
    var rows = new ArrayList<List<Place>>();
    for (var scale : Scale.values()) {
      var hubs =
          view.world().hubs().stream()
              .filter(hub -> view.world().register().holds(hub.cluster(), LAST_YEARS.getLast()))
              .filter(hub -> isOf(hub, scale))
              .toList();
      var members = view.world().of(hubs);
      var sized = members.stream().filter(member -> member.size() != null).toList();
      long smes =
          sized.stream().filter(member -> member.size() != null && member.size().isSme()).count();
      int announced = hubs.stream().mapToInt(ScaleRoutes::announced).sum();
      long announcing = hubs.stream().filter(hub -> announced(hub) > 0).count();
      var regions =
          hubs.stream()
              .flatMap(hub -> ClusterRegister.regions(hub.cluster()).stream())
              .collect(Collectors.toSet());
      var filter = MemberFilter.NONE.with(Criterion.CLUSTER, hubs.stream().map(Hub::id).toList());
      rows.add(
          List.of(
              Place.of(label(scale, view)),
              drawing.count(hubs.size(), register(scale, LAST_YEARS.getLast(), view)),
              drawing.count(members.size(), view.to().members(filter)),
              PortfolioDrawing.share((int) smes, sized.size()),
              Place.count(announced, "", null),
              Place.count(announcing, "", null),
              Place.count(regions.size(), "", null)));
    }
    return drawing.table(
        "scales",
        rows,
        "scale",
        "clusters",
        "members",
        "smes",
        "announced",
        "announcing",
        "regions");
  }

  private static FigureTable phases(View view) {
    var drawing = new PortfolioDrawing(view);
    var rows = new ArrayList<List<Place>>();
    for (var scale : Scale.values()) {
      var row = new ArrayList<Place>();
      row.add(Place.of(label(scale, view)));
      for (int year : LAST_YEARS) {
        long held =
            view.world().register().all().stream()
                .filter(cluster -> cluster.cluster() != null && cluster.cluster().scale() == scale)
                .filter(cluster -> view.world().register().holds(cluster, year))
                .count();
        row.add(drawing.count(held, register(scale, year, view)));
      }
      rows.add(row);
    }
    var columns = new ArrayList<String>();
    columns.add(view.say("portfolio.column.scale"));
    LAST_YEARS.forEach(year -> columns.add(view.wording().year(year)));
    var table = drawing.table("scale-phases", rows);
    return new FigureTable(table.id(), table.heading(), table.words(), columns, rows);
  }

  private static String label(Scale scale, View view) {
    return view.labels().coded("scale", TerritoryDrawing.code(scale));
  }

  private static String register(Scale scale, int year, View view) {
    return Parameters.NONE
        .with("year", Integer.toString(year))
        .with("scale", TerritoryDrawing.code(scale))
        .on(view.links().register());
  }

  private static boolean isOf(Hub hub, Scale scale) {
    var record = hub.cluster().cluster();
    return record == null ? scale == Scale.UNKNOWN : record.scale() == scale;
  }

  private static int announced(Hub hub) {
    var record = hub.cluster().cluster();
    Integer members = record == null ? null : record.members();
    return members == null ? 0 : members;
  }
}
