package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Territory;
import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.portfolio.PortfolioPage.Field;
import fr.passerelle.http.portfolio.PortfolioPage.Form;
import fr.passerelle.http.portfolio.PortfolioPage.Option;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.ClusterRegister;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Departments and regions: which clusters cover them, and which members are there. */
final class TerritoryRoutes {

  private static final String REGION = "region";
  private static final String YEAR = "year";
  private static final int MOST_LISTED = 100;
  private static final int MOST_PINS = 300;
  private static final List<String> YEARS =
      IntStream.rangeClosed(ClusterRegister.FIRST_YEAR, ClusterRegister.LAST_YEAR)
          .mapToObj(Integer::toString)
          .toList();

  private final PortfolioDesk desk;

  TerritoryRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(Links::territories, "Departments and their clusters", this::all),
            Pages.inEachLanguage(
                links -> links.territory("{code}"), "A department and its clusters", this::one))
        .flatMap(List::stream)
        .toList();
  }

  private Answer all(Asking asking, Language language) {
    String typed = asking.parameters().first(REGION);
    String region = typed.isEmpty() ? "" : Regions.known().name("FR", typed);
    var asked = Parameters.NONE.with(REGION, region);
    return desk.answer(
        language,
        view -> {
          var known = regions();
          if (!region.isEmpty() && !known.contains(region)) {
            var errors = new FieldErrors(view.wording());
            errors.unknown(REGION, region, known);
            return desk.pages().refused(errors.all(), asked, language, Links::territories);
          }
          return desk.pages()
              .page("portfolio", region.isEmpty() ? france(view) : region(region, view), 200);
        });
  }

  private static List<String> regions() {
    return Departments.known().codes().stream()
        .flatMap(code -> Departments.known().region(code).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private PortfolioPage france(View view) {
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("territory.title"),
                view.say("territory.description"),
                Links::territories,
                Parameters.NONE),
        view.say("territory.lead"),
        null,
        choice(view),
        List.of(),
        regions().stream()
            .map(region -> new Way(view.labels().region(region), toRegion(region, view)))
            .toList(),
        List.of(),
        List.of(
            new TerritoryDrawing(new PortfolioDrawing(view))
                .departments(Departments.known().codes())));
  }

  private static String toRegion(String region, View view) {
    return Parameters.NONE.with(REGION, region).on(view.links().territories());
  }

  private PortfolioPage region(String region, View view) {
    var territory = Territory.region(region, view.world());
    var codes =
        Departments.known().codes().stream()
            .filter(code -> Departments.known().region(code).filter(region::equals).isPresent())
            .toList();
    var tables = new ArrayList<FigureTable>();
    var drawing = new TerritoryDrawing(new PortfolioDrawing(view));
    var within = MemberFilter.NONE.with(Criterion.REGION, List.of(region));
    tables.add(drawing.covering(territory, within));
    tables.add(drawing.departments(codes));
    tables.addAll(members(territory, within, view));
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("territory.of", "name", view.labels().region(region)),
                view.say("territory.description"),
                Links::territories,
                Parameters.NONE.with(REGION, region)),
        view.say("territory.lead"),
        new Way(view.say("territory.title"), view.links().territories()),
        null,
        notes(territory, view),
        List.of(
            new Way(
                view.say("territory.register"),
                Parameters.NONE.with(REGION, region).on(view.links().register()))),
        maps(territory, view),
        tables);
  }

  private Answer one(Asking asking, Language language) {
    String typed = asking.named("code");
    String code = typed.toUpperCase(Locale.ROOT);
    if (!Territory.exists(code)) {
      return desk.errors().unknown(language);
    }
    if (!code.equals(typed)) {
      return new Answer.Moved(new Links(language).territory(code), 301);
    }
    var asked = asking.parameters().only(Set.of(YEAR));
    String year = asked.first(YEAR);
    return desk.answer(
        language,
        view -> {
          if (!year.isEmpty() && !YEARS.contains(year)) {
            var errors = new FieldErrors(view.wording());
            errors.unknown(YEAR, year, YEARS);
            return desk.pages()
                .refused(errors.all(), asked, language, links -> links.territory(code));
          }
          return desk.pages()
              .page(
                  "portfolio",
                  department(code, year.isEmpty() ? null : Integer.valueOf(year), view),
                  200);
        });
  }

  private PortfolioPage department(String code, @Nullable Integer year, View view) {
    var territory = Territory.department(code, view.world());
    var drawing = new TerritoryDrawing(new PortfolioDrawing(view));
    var tables = new ArrayList<FigureTable>();
    if (year != null) {
      tables.add(drawing.labelled(code, year));
    }
    var within = MemberFilter.NONE.with(Criterion.DEPARTMENT, List.of(code));
    tables.add(drawing.covering(territory, within));
    tables.addAll(members(territory, within, view));
    tables.add(drawing.years(code));
    var kept = Parameters.NONE.with(YEAR, year == null ? "" : year.toString());
    String region = Departments.known().region(code).orElse("");
    String name = view.labels().department(code);
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                view.say("territory.of", "name", name),
                view.say("territory.of.description", "name", name),
                links -> links.territory(code),
                kept),
        view.say("territory.lead"),
        new Way(view.labels().region(region), toRegion(region, view)),
        years(code, year, view),
        notes(territory, view),
        List.of(
            new Way(view.say("territory.title"), view.links().territories()),
            new Way(
                view.say("territory.register"),
                Parameters.NONE.with("department", code).on(view.links().register()))),
        maps(territory, view),
        tables);
  }

  private static List<FigureTable> members(Territory territory, MemberFilter within, View view) {
    var drawing = new PortfolioDrawing(view);
    var members = territory.members();
    if (members.isEmpty()) {
      return List.of();
    }
    var tables = new ArrayList<FigureTable>();
    tables.add(MembersRoutes.list("there", members.stream().limit(MOST_LISTED).toList(), drawing));
    tables.addAll(drawing.themes(members, within).subList(0, 2));
    tables.addAll(
        drawing.spread(members, within, Criterion.SIZE, Criterion.TYPE, Criterion.CLUSTER));
    return tables;
  }

  private static List<String> notes(Territory territory, View view) {
    var notes = new ArrayList<String>();
    notes.add(
        territory.covering().isEmpty()
            ? view.say("territory.uncovered")
            : view.wording().count("territory.covered", territory.covering().size()));
    notes.add(
        territory.members().isEmpty()
            ? view.say("territory.empty")
            : view.wording().count("territory.members", territory.members().size()));
    return notes;
  }

  private static Form years(String code, @Nullable Integer year, View view) {
    var options = new ArrayList<Option>();
    options.add(new Option("", view.say("territory.today"), year == null));
    for (String one : YEARS) {
      options.add(new Option(one, one, year != null && one.equals(year.toString())));
    }
    return new Form(
        view.links().territory(code),
        view.say("register.show"),
        List.of(new Field(YEAR, view.say("territory.year"), "", false, "", options)),
        List.of());
  }

  /** The field by which a region is chosen; departments are links of the table. */
  private static Form choice(View view) {
    var options = new ArrayList<Option>();
    options.add(new Option("", view.say("register.any"), true));
    for (String one : regions()) {
      options.add(new Option(one, view.labels().region(one), false));
    }
    return new Form(
        view.links().territories(),
        view.say("register.show"),
        List.of(new Field(REGION, view.say("facet.region"), "", false, "", options)),
        List.of());
  }

  private static List<DrawnMap> maps(Territory territory, View view) {
    var pins = new ArrayList<DrawnMap.Pin>();
    for (Hub hub : territory.covering()) {
      var location = hub.cluster().place().location();
      if (location != null) {
        String city = hub.cluster().place().city(view.language());
        pins.add(
            new DrawnMap.Pin(
                0,
                view.name(hub),
                city == null ? "" : city,
                view.links().portfolio(hub.id()),
                location));
      }
    }
    for (Member member : territory.members().stream().limit(MOST_PINS).toList()) {
      var location = member.location();
      if (location != null) {
        var found = view.labels().snapshot().find(member.id());
        String city = found.map(one -> one.place().city(view.language())).orElse(null);
        pins.add(
            new DrawnMap.Pin(
                0,
                view.name(member.id()),
                city == null ? "" : city,
                view.links().organisation(member.id()),
                location));
      }
    }
    return DrawnMap.of(pins, DrawnMap.SMALL);
  }
}
