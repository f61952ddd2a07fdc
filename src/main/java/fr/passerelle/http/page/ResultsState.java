package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.ConceptChip;
import fr.passerelle.http.page.ResultsPage.FacetGroup;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.page.ResultsPage.Understood;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Concept;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from a page of partners: each choice is the address of the same page with one
 * thing changed, from its first stretch on.
 *
 * @param asked the page's parameters, without the stretch
 */
record ResultsState(Parameters asked, Links links, Labels labels) {

  private static final int ALWAYS_SHOWN = 6;
  private static final int MOST = 40;

  /**
   * What the search field carries on: all but what its form itself asks, and the need's language.
   */
  List<Hidden> hidden() {
    return asked.values().entrySet().stream()
        .filter(
            entry ->
                !Set.of(
                        NeedParameters.NEED,
                        NeedParameters.OFFER,
                        NeedParameters.LANGUAGE,
                        NeedParameters.ONLY_NEW)
                    .contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(v -> new Hidden(entry.getKey(), v)))
        .toList();
  }

  /**
   * How the need was read.
   *
   * @param unread where nothing of it was understood: not even its language then
   */
  Understood understood(Interpretation read, boolean unread) {
    return new Understood(
        unread ? "" : language(read),
        read.concepts().stream().map(this::chip).toList(),
        read.removed().stream()
            .map(
                concept ->
                    choice(
                        labels.label(concept), asked.minus(NeedParameters.WITHOUT, concept.id())))
            .toList(),
        Stream.concat(
                read.suggestedFilters().stream()
                    .filter(filter -> !chosen(filter.dimension()).contains(filter.value()))
                    .map(this::suggested),
                read.suggestedPlaces().stream().filter(place -> !holds(place)).map(this::suggested))
            .toList(),
        didYouMean(read.didYouMean()));
  }

  /**
   * The filters that hold, each with the address that lifts it.
   *
   * @param read tells the name of the place that the partners are to be near
   */
  List<Choice> filters(Filter filter, Interpretation read) {
    var choices = new ArrayList<Choice>();
    filter
        .values()
        .forEach(
            (dimension, values) ->
                values.forEach(
                    value ->
                        choices.add(
                            new Choice(
                                labels.of(dimension, value),
                                lang(dimension, value),
                                lifted(dimension, value).on(links.partners()),
                                true,
                                labels.coded("facet", NeedParameters.of(dimension))))));
    var near = filter.near();
    if (near != null) {
      var wording = labels.wording();
      choices.add(
          new Choice(
              read.suggestedPlaces().stream()
                  .filter(this::holds)
                  .findFirst()
                  .map(labels::near)
                  .orElseGet(() -> wording.say("near", "km", Math.round(near.withinKilometres()))),
              asked.without(NeedParameters.NEAR, NeedParameters.WITHIN).on(links.partners()),
              true,
              wording.say("facet.near")));
    }
    return choices;
  }

  /**
   * A dimension's values; null where there is nothing to choose.
   *
   * @param total how many organisations were found
   */
  @Nullable FacetGroup facet(Facet facet, int total) {
    var dimension = facet.dimension();
    var chosen = chosen(dimension);
    var choices =
        facet.counts().stream()
            .filter(count -> !count.value().isEmpty())
            .limit(MOST)
            .map(count -> counted(dimension, count, chosen.contains(count.value())))
            .toList();
    boolean tellsNothing = facet.counts().stream().allMatch(c -> c.organisations() >= total);
    if (choices.isEmpty() || (chosen.isEmpty() && (choices.size() == 1 || tellsNothing))) {
      return null;
    }
    var first =
        Stream.concat(
                choices.stream().limit(ALWAYS_SHOWN),
                choices.stream().skip(ALWAYS_SHOWN).filter(Choice::current))
            .toList();
    return new FacetGroup(
        labels.coded("facet", NeedParameters.of(dimension)),
        first,
        choices.stream().filter(choice -> !first.contains(choice)).toList());
  }

  /**
   * What the partner may be sought for; the first holds where none is chosen, each with its
   * weights.
   */
  List<Choice> purposes(Need need) {
    return Stream.of(Need.Purpose.values())
        .map(
            purpose ->
                new Choice(
                    labels.coded("purpose", Codes.of(purpose)),
                    asked
                        .without(NeedParameters.WEIGHTS)
                        .with(
                            NeedParameters.PURPOSE,
                            purpose == Need.Purpose.RESEARCH ? "" : Codes.of(purpose))
                        .on(links.partners()),
                    purpose == need.purpose(),
                    ""))
        .toList();
  }

  List<Choice> sorts(Need need) {
    return Stream.of(Need.Sort.values())
        .filter(sort -> sort != Need.Sort.DISTANCE || need.filter().near() != null)
        .map(
            sort ->
                new Choice(
                    labels.coded("sort", Codes.of(sort)),
                    asked
                        .with(NeedParameters.SORT, sort == Need.Sort.MATCH ? "" : Codes.of(sort))
                        .on(links.partners()),
                    sort == need.sort(),
                    ""))
        .toList();
  }

  List<Choice> views(ResultsPage.View current) {
    return Stream.of(ResultsPage.View.values())
        .map(
            view ->
                new Choice(
                    labels.coded("view", view.code()),
                    asked
                        .with(ResultsRoutes.VIEW, view == ResultsPage.View.LIST ? "" : view.code())
                        .on(links.partners()),
                    view == current,
                    ""))
        .toList();
  }

  /** A filter to drop and what would be found then. */
  Choice relaxation(PartnerList.Relaxation relaxation) {
    var without = asked;
    for (String name : List.of("country", "type", "region", "size", "affiliation", "theme")) {
      without = kept(without, name, relaxation.without());
    }
    without = kept(without, "described-in", relaxation.without());
    without = kept(without, "source", relaxation.without());
    if (relaxation.without().near() == null) {
      without = without.without(NeedParameters.NEAR, NeedParameters.WITHIN);
    }
    boolean all = relaxation.without().isEmpty() && relaxation.dropped().equals("all");
    String what = labels.coded("facet", relaxation.dropped());
    return new Choice(
        all
            ? labels.wording().count("zero.relax-all", relaxation.total())
            : labels.wording().count("zero.relax", relaxation.total(), "filter", what),
        without.on(links.partners()),
        false,
        "");
  }

  /** Who asks; null where it is a visitor. */
  ResultsPage.@Nullable Askers askers(Need need, PartnerList list) {
    var asking =
        Stream.concat(Stream.ofNullable(need.seekerId()), need.companions().stream())
            .flatMap(id -> OrganisationId.find(id, labels.snapshot()).stream())
            .map(it -> new Choice(labels.name(it), links.organisation(it.id()), false, ""))
            .toList();
    return asking.isEmpty()
        ? null
        : new ResultsPage.Askers(
            asking,
            need.onlyNew(),
            list.known() == 0 ? "" : labels.wording().count("results.known", list.known()));
  }

  Choice named(NameMatch match) {
    var organisation = match.organisation();
    var name = ShownName.of(organisation, links.language());
    return new Choice(
        name.text(),
        name.lang(),
        links.organisation(organisation.id()),
        false,
        ResultItem.place(organisation, labels));
  }

  private static Parameters kept(Parameters asked, String name, Filter filter) {
    boolean holds =
        Stream.of(Filter.Dimension.values())
            .anyMatch(
                dimension ->
                    NeedParameters.of(dimension).equals(name)
                        && !filter.accepted(dimension).isEmpty());
    return holds ? asked : asked.without(name);
  }

  private ConceptChip chip(Concept concept) {
    return new ConceptChip(
        concept.id(),
        labels.label(concept),
        links.concept(concept.id()),
        asked.plus(NeedParameters.WITHOUT, concept.id()).on(links.partners()));
  }

  private Choice suggested(Interpretation.SuggestedFilter filter) {
    var dimension = filter.dimension();
    return new Choice(
        labels
            .wording()
            .say(
                "understood.suggested",
                "facet",
                labels.coded("facet", NeedParameters.of(dimension)),
                "value",
                labels.of(dimension, filter.value())),
        added(dimension, filter.value()).on(links.partners()),
        false,
        filter.words());
  }

  private Choice suggested(Interpretation.SuggestedPlace place) {
    var near = place.near();
    return new Choice(
        labels.near(place),
        asked
            .with(NeedParameters.NEAR, NeedParameters.near(near))
            .with(NeedParameters.WITHIN, "" + Math.round(near.withinKilometres()))
            .on(links.partners()),
        false,
        place.words());
  }

  private boolean holds(Interpretation.SuggestedPlace place) {
    return asked.all(NeedParameters.NEAR).contains(NeedParameters.near(place.near()));
  }

  private String language(Interpretation read) {
    var other = read.otherLanguage();
    String language = labels.tongue(read.language());
    return other == null
        ? labels.wording().say("understood.language", "language", language)
        : labels
            .wording()
            .say("understood.languages", "language", language, "other", labels.tongue(other));
  }

  private @Nullable Choice didYouMean(@Nullable String better) {
    return better == null
        ? null
        : choice(better, asked.with(NeedParameters.NEED, better).without(NeedParameters.WITHOUT));
  }

  private Choice counted(Filter.Dimension dimension, Facet.Count count, boolean holds) {
    var changed = holds ? lifted(dimension, count.value()) : added(dimension, count.value());
    return new Choice(
        labels.of(dimension, count.value()),
        lang(dimension, count.value()),
        changed.on(links.partners()),
        holds,
        labels.wording().number(count.organisations()));
  }

  private @Nullable String lang(Filter.Dimension dimension, String value) {
    return dimension == Filter.Dimension.AFFILIATION
        ? labels
            .snapshot()
            .find(value)
            .map(it -> ShownName.of(it, links.language()).lang())
            .orElse(null)
        : null;
  }

  private Choice choice(String label, Parameters changed) {
    return new Choice(label, changed.on(links.partners()), false, "");
  }

  private List<String> chosen(Filter.Dimension dimension) {
    String name = NeedParameters.of(dimension);
    return dimension == Filter.Dimension.REGION ? NeedReader.regions(asked) : asked.each(name);
  }

  private Parameters added(Filter.Dimension dimension, String value) {
    var values = Stream.concat(chosen(dimension).stream(), Stream.of(value)).distinct();
    return asked.with(NeedParameters.of(dimension), values.toArray(String[]::new));
  }

  private Parameters lifted(Filter.Dimension dimension, String value) {
    var values = chosen(dimension).stream().filter(other -> !other.equalsIgnoreCase(value));
    return asked.with(NeedParameters.of(dimension), values.toArray(String[]::new));
  }
}
