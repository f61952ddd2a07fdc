package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Complement;
import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.search.Answers;
import java.util.ArrayList;
import java.util.List;

/** Who in other clusters completes a cluster: clusters by what they bring and take, and firms. */
final class ComplementRoutes {

  private static final int MOST_CLUSTERS = 20;
  private static final int MOST_THEMES = 6;
  private static final int KEPT = 500;

  private final PortfolioDesk desk;

  /** The ranked organisations take the time of several searches. */
  private final Answers<String, List<FigureTable>> ranked = new Answers<>(KEPT);

  ComplementRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(
        links -> new PortfolioLinks(links).complements("{id}"),
        "Who in other clusters completes a cluster",
        this::page);
  }

  private Answer page(Asking asking, Language language) {
    return desk.answer(
        language,
        view -> {
          var hub = PortfolioDesk.hub(asking.named("id"), view.world());
          if (hub.isEmpty()) {
            return desk.errors().unknown(language);
          }
          String id = hub.get().id();
          return id.equals(asking.named("id"))
              ? desk.pages().page("portfolio", drawn(hub.get(), view), 200)
              : new Answer.Moved(view.to().complements(id), 301);
        });
  }

  private PortfolioPage drawn(Hub hub, View view) {
    String name = view.name(hub);
    var drawing = new PortfolioDrawing(view);
    var within = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(hub.id()));
    var complements = view.world().complements(hub);
    var tables = new ArrayList<FigureTable>();
    tables.add(drawing.gaps(hub, within));
    tables.add(clusters(complements, hub, drawing));
    String key =
        String.join(
            "\n",
            hub.id(),
            view.language().code(),
            desk.pages().parts().clock().instant().toString().substring(0, 10));
    tables.addAll(
        ranked.get(
            view.labels().snapshot().version(),
            key,
            () -> new ComplementRanking(desk.pages().parts().finder(), drawing).tables(hub)));
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("portfolio.complements.title", "name", name),
                view.say("portfolio.complements.description", "name", name),
                links -> new PortfolioLinks(links).complements(hub.id()),
                Parameters.NONE),
        view.say("portfolio.complements.lead"),
        new Way(view.say("portfolio.title", "name", name), view.links().portfolio(hub.id())),
        null,
        PortfolioRoutes.notes(hub, view),
        List.of(),
        List.of(),
        tables);
  }

  private static FigureTable clusters(
      List<Complement> complements, Hub hub, PortfolioDrawing drawing) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var one : complements.stream().limit(MOST_CLUSTERS).toList()) {
      rows.add(
          List.of(
              Place.of(view.name(one.other()), view.links().portfolio(one.other().id())),
              Place.amount(one.score()),
              Place.amount(Complement.EACH_WAY * one.in()),
              themes(one.brings(), one.other(), drawing),
              Place.amount(Complement.EACH_WAY * one.out()),
              themes(one.takes(), hub, drawing)));
    }
    return drawing.table(
        "complements", rows, "cluster", "sum", "part-in", "brings", "part-out", "takes");
  }

  /** Themes with those who bring them. */
  private static Place themes(List<Complement.Line> lines, Hub by, PortfolioDrawing drawing) {
    var view = drawing.view();
    var filter = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(by.id()));
    return Place.list(
        lines.stream()
            .limit(MOST_THEMES)
            .map(
                line ->
                    new Way(
                        view.say(
                            "portfolio.named",
                            "name",
                            view.labels().concept(line.theme()),
                            "n",
                            line.members()),
                        view.to().members(filter, Criterion.THEME, line.theme())))
            .toList());
  }
}
