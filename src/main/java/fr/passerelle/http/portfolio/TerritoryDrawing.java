package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Territory;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clusters and departments as tables. */
record TerritoryDrawing(PortfolioDrawing drawing) {

  /** Departments with how many clusters cover them, and how many members are there. */
  FigureTable departments(List<String> codes) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (String code : codes) {
      var territory = Territory.department(code, view.world());
      String href = view.links().territory(code);
      rows.add(
          List.of(
              Place.of(view.labels().department(code), href),
              Place.of(view.labels().region(Departments.known().region(code).orElse(""))),
              drawing.count(territory.covering().size(), href + "#covering"),
              drawing.count(
                  territory.members().size(), MemberFilter.NONE, Criterion.DEPARTMENT, code)));
    }
    return drawing.table(
        "departments", rows, "value.department", "value.region", "covering", "members");
  }

  /**
   * The clusters that cover a territory.
   *
   * @param within passes those who are there
   */
  FigureTable covering(Territory territory, MemberFilter within) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var hub : territory.covering()) {
      var members = view.world().of(hub);
      rows.add(
          List.of(
              Place.of(view.name(hub), view.links().portfolio(hub.id())),
              Place.of(scale(hub.cluster())),
              Place.of(seat(hub.cluster())),
              drawing.count(members.size(), MemberFilter.NONE, Criterion.CLUSTER, hub.id()),
              drawing.count(within.of(members).size(), within, Criterion.CLUSTER, hub.id())));
    }
    return drawing.table("covering", rows, "cluster", "scale", "seat", "members", "there");
  }

  /** The clusters that held the label in a year, under the names that they had. */
  FigureTable labelled(String code, int year) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var cluster : Territory.labelled(code, year, view.world())) {
      var today = view.world().register().today(cluster);
      rows.add(
          List.of(
              Place.of(view.labels().name(cluster), view.links().organisation(cluster.id())),
              Place.of(scale(cluster)),
              Place.of(seat(cluster)),
              today.id().equals(cluster.id())
                  ? Place.of("")
                  : Place.of(view.labels().name(today), view.links().portfolio(today.id()))));
    }
    var table =
        drawing.table(
            "labelled",
            List.of(
                view.wording()
                    .count("register.count.year", rows.size(), "year", view.wording().year(year))),
            rows,
            "cluster",
            "scale",
            "seat",
            "today");
    return table;
  }

  /** How many clusters held the label here in each year. */
  FigureTable years(String code) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (int year = ClusterRegister.FIRST_YEAR; year <= ClusterRegister.LAST_YEAR; year++) {
      rows.add(
          List.of(
              Place.of(view.wording().year(year)),
              drawing.count(
                  Territory.labelled(code, year, view.world()).size(),
                  Parameters.NONE
                      .with("year", Integer.toString(year))
                      .on(view.links().territory(code)))));
    }
    return drawing.table("years", rows, "year", "labelled");
  }

  String scale(Organisation cluster) {
    var record = cluster.cluster();
    return record == null || record.scale() == ClusterRecord.Scale.UNKNOWN
        ? ""
        : drawing.view().labels().coded("scale", code(record.scale()));
  }

  static String code(ClusterRecord.Scale scale) {
    return scale.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String seat(Organisation cluster) {
    String city = cluster.place().city(drawing.view().language());
    String code = cluster.place().department();
    return code == null || city == null
        ? (city == null ? "" : city)
        : drawing
            .view()
            .say(
                "register.seat",
                "city",
                city,
                "department",
                drawing.view().labels().department(code));
  }
}
