package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The members behind a figure, each once with the badges of all its clusters. */
final class MembersRoutes {

  private static final String PAGE = "page";
  private static final int EACH_PAGE = 50;

  private final PortfolioDesk desk;

  MembersRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(
        links -> new PortfolioLinks(links).members(), "The members of clusters", this::page);
  }

  private Answer page(Asking asking, Language language) {
    var names = new HashSet<>(MemberParameters.NAMES);
    names.add(PAGE);
    var asked = asking.parameters().only(names);
    return desk.answer(
        language,
        view -> {
          var errors = new FieldErrors(view.wording());
          var filter =
              MemberParameters.read(asked, view.world(), desk.pages().parts().thesaurus(), errors);
          if (!errors.isEmpty()) {
            return desk.pages()
                .refused(
                    errors.all(), asked, language, links -> new PortfolioLinks(links).members());
          }
          var members = filter.of(view.world().members());
          int page = page(asked.first(PAGE), members.size());
          return desk.pages().page("portfolio", drawn(filter, members, page, view), 200);
        });
  }

  /**
   * The page that is asked for, from 1; the last one where it is beyond, the first where unread.
   */
  private static int page(String asked, int members) {
    int last = Math.max(1, (members + EACH_PAGE - 1) / EACH_PAGE);
    return asked.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(asked), last) : 1;
  }

  private PortfolioPage drawn(MemberFilter filter, List<Member> members, int page, View view) {
    var drawing = new PortfolioDrawing(view);
    var ways = new ArrayList<Way>();
    filter
        .accepted()
        .forEach(
            (criterion, values) ->
                ways.add(
                    new Way(
                        view.say(
                            "portfolio.lift",
                            "criterion",
                            view.say("portfolio.column.value." + criterion.code()),
                            "values",
                            view.wording()
                                .list(
                                    values.stream()
                                        .map(value -> drawing.label(criterion, value))
                                        .toList())),
                        view.to().members(filter.with(criterion, List.of())))));
    var kept = PortfolioLinks.parameters(filter);
    int from = (page - 1) * EACH_PAGE;
    int to = Math.min(members.size(), from + EACH_PAGE);
    if (page > 1) {
      ways.add(new Way(view.say("portfolio.page.previous"), paged(kept, page - 1, view)));
    }
    if (to < members.size()) {
      ways.add(new Way(view.say("portfolio.page.next"), paged(kept, page + 1, view)));
    }
    var notes = new ArrayList<String>();
    notes.add(view.wording().count("portfolio.members.count", members.size()));
    if (to - from < members.size()) {
      notes.add(view.say("results.stretch", "from", from + 1, "to", to));
    }
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("portfolio.members.title"),
                "",
                links -> new PortfolioLinks(links).members(),
                page == 1 ? kept : kept.with(PAGE, "" + page)),
        view.say("portfolio.members.lead"),
        null,
        null,
        notes,
        ways,
        List.of(),
        List.of(list("members", members.subList(from, to), drawing)));
  }

  private static String paged(Parameters kept, int page, View view) {
    return kept.with(PAGE, page == 1 ? "" : "" + page).on(view.to().members());
  }

  /** Members as a table. */
  static FigureTable list(String id, List<Member> members, PortfolioDrawing drawing) {
    return drawing.table(
        id,
        members.stream().map(member -> row(member, drawing)).toList(),
        "name",
        "type",
        "place",
        "badges",
        "profiles");
  }

  private static List<Place> row(Member member, PortfolioDrawing drawing) {
    var view = drawing.view();
    var found = view.labels().snapshot().find(member.id());
    long offers = member.published().stream().filter(one -> !one.seeks()).count();
    long seeks = member.published().size() - offers;
    return List.of(
        Place.of(view.name(member.id()), view.links().organisation(member.id())),
        Place.of(found.map(one -> ResultItem.facts(one, view.labels())).orElse("")),
        Place.of(
            member.department() != null
                ? drawing.label(Criterion.DEPARTMENT, member.department())
                : found.map(one -> ResultItem.place(one, view.labels())).orElse("")),
        Place.list(
            drawing.clusters(
                member.clusters().stream()
                    .flatMap(cluster -> view.world().today(cluster).stream())
                    .toList())),
        Place.of(
            member.published().isEmpty()
                ? ""
                : view.say("portfolio.profiles", "offers", offers, "seeks", seeks)));
  }
}
