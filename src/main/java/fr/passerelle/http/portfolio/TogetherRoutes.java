package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Overlap;
import fr.passerelle.cluster.portfolio.Platform;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
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
      errors.unknown(PortfolioLinks.PRESET, preset, List.of(Platform.INDUSTRY_OF_THE_FUTURE.id()));
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
      ways.add(
          new Way(
              view.say("portfolio.members.all"),
              view.to().members(TogetherDrawing.within(overlap))));
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
        wanted.hubs().isEmpty()
            ? List.of()
            : new TogetherDrawing(new PortfolioDrawing(view)).tables(overlap, platform));
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
}
