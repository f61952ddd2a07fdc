package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Overlap;
import fr.passerelle.cluster.portfolio.Platform;
import fr.passerelle.http.portfolio.FigureTable.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several clusters together as tables. */
record TogetherDrawing(PortfolioDrawing drawing) {

  private static final int MOST_SIDE_BY_SIDE = 16;
  private static final int MOST_LISTED = 100;

  /** The members of any of the clusters. */
  static MemberFilter within(Overlap overlap) {
    return MemberFilter.NONE.with(Criterion.CLUSTER, overlap.hubs().stream().map(Hub::id).toList());
  }

  /** All of them. */
  List<FigureTable> tables(Overlap overlap, @Nullable Platform platform) {
    var tables = new ArrayList<FigureTable>();
    if (platform != null) {
      tables.add(then(platform));
    }
    tables.add(apart(overlap));
    tables.add(badges(overlap));
    if (overlap.hubs().size() > 1 && overlap.hubs().size() <= MOST_SIDE_BY_SIDE) {
      tables.add(sideBySide(overlap));
    }
    tables.add(
        MembersRoutes.list(
            "several",
            overlap.members().stream()
                .filter(member -> belonging(member, overlap) > 1)
                .limit(MOST_LISTED)
                .toList(),
            drawing));
    var within = within(overlap);
    tables.addAll(drawing.themes(overlap.members(), within));
    tables.addAll(
        drawing.spread(
            overlap.members(), within, Criterion.SIZE, Criterion.TYPE, Criterion.REGION));
    return tables;
  }

  private static long belonging(Member member, Overlap overlap) {
    return overlap.hubs().stream().filter(hub -> member.clusters().contains(hub.id())).count();
  }

  private FigureTable then(Platform platform) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (String id : platform.clusters()) {
      String then = view.labels().snapshot().find(id).map(view.labels()::name).orElse(id);
      var today = view.world().today(id);
      rows.add(
          List.of(
              Place.of(then, view.links().organisation(id)),
              Place.of(
                  today.map(view::name).orElse(""),
                  today.map(hub -> view.links().portfolio(hub.id())).orElse(null)),
              Place.of(
                  today
                      .filter(hub -> !hub.isActive())
                      .map(_ -> view.say("portfolio.platform.ended"))
                      .orElse(""))));
    }
    return drawing.table("platform", rows, "then", "today", "judgement");
  }

  private FigureTable apart(Overlap overlap) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var hub : overlap.hubs()) {
      var members = view.world().of(hub);
      long only = members.stream().filter(one -> belonging(one, overlap) == 1).count();
      rows.add(
          List.of(
              Place.of(view.name(hub), view.links().portfolio(hub.id())),
              drawing.count(members.size(), MemberFilter.NONE, Criterion.CLUSTER, hub.id()),
              Place.count(only, "", null)));
    }
    var all = overlap.members();
    rows.add(
        List.of(
            Place.of(view.say("portfolio.together.sum")),
            Place.count(overlap.sum(), "", null),
            Place.of("")));
    rows.add(
        List.of(
            Place.of(view.say("portfolio.together.distinct")),
            drawing.count(all.size(), view.to().members(within(overlap))),
            Place.count(overlap.badges().getOrDefault(1, 0), "", null)));
    return drawing.table("apart", rows, "cluster", "members", "only");
  }

  private FigureTable badges(Overlap overlap) {
    var rows = new ArrayList<List<Place>>();
    overlap
        .badges()
        .forEach(
            (count, members) ->
                rows.add(
                    List.of(
                        Place.of(drawing.view().wording().count("portfolio.badges", count)),
                        count > 1
                            ? drawing.count(members, "#several")
                            : Place.count(members, "", null))));
    return drawing.table("badges", rows, "badges", "members");
  }

  private FigureTable sideBySide(Overlap overlap) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var one : overlap.hubs()) {
      var row = new ArrayList<Place>();
      row.add(Place.of(view.name(one), view.links().portfolio(one.id())));
      for (var other : overlap.hubs()) {
        var filter = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(one.id()));
        row.add(
            one.equals(other)
                ? drawing.count(
                    overlap.shared(one, one), MemberFilter.NONE, Criterion.CLUSTER, one.id())
                : drawing.count(overlap.shared(one, other), filter, Criterion.ALSO, other.id()));
      }
      rows.add(row);
    }
    var columns = new ArrayList<String>();
    columns.add(view.say("portfolio.column.cluster"));
    overlap.hubs().forEach(hub -> columns.add(view.name(hub)));
    var empty = drawing.table("overlap", rows);
    return new FigureTable("overlap", empty.heading(), empty.words(), columns, rows);
  }
}
