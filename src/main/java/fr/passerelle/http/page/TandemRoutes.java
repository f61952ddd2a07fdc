package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.RegisterPage.Option;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.page.TandemPage.Form;
import fr.passerelle.http.page.TandemPage.Found;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Actor;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.matching.Weights;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of those who make a tandem with an organisation. */
public final class TandemRoutes {

  /** The parameter by which the page that says why knows the tandem. */
  public static final String TANDEM = "tandem";

  private static final int COUNTRIES = 50;
  private static final String COUNTRY = NeedParameters.of(Filter.Dimension.COUNTRY);

  /** What can be asked of a tandem, without the stretch of the list. */
  private static final Set<String> ASKED =
      Set.of(
          NeedParameters.NEED,
          NeedParameters.LANGUAGE,
          NeedParameters.ONLY_NEW,
          NeedParameters.WITHOUT,
          NeedParameters.WEIGHTS,
          COUNTRY);

  private final Pages pages;
  private final ErrorPages errors;
  private final NeedReader reader;
  private final Weights weights = Weights.read();

  public TandemRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.reader = new NeedReader(pages.parts().thesaurus());
  }

  public List<Route> routes() {
    return Pages.inEachLanguage(
        links -> links.tandem("{id}"), "Who makes a tandem with an organisation", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    try (var snapshot = parts.engine().snapshot()) {
      var found = OrganisationId.find(asking.named("id"), snapshot);
      if (found.isEmpty()) {
        return errors.unknown(language);
      }
      var seeker = found.get();
      String path = new Links(language).tandem(seeker.id());
      var moved = WeightsForm.settled(asking.parameters(), weights);
      if (moved.isPresent()) {
        return new Answer.Moved(moved.get().only(ASKED).on(path), 303);
      }
      var stretch = Stretch.of(asking.parameters(), NeedReader.PAGE);
      var asked = asking.parameters().only(ASKED);
      if (!seeker.id().equals(asking.named("id"))) {
        return new Answer.Moved(asked.on(path), 301);
      }
      var labels = parts.labels(language, snapshot);
      return switch (read(seeker, asked, stretch.offset(), labels)) {
        case NeedReading.Refused(var wrong) ->
            pages.page(
                "tandem",
                page(
                    seeker,
                    asked,
                    new FieldMessages(worded(wrong, labels.wording())),
                    List.of(snapshot.facet(Filter.Dimension.COUNTRY, Filter.NONE, COUNTRIES)),
                    null,
                    labels),
                400);
        case NeedReading.Understood(Need need) -> {
          var list = parts.finder().tandem(seeker, need);
          String last = stretch.instead(list.total(), asked, path);
          yield last != null
              ? new Answer.Moved(last, 302)
              : pages.page(
                  "tandem",
                  page(
                      seeker,
                      asked,
                      FieldMessages.NONE,
                      list.facets(),
                      found(seeker, asked, need, list, stretch, labels),
                      labels),
                  200);
        }
      };
    }
  }

  private NeedReading read(Organisation seeker, Parameters asked, int offset, Labels labels) {
    var framed = asked.with(NeedParameters.SEEKER, seeker.id());
    return reader.read(framed, labels.wording(), offset, seeker.id()::equals);
  }

  /** The country is chosen from a list here, so that its remedy is another than for an address. */
  private static List<FieldError> worded(List<FieldError> wrong, Wording wording) {
    return wrong.stream()
        .map(
            error ->
                error.field().equals(COUNTRY)
                    ? new FieldError(COUNTRY, error.message(), wording.say("tandem.country.choose"))
                    : error)
        .toList();
  }

  private TandemPage page(
      Organisation seeker,
      Parameters asked,
      FieldMessages faults,
      List<Facet> facets,
      @Nullable Found found,
      Labels labels) {
    var wording = labels.wording();
    var language = wording.language();
    var links = new Links(language);
    String name = labels.name(seeker);
    String role = Actor.besides(seeker).code();
    String country = seeker.place().country();
    boolean ownFirst = asked.first(COUNTRY).isEmpty() && !country.isEmpty();
    return new TandemPage(
        pages.frame(
            language,
            wording.say("tandem.title." + role, "name", name),
            "",
            there -> there.tandem(seeker.id()),
            asked),
        ShownName.of(seeker, language),
        ShownName.own(seeker, language).orElse(null),
        ResultItem.facts(seeker, labels),
        ResultItem.place(seeker, labels),
        links.organisation(seeker.id()),
        ownFirst ? wording.say("tandem.order", "country", wording.country(country)) : "",
        new Form(
            links.tandem(seeker.id()),
            asked.first(NeedParameters.NEED),
            countries(asked, facets, labels),
            asked.first(NeedParameters.ONLY_NEW).equalsIgnoreCase("true"),
            Hidden.of(asked.only(Set.of(NeedParameters.WITHOUT, NeedParameters.WEIGHTS))),
            faults),
        found);
  }

  private Found found(
      Organisation seeker,
      Parameters asked,
      Need need,
      PartnerList list,
      Stretch stretch,
      Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    String path = links.tandem(seeker.id());
    var remembered = asked.with(TANDEM, seeker.id());
    var items = ResultItem.list(list.partners(), need.offset(), labels, links, remembered);
    var drawing = new TandemDrawing(seeker, need, list, labels);
    var read = list.interpretation();
    return new Found(
        new Understanding(asked, path, ASKED, labels)
            .of(read, need.text().isBlank(), Understanding.spelled(need, read, labels)),
        wording.count(list.capped() ? "results.total.capped" : "results.total", list.total()),
        ResultsState.left(need, list, wording),
        WeightsForm.of(need, asked, path, weights, wording),
        IntStream.range(0, items.size())
            .mapToObj(i -> drawing.pair(list.partners().get(i), items.get(i)))
            .toList(),
        DrawnMap.of(ResultItem.pins(items), DrawnMap.LARGE),
        items.isEmpty() ? ways(seeker, asked, labels) : List.of(),
        stretch.shown(items.size(), list.total(), asked, path, wording));
  }

  /** The countries there are answers in, by name; the first choice stands for all of them. */
  private static RegisterPage.Choice countries(
      Parameters asked, List<Facet> facets, Labels labels) {
    var wording = labels.wording();
    String chosen = String.join(",", asked.each(COUNTRY)).toUpperCase(Locale.ROOT);
    var codes =
        facets.stream()
            .filter(facet -> facet.dimension() == Filter.Dimension.COUNTRY)
            .flatMap(facet -> facet.counts().stream())
            .map(Facet.Count::value);
    var options =
        Stream.concat(codes, Stream.of(chosen))
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(code -> new Option(code, named(code, wording), code.equals(chosen)))
            .sorted(
                Comparator.comparing(
                    Option::label, Collator.getInstance(wording.language().locale())));
    var any = new Option("", wording.say("tandem.country.any"), chosen.isEmpty());
    return new RegisterPage.Choice(
        COUNTRY, wording.say("facet.country"), Stream.concat(Stream.of(any), options).toList());
  }

  private static String named(String codes, Wording wording) {
    return wording.list(Stream.of(codes.split(",", -1)).map(wording::country).toList());
  }

  /** What to lift where nothing was found: each thing that was asked, where that is enough. */
  private List<Choice> ways(Organisation seeker, Parameters asked, Labels labels) {
    var wording = labels.wording();
    String path = new Links(wording.language()).tandem(seeker.id());
    var ways = new ArrayList<Choice>();
    for (String name : List.of(COUNTRY, NeedParameters.ONLY_NEW, NeedParameters.NEED)) {
      var without = asked.without(name);
      if (asked.names().contains(name)
          && read(seeker, without, 0, labels) instanceof NeedReading.Understood(Need need)) {
        int total = pages.parts().finder().tandem(seeker, need).total();
        String filter =
            wording.say(
                name.equals(NeedParameters.ONLY_NEW) ? "results.only-new" : "facet." + name);
        if (total > 0) {
          ways.add(
              new Choice(
                  wording.count("zero.relax", total, "filter", filter),
                  without.on(path),
                  false,
                  ""));
        }
      }
    }
    return ways;
  }
}
