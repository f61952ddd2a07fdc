package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Overlap;
import fr.passerelle.cluster.portfolio.Platform;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.http.portfolio.PortfolioPage.Field;
import fr.passerelle.http.portfolio.PortfolioPage.Form;
import fr.passerelle.http.portfolio.PortfolioPage.Hidden;
import fr.passerelle.http.portfolio.PortfolioPage.Option;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several clusters together: their members once, and who belongs to several. */
final class TogetherRoutes {

  private static final int MOST_SIDE_BY_SIDE = 16;
  private static final int MOST_LISTED = 100;

  private final PortfolioDesk desk;

  /** What is asked for: clusters, and the platform that named them, if one did. */
  private record Wanted(List<Hub> hubs, @Nullable Platform platform) {}

  TogetherRoutes(PortfolioDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(Links::together, "Several clusters together", this::page);
  }

  private Answer page(Asking asking, Language language) {
    var asked = asking.parameters().only(Set.of(PortfolioLinks.CLUSTER, PortfolioLinks.PRESET));
    return desk.answer(
        language,
        view -> {
          var errors = new FieldErrors(view.wording());
          var wanted = wanted(asked, view, errors);
          return errors.isEmpty()
              ? desk.pages().page("portfolio", drawn(wanted, asked, view), 200)
              : desk.pages().refused(errors.all(), asked, language, Links::together);
        });
  }

  private Wanted wanted(Parameters asked, View view, FieldErrors errors) {
    String preset = asked.first(PortfolioLinks.PRESET);
    var platform = Platform.of(preset).orElse(null);
    if (!preset.isEmpty() && platform == null) {
      errors.unknown(
          PortfolioLinks.PRESET, preset, List.of(Platform.INDUSTRY_OF_THE_FUTURE.id()));
    }
    var filter =
        MemberParameters.read(
            asked.only(Set.of(PortfolioLinks.CLUSTER)),
            view.world(),
            desk.pages().parts().thesaurus(),
            errors);
    var ids =
        Stream.concat(
            platform == null ? Stream.of() : platform.clusters().stream(),
            filter.accepted().getOrDefault(Criterion.CLUSTER, List.of()).stream());
    return new Wanted(
        ids.flatMap(id -> view.world().today(id).stream()).distinct().toList(), platform);
  }

  private PortfolioPage drawn(Wanted wanted, Parameters asked, View view) {
    var overlap = Overlap.of(wanted.hubs(), view.world());
    var platform = wanted.platform();
    String title =
        platform == null
            ? view.say("portfolio.together.title")
            : view.say("portfolio.platform." + platform.id());
    var ways = new ArrayList<Way>();
    if (platform == null) {
      ways.add(
          new Way(
              view.say("portfolio.platform." + Platform.INDUSTRY_OF_THE_FUTURE.id()),
              Parameters.NONE
                  .with(PortfolioLinks.PRESET, Platform.INDUSTRY_OF_THE_FUTURE.id())
                  .on(view.links().together())));
    } else {
      ways.add(new Way(view.say("portfolio.platform.source"), platform.source()));
    }
    if (!wanted.hubs().isEmpty()) {
      ways.add(new Way(view.say("portfolio.members.all"), view.to().members(within(overlap))));
    }
    return new PortfolioPage(
        desk.pages()
            .frame(
                view.language(),
                title,
                asked.names().isEmpty() ? view.say("portfolio.together.lead") : "",
                Links::together,
                asked),
        view.say("portfolio.together.lead"),
        null,
        wanted.hubs().isEmpty() ? choice(wanted, view) : search(overlap, view),
        notes(overlap, platform, view),
        ways,
        List.of(),
        wanted.hubs().isEmpty() ? List.of() : tables(overlap, platform, view));
  }

  private static MemberFilter within(Overlap overlap) {
    return MemberFilter.NONE.with(
        Criterion.CLUSTER, overlap.hubs().stream().map(Hub::id).toList());
  }

  /** The boxes by which clusters are put together. */
  private static Form choice(Wanted wanted, View view) {
    var options =
        view.world().hubs().stream()
            .filter(Hub::isActive)
            .sorted(Comparator.comparing(view::name, String.CASE_INSENSITIVE_ORDER))
            .map(hub -> new Option(hub.id(), view.name(hub), wanted.hubs().contains(hub)))
            .toList();
    return new Form(
        view.links().together(),
        view.say("portfolio.together.show"),
        List.of(
            new Field(
                PortfolioLinks.CLUSTER,
                view.say("portfolio.together.choose"),
                "",
                true,
                "",
                options)),
        List.of());
  }

  /** The field in which a need is written that members of these clusters are to answer. */
  private static Form search(Overlap overlap, View view) {
    return new Form(
        view.links().partners(),
        view.say("portfolio.together.search"),
        List.of(
            new Field(
                "need",
                view.say("portfolio.together.need"),
                view.say("portfolio.together.need.hint"),
                false,
                "",
                List.of())),
        overlap.hubs().stream()
            .flatMap(hub -> hub.ids().stream())
            .map(id -> new Hidden("affiliation", id))
            .toList());
  }

  private static List<String> notes(Overlap overlap, @Nullable Platform platform, View view) {
    var notes = new ArrayList<String>();
    if (platform != null) {
      notes.add(
          view.say(
              "portfolio.platform.told",
              "n",
              platform.clusters().size(),
              "firms",
              platform.firms(),
              "date",
              view.wording().date(platform.told())));
    }
    if (!overlap.hubs().isEmpty()) {
      notes.add(
          view.say(
              "portfolio.together.counted",
              "clusters",
              overlap.hubs().size(),
              "members",
              overlap.members().size(),
              "sum",
              overlap.sum()));
    }
    return notes;
  }

  private static List<FigureTable> tables(
      Overlap overlap, @Nullable Platform platform, View view) {
    var drawing = new PortfolioDrawing(view);
    var tables = new ArrayList<FigureTable>();
    if (platform != null) {
      tables.add(then(platform, drawing));
    }
    tables.add(apart(overlap, drawing));
    tables.add(badges(overlap, drawing));
    if (overlap.hubs().size() > 1 && overlap.hubs().size() <= MOST_SIDE_BY_SIDE) {
      tables.add(sideBySide(overlap, drawing));
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

  private static FigureTable then(Platform platform, PortfolioDrawing drawing) {
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

  private static FigureTable apart(Overlap overlap, PortfolioDrawing drawing) {
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

  private static FigureTable badges(Overlap overlap, PortfolioDrawing drawing) {
    var rows = new ArrayList<List<Place>>();
    overlap
        .badges()
        .forEach(
            (count, members) ->
                rows.add(
                    List.of(
                        Place.of(drawing.view().wording().count("portfolio.badges", count)),
                        count > 1 ? drawing.count(members, "#several") : Place.count(members, "", null))));
    return drawing.table("badges", rows, "badges", "members");
  }

  private static FigureTable sideBySide(Overlap overlap, PortfolioDrawing drawing) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var one : overlap.hubs()) {
      var row = new ArrayList<Place>();
      row.add(Place.of(view.name(one), view.links().portfolio(one.id())));
      for (var other : overlap.hubs()) {
        var filter = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(one.id()));
        row.add(
            one.equals(other)
                ? drawing.count(overlap.shared(one, one), MemberFilter.NONE, Criterion.CLUSTER, one.id())
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
