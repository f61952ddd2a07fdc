package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.ConceptPage.LabelsIn;
import fr.passerelle.http.page.ConceptPage.Listed;
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
import fr.passerelle.search.Filter;
import fr.passerelle.search.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page of a concept. */
public final class ConceptRoutes {

  private static final int LISTED = 24;

  private final Pages pages;
  private final ErrorPages errors;

  public ConceptRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
  }

  public List<Route> routes() {
    return Stream.of(Language.values())
        .map(
            language ->
                Route.page(
                    new Links(language).concept("{id}"),
                    "A concept of the thesaurus",
                    asking -> answer(asking, language)))
        .toList();
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
        snapshot.profiles(new Query.Everything(), filter, LISTED).stream()
            .map(hit -> snapshot.organisation(hit.organisation()))
            .map(organisation -> listed(organisation, labels, links))
            .toList(),
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

  private static Listed listed(Organisation organisation, Labels labels, Links links) {
    return new Listed(
        ShownName.of(organisation, labels.wording().language()),
        links.organisation(organisation.id()),
        ResultItem.facts(organisation, labels),
        ResultItem.place(organisation, labels));
  }
}
