package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of partners for a need. */
public final class ResultsRoutes {

  static final String VIEW = "view";
  static final String PAGE = "page";
  private static final int ON_MAP = 48;
  private static final int LONGEST_NAME = 80;
  private static final double SURE = 0.85;

  private static final Set<String> KEPT =
      Stream.concat(NeedParameters.ASKED.stream(), Stream.of(VIEW, PAGE))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private final Pages pages;
  private final NeedReader reader;
  private final Weights weights = Weights.read();

  public ResultsRoutes(Pages pages) {
    this.pages = pages;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Stream.of(Language.values())
        .map(
            language ->
                Route.page(
                    new Links(language).partners(),
                    "Partners for a need",
                    asking -> answer(asking, language)))
        .toList();
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var wording = parts.wording(language);
    var moved = WeightsForm.settled(asking.parameters(), weights);
    if (moved.isPresent()) {
      return new Answer.Moved(moved.get().only(KEPT).on(new Links(language).partners()), 303);
    }
    var asked = asking.parameters().only(KEPT);
    var view = view(asked);
    boolean onMap = view == ResultsPage.View.MAP;
    int size = onMap ? ON_MAP : NeedReader.PAGE;
    int page = Math.min(wanted(asked), Need.MAX_LIMIT / size);
    try (var snapshot = parts.engine().snapshot()) {
      var reading =
          reader.read(
              asked.without(NeedParameters.LIMIT),
              wording,
              (page - 1) * size,
              id -> OrganisationId.find(id, snapshot).isPresent());
      return switch (reading) {
        case NeedReading.Refused(var errors) ->
            pages.refused(errors, asked, language, Links::partners);
        case NeedReading.Understood(Need need) -> {
          var list = parts.finder().find(need.page(need.offset(), size));
          var labels = parts.labels(language, snapshot);
          int last = lastPage(list.total(), size);
          yield wanted(asked) > last
              ? new Answer.Moved(on(last, asked, new Links(language)), 302)
              : pages.page("results", page(need, list, asked, view, page, size, labels), 200);
        }
      };
    }
  }

  private ResultsPage page(
      Need need,
      PartnerList list,
      Parameters asked,
      ResultsPage.View view,
      int page,
      int size,
      Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    var remembered = asked.without(VIEW, PAGE);
    var items =
        IntStream.range(0, list.partners().size())
            .mapToObj(
                i ->
                    ResultItem.of(
                        list.partners().get(i), need.offset() + i + 1, labels, links, remembered))
            .toList();
    var state = new ResultsState(asked.without(PAGE), links, labels);
    var frame = pages.frame(wording.language(), title(need, wording), "", Links::partners, asked);
    int reached = need.offset() + items.size();
    boolean more = reached < list.total() && reached + size <= Need.MAX_LIMIT;
    return new ResultsPage(
        frame,
        need.text(),
        need.offer(),
        state.hidden(),
        state.askers(need, list),
        state.understood(list.interpretation(), NothingFound.isUnread(need, list)),
        wording.count(list.capped() ? "results.total.capped" : "results.total", list.total()),
        state.purposes(need),
        WeightsForm.of(need, asked.without(PAGE), links.partners(), weights, wording),
        state.filters(need.filter(), list.interpretation()),
        list.facets().stream()
            .map(facet -> state.facet(facet, list.total()))
            .filter(Objects::nonNull)
            .toList(),
        state.sorts(need),
        state.views(view),
        view,
        items,
        page == 1 ? MixShown.of(list.diversity(), labels) : List.of(),
        DrawnMap.of(
            items.stream().map(ResultItem::pin).filter(Objects::nonNull).toList(),
            view == ResultsPage.View.MAP ? DrawnMap.SMALL : DrawnMap.LARGE),
        items.isEmpty() ? NothingFound.of(need, list, wording, links) : null,
        list.relaxations().stream().map(state::relaxation).toList(),
        page == 1 ? named(need, labels.snapshot(), state) : List.of(),
        page > 1 ? on(page - 1, asked, links) : null,
        more ? on(page + 1, asked, links) : null,
        items.isEmpty()
            ? ""
            : wording.say("results.stretch", "from", need.offset() + 1, "to", reached));
  }

  private static String title(Need need, Wording wording) {
    if (!need.text().isBlank()) {
      return wording.say("results.title", "need", shortened(need.text()));
    }
    return need.offer().isBlank()
        ? wording.say("results.title.all")
        : wording.say("results.title.offer", "offer", shortened(need.offer()));
  }

  private static List<ResultsPage.Choice> named(Need need, Snapshot snapshot, ResultsState state) {
    String text = need.text();
    if (text.isBlank() || text.length() > LONGEST_NAME) {
      return List.of();
    }
    return snapshot.named(text, Filter.NONE, 3).stream()
        .filter(match -> match.score() >= SURE)
        .map(state::named)
        .toList();
  }

  private static ResultsPage.View view(Parameters asked) {
    return Stream.of(ResultsPage.View.values())
        .filter(view -> view.code().equals(asked.first(VIEW).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(ResultsPage.View.LIST);
  }

  /** The page asked for, from 1; the first where none can be read. */
  private static int wanted(Parameters asked) {
    String page = asked.first(PAGE);
    return page.matches("[1-9]\\d{0,8}") ? Integer.parseInt(page) : 1;
  }

  /** The last page that holds anything, as far as lists go; the first where nothing was found. */
  private static int lastPage(int total, int size) {
    return Math.clamp((total + size - 1) / size, 1, Need.MAX_LIMIT / size);
  }

  /** The address of a page of the list. */
  private static String on(int page, Parameters asked, Links links) {
    return asked.with(PAGE, page == 1 ? "" : "" + page).on(links.partners());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
