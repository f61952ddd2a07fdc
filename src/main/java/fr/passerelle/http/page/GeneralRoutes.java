package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.reader.CatalogueView;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.Signal;
import fr.passerelle.matching.Weights;
import fr.passerelle.search.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that are about no single organisation: home, the ranking, the data. */
public final class GeneralRoutes {

  private static final int EXAMPLES = NothingFound.EXAMPLES;
  private static final int ROWS = 20;

  private final Pages pages;
  private final Assets assets;
  private final Weights weights = Weights.read();

  public GeneralRoutes(Pages pages, Assets assets) {
    this.pages = pages;
    this.assets = assets;
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.add(
        Route.page(
            "/",
            "Leads to the home page in the reader's language",
            asking -> new Answer.Moved(new Links(asking.language()).home(), 302)));
    for (var language : Language.values()) {
      var links = new Links(language);
      routes.add(Route.page(links.home(), "The home page", asking -> home(language)));
      routes.add(
          Route.page(links.ranking(), "How the ranking comes about", asking -> ranking(language)));
      routes.add(Route.page(links.data(), "What is inside", asking -> data(asking, language)));
    }
    routes.add(Route.page("/assets/{file}", "A file that pages refer to", this::asset));
    return routes;
  }

  private Answer asset(Asking asking) {
    return assets
        .asset(asking.named("file"))
        .<Answer>map(asset -> new Answer.Kept(asset.bytes(), asset.contentType()))
        .orElseGet(() -> new Answer.Plain("", "text/plain; charset=utf-8", 404));
  }

  private Answer home(Language language) {
    var wording = pages.parts().wording(language);
    var links = new Links(language);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var examples = new ArrayList<HomePage.Example>();
      for (int i = 1; i <= EXAMPLES; i++) {
        String text = wording.say("home.example." + i);
        examples.add(new HomePage.Example(text, links.partners(text)));
      }
      var fields =
          pages.parts().thesaurus().concepts().stream()
              .filter(concept -> concept.kind() == Concept.Kind.FIELD)
              .map(field -> new HomePage.Field(labels.label(field), links.concept(field.id())))
              .toList();
      var frame =
          pages.frame(
              language,
              wording.say("home.title"),
              wording.say("home.description"),
              Links::home,
              Parameters.NONE);
      return pages.page(
          "home",
          new HomePage(
              frame, examples, shown(examples.getFirst().text(), labels), inside(labels), fields),
          200);
    }
  }

  private @Nullable ResultItem shown(String need, Labels labels) {
    var asked = Need.of(need, labels.wording().language());
    var partners = pages.parts().finder().find(asked).partners();
    var parameters = Parameters.NONE.with(NeedParameters.NEED, need);
    return partners.isEmpty()
        ? null
        : ResultItem.of(
            partners.getFirst(), 1, labels, new Links(labels.wording().language()), parameters);
  }

  private Answer ranking(Language language) {
    var wording = pages.parts().wording(language);
    var frame =
        pages.frame(
            language,
            wording.say("ranking.title"),
            wording.say("ranking.description"),
            Links::ranking,
            Parameters.NONE);
    var purposes =
        Stream.of(Need.Purpose.values())
            .map(purpose -> wording.say("purpose." + Codes.of(purpose)))
            .toList();
    var signals = Stream.of(Signal.values()).map(signal -> shown(signal, wording)).toList();
    return pages.page("ranking", new RankingPage(frame, purposes, signals), 200);
  }

  private RankingPage.SignalShown shown(Signal signal, Wording wording) {
    return new RankingPage.SignalShown(
        signal.code(),
        wording.say("signal." + signal.code()),
        wording.say("signal." + signal.code() + ".question"),
        Stream.of(Need.Purpose.values())
            .map(purpose -> wording.decimal(weights.of(purpose).getOrDefault(signal, 0.0)))
            .toList());
  }

  private Answer data(Asking asking, Language language) {
    var wording = pages.parts().wording(language);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var labels = pages.parts().labels(language, snapshot);
      var frame =
          pages.frame(
              language,
              wording.say("data.title"),
              wording.say("data.description"),
              Links::data,
              Parameters.NONE);
      var sources =
          pages.parts().catalogue().sources().stream().map(card -> line(card, labels)).toList();
      var tables =
          Stream.of(Filter.Dimension.TYPE, Filter.Dimension.COUNTRY)
              .map(dimension -> table(dimension, labels))
              .toList();
      return pages.page(
          "data",
          new DataPage(
              frame,
              inside(labels),
              sources,
              dictionaries(labels),
              tables,
              asking.asker().mendsTheCatalogue()),
          200);
    }
  }

  private List<String> inside(Labels labels) {
    var wording = labels.wording();
    var inside = new ArrayList<String>();
    inside.add(wording.count("inside.organisations", labels.snapshot().organisations()));
    if (labels.snapshot().evidence() > 0) {
      inside.add(wording.count("inside.evidence", labels.snapshot().evidence()));
    }
    pages.parts().catalogue().sources().stream()
        .map(CatalogueView.SourceCard::read)
        .filter(Objects::nonNull)
        .max(Comparator.<Instant>naturalOrder())
        .ifPresent(read -> inside.add(wording.say("inside.freshest", "date", wording.date(read))));
    return inside;
  }

  private static DataPage.SourceLine line(CatalogueView.SourceCard card, Labels labels) {
    var wording = labels.wording();
    var read = card.read();
    return new DataPage.SourceLine(
        labels.source(card.id()),
        Web.address(card.url()),
        labels.licence(card.licence()),
        wording.number(card.records()),
        read == null ? "" : wording.date(read));
  }

  private List<DataPage.DictionaryLine> dictionaries(Labels labels) {
    return pages.parts().catalogue().dictionaries().stream()
        .map(
            pack ->
                new DataPage.DictionaryLine(
                    pack.name(), pack.licence(), labels.wording().number(pack.terms())))
        .toList();
  }

  private static DataPage.Table table(Filter.Dimension dimension, Labels labels) {
    var links = new Links(labels.wording().language());
    var facet = labels.snapshot().facet(dimension, Filter.of(Map.of()), ROWS);
    return new DataPage.Table(
        labels.coded("facet", NeedParameters.of(dimension)),
        facet.counts().stream()
            .filter(count -> !count.value().isEmpty())
            .map(
                count ->
                    new DataPage.Row(
                        labels.of(dimension, count.value()),
                        Parameters.NONE
                            .with(NeedParameters.of(dimension), count.value())
                            .on(links.partners()),
                        labels.wording().number(count.organisations())))
            .toList());
  }
}
