package fr.passerelle.http.page;

import fr.passerelle.account.Asker;
import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Labels;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of partners for a need. */
public final class ResultsRoutes {

  static final String VIEW = "view";
  private static final int ON_MAP = 48;
  private static final int LONGEST_NAME = 80;
  private static final double SURE = 0.85;
  private static final int MOST_PROFILES = 20;

  private static final Set<String> KEPT =
      Stream.concat(NeedParameters.ASKED.stream(), Stream.of(VIEW, Stretch.PAGE))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private final Pages pages;
  private final NeedReader reader;
  private final Weights weights = Weights.read();

  public ResultsRoutes(Pages pages) {
    this.pages = pages;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(Links::partners, "Partners for a need", this::answer);
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
    var stretch = Stretch.of(asked, onMap ? ON_MAP : NeedReader.PAGE);
    try (var snapshot = parts.engine().snapshot()) {
      var reading =
          reader.read(
              asked.without(NeedParameters.LIMIT),
              wording,
              stretch.offset(),
              id -> OrganisationId.find(id, snapshot).isPresent());
      return switch (reading) {
        case NeedReading.Refused(var errors) ->
            pages.refused(errors, asked, language, Links::partners);
        case NeedReading.Understood(Need need) -> {
          var list = parts.finder().find(need.page(need.offset(), stretch.size()));
          var labels = parts.labels(language, snapshot);
          String last = stretch.instead(list.total(), asked, new Links(language).partners());
          yield last != null
              ? new Answer.Moved(last, 302)
              : shown(
                  asking,
                  list,
                  stretch,
                  need,
                  page(need, list, asked, asking.asker(), view, stretch, labels));
        }
      };
    }
  }

  private Answer shown(
      Asking asking, PartnerList list, Stretch stretch, Need need, ResultsPage page) {
    pages.parts().stores().own().shown(asking.asker(), list, stretch.offset());
    pages.parts().stores().visibilityRoom().shown(need, list);
    return pages.page("results", page, 200);
  }

  private ResultsPage page(
      Need need,
      PartnerList list,
      Parameters asked,
      Asker asker,
      ResultsPage.View view,
      Stretch stretch,
      Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    var rest = asked.without(Stretch.PAGE);
    var items = ResultItem.list(list.partners(), need.offset(), labels, links, rest.without(VIEW));
    var state = new ResultsState(rest, links, labels);
    var frame = pages.frame(wording.language(), title(need, labels), "", Links::partners, asked);
    boolean isFirst = stretch.page() == 1;
    return new ResultsPage(
        frame,
        need.text(),
        need.offer(),
        state.hidden(),
        state.askers(need, list),
        state.understood(need, list.interpretation(), NothingFound.isUnread(need, list)),
        SensitiveShown.of(need, list.interpretation().language(), pages.parts(), wording),
        wording.count(list.capped() ? "results.total.capped" : "results.total", list.total()),
        state.purposes(need),
        WeightsForm.of(need, rest, links.partners(), weights, wording),
        state.filters(need.filter(), list.interpretation()),
        list.facets().stream()
            .map(facet -> state.facet(facet, list.total()))
            .filter(Objects::nonNull)
            .toList(),
        state.sorts(need),
        state.views(view),
        view,
        items,
        asker.memberships().stream()
            .flatMap(one -> Stream.ofNullable(one.team().organisation()))
            .collect(java.util.stream.Collectors.toUnmodifiableSet()),
        isFirst ? MixShown.of(list.diversity(), labels) : List.of(),
        DrawnMap.of(
            ResultItem.pins(items), view == ResultsPage.View.MAP ? DrawnMap.SMALL : DrawnMap.LARGE),
        items.isEmpty() ? NothingFound.of(need, list, wording, links) : null,
        list.relaxations().stream().map(state::relaxation).toList(),
        isFirst ? named(need, labels.snapshot(), state) : List.of(),
        need.text().isBlank() ? null : ConsortiumRoutes.composing(need, rest, links),
        isFirst ? ladder(need, labels) : null,
        items.isEmpty() ? null : rest.without(VIEW).on(links.export()),
        stretch.shown(items.size(), list.total(), asked, links.partners(), wording));
  }

  /** By the level that the need names, else by that of what the seeker publishes. */
  private @Nullable LadderShown ladder(Need need, Labels labels) {
    String seeker = Objects.requireNonNullElse(need.seekerId(), "");
    var named = LadderShown.level(need.text());
    if (named != null) {
      return LadderShown.of(named, need.text(), seeker, labels.wording());
    }
    var today = LocalDate.ofInstant(pages.parts().clock().instant(), ZoneOffset.UTC);
    return seeker.isEmpty()
        ? null
        : LadderShown.of(
            labels.snapshot().partnering(seeker, today, MOST_PROFILES), seeker, labels.wording());
  }

  private static String title(Need need, Labels labels) {
    var wording = labels.wording();
    if (!need.text().isBlank()) {
      return wording.say("results.title", "need", shortened(need.text()));
    }
    if (need.offer().isBlank()) {
      return Optional.ofNullable(need.seekerId())
          .flatMap(id -> OrganisationId.find(id, labels.snapshot()))
          .map(seeker -> wording.say("results.title", "need", labels.name(seeker)))
          .orElseGet(() -> wording.say("results.title.all"));
    }
    return wording.say("results.title.offer", "offer", shortened(need.offer()));
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

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
