package fr.passerelle.http.page;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.ConceptPage.LabelsIn;
import fr.passerelle.http.page.ConceptPage.Listed;
import fr.passerelle.http.page.ConceptsPage.Counted;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the thesaurus: its fields, and each concept. */
public final class ConceptRoutes {

  private static final int LISTED = 24;

  /** So many of a concept's organisations are put in order; beyond, the order is the index's. */
  private static final int ORDERED = 1_000;

  private final Pages pages;
  private final ErrorPages errors;

  public ConceptRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(
                    Route.page(
                        new Links(language).concepts(),
                        "The fields of the thesaurus",
                        _ -> fields(language)),
                    Route.page(
                        new Links(language).concept("{id}"),
                        "A concept of the thesaurus",
                        asking -> answer(asking, language))))
        .toList();
  }

  private Answer fields(Language language) {
    var parts = pages.parts();
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      var wording = labels.wording();
      var counts =
          snapshot.facet(Filter.Dimension.THEME, Filter.NONE, Integer.MAX_VALUE).counts().stream()
              .collect(toUnmodifiableMap(Facet.Count::value, Facet.Count::organisations));
      var fields =
          parts.thesaurus().concepts().stream()
              .filter(concept -> concept.kind() == Concept.Kind.FIELD)
              .map(field -> field(field, counts, labels))
              .toList();
      var frame =
          pages.frame(
              language,
              wording.say("concepts.title"),
              wording.say("concepts.description"),
              Links::concepts,
              Parameters.NONE);
      String count = wording.count("concepts.count", parts.thesaurus().concepts().size());
      return pages.page("concepts", new ConceptsPage(frame, count, fields), 200);
    }
  }

  private static ConceptsPage.Field field(
      Concept field, Map<String, Integer> counts, Labels labels) {
    return new ConceptsPage.Field(
        counted(field.id(), counts, labels),
        labels.thesaurus().narrower(field.id()).stream()
            .map(id -> counted(id, counts, labels))
            .toList());
  }

  private static Counted counted(String id, Map<String, Integer> counts, Labels labels) {
    int organisations = counts.getOrDefault(id, 0);
    return new Counted(
        labels.concept(id),
        new Links(labels.wording().language()).concept(id),
        labels.wording().count("concept.count", organisations),
        organisations > 0);
  }

  private Answer answer(Asking asking, Language language) {
    var parts = pages.parts();
    var concept = parts.thesaurus().concept(asking.named("id"));
    if (concept.isEmpty()) {
      return errors.unknown(language);
    }
    try (var snapshot = parts.engine().snapshot()) {
      return pages.page("concept", page(concept.get(), parts.labels(language, snapshot)), 200);
    }
  }

  private ConceptPage page(Concept concept, Labels labels) {
    var wording = labels.wording();
    var links = new Links(wording.language());
    var snapshot = labels.snapshot();
    var filter = Filter.of(Map.of(Filter.Dimension.THEME, List.of(concept.id())));
    String label = labels.label(concept);
    var organisations =
        snapshot.profiles(new Query.Everything(), filter, ORDERED).stream()
            .map(hit -> snapshot.organisation(hit.organisation()))
            .sorted(
                Comparator.comparing(
                        labels::name, Collator.getInstance(wording.language().locale()))
                    .thenComparing(Organisation::id))
            .limit(LISTED)
            .toList();
    return new ConceptPage(
        pages.frame(
            wording.language(),
            label,
            wording.say("concept.description", "label", label),
            there -> there.concept(concept.id()),
            Parameters.NONE),
        label,
        labels.coded("concept-kind", Codes.of(concept.kind())),
        Stream.of(Language.values()).map(in -> labelsIn(concept, in, wording)).toList(),
        tags(concept.broader(), labels, links),
        tags(labels.thesaurus().narrower(concept.id()), labels, links),
        wording.count("concept.count", snapshot.count(filter)),
        IntStream.range(0, organisations.size())
            .mapToObj(i -> listed(i + 1, organisations.get(i), labels, links))
            .toList(),
        maps(organisations, labels),
        links.partners(label),
        Parameters.NONE
            .with(NeedParameters.of(Filter.Dimension.THEME), concept.id())
            .on(links.partners()));
  }

  private static LabelsIn labelsIn(Concept concept, Language in, Wording wording) {
    var labels = concept.labels(in);
    return new LabelsIn(
        wording.say("language." + in.code()),
        in.tag(),
        labels.getFirst(),
        wording.list(labels.subList(1, labels.size())));
  }

  private static List<Tag> tags(List<String> ids, Labels labels, Links links) {
    return ids.stream().map(id -> new Tag(labels.concept(id), links.concept(id))).toList();
  }

  private static List<DrawnMap> maps(List<Organisation> organisations, Labels labels) {
    var pins = new ArrayList<DrawnMap.Pin>();
    for (int i = 0; i < organisations.size(); i++) {
      var place = organisations.get(i).place();
      if (place.location() != null) {
        String city = Optional.ofNullable(place.city(labels.wording().language())).orElse("");
        String name = labels.name(organisations.get(i));
        pins.add(new DrawnMap.Pin(i + 1, name, city, "#r" + (i + 1), place.location()));
      }
    }
    return DrawnMap.of(pins, DrawnMap.LARGE);
  }

  private static Listed listed(int number, Organisation organisation, Labels labels, Links links) {
    return new Listed(
        number,
        ShownName.of(organisation, labels.wording().language()),
        links.organisation(organisation.id()),
        ResultItem.facts(organisation, labels),
        ResultItem.place(organisation, labels));
  }
}
