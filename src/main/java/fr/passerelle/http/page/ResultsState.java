package fr.passerelle.http.page;

import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.FacetGroup;
import fr.passerelle.http.page.ResultsPage.Hidden;
import fr.passerelle.http.page.ResultsPage.Understood;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import fr.passerelle.search.Facet;
import fr.passerelle.search.Filter;
import fr.passerelle.search.NameMatch;
import java.util.ArrayList;
import java.util.List;
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

  /** What the search field carries on: all but what its form itself asks, and its language. */
  List<Hidden> hidden() {
    return Hidden.of(
        asked.without(
            NeedParameters.NEED,
            NeedParameters.OFFER,
            NeedParameters.LANGUAGE,
            NeedParameters.ONLY_NEW));
  }

  /**
   * How the need was read.
   *
   * @param unread where nothing of it was understood: not even its language then
   */
  Understood understood(Need need, Interpretation read, boolean unread) {
    String mended = read.didYouMean();
    return new Understanding(asked, links.partners(), NeedParameters.ASKED, labels)
        .of(read, unread, mended == null ? Understanding.spelled(need, read, labels) : mended);
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
                                filters().without(dimension, value).on(links.partners()),
                                true,
                                labels.coded("facet", NeedParameters.of(dimension))))));
    var near = filter.near();
    if (near != null) {
      var wording = labels.wording();
      choices.add(
          new Choice(
              read.suggestedPlaces().stream()
                  .filter(filters()::isNear)
                  .findFirst()
                  .map(labels::near)
                  .orElseGet(() -> wording.say("near", "km", Math.round(near.withinKilometres()))),
              asked.without(NeedParameters.NEAR, NeedParameters.WITHIN).on(links.partners()),
              true,
              wording.say("facet.near")));
    }
    OtherClustersShown.lifted(asked, links, labels).ifPresent(choices::add);
    return choices;
  }

  /**
   * A dimension's values; null where there is nothing to choose.
   *
   * @param total how many organisations were found
   */
  @Nullable FacetGroup facet(Facet facet, int total) {
    var dimension = facet.dimension();
    var chosen = filters().chosen(dimension);
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
            left(need, list, labels.wording()),
            OtherClustersShown.way(need, asked, links, labels));
  }

  /** How many are left out where only new partners are asked for; empty where they are not. */
  static String left(Need need, PartnerList list, Wording wording) {
    if (!need.onlyNew()) {
      return "";
    }
    return list.known() == 0
        ? wording.say("results.known.none")
        : wording.count("results.known", list.known());
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

  private AskedFilters filters() {
    return new AskedFilters(asked);
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

  private Choice counted(Filter.Dimension dimension, Facet.Count count, boolean holds) {
    var changed =
        holds
            ? filters().without(dimension, count.value())
            : filters().with(dimension, count.value());
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
}
