package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Gap;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.document.Cell;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Organisations of other clusters that answer what a cluster lacks and what its members publish
 * that they seek, by the ranking of partners with the preference for other clusters.
 */
record ComplementRanking(PartnerFinder finder, PortfolioDrawing drawing) {

  /** So many requests are answered; it bounds the time of a page. */
  private static final int REQUESTS = 5;

  private static final int GAPS = 8;
  private static final int FOR_GAPS = 12;
  private static final int FOR_REQUEST = 5;

  /** Some that are found belong to the own cluster too. */
  private static final int SPARE = 12;

  private static final int REASONS = 3;

  List<FigureTable> tables(Hub hub) {
    var tables = new ArrayList<FigureTable>();
    tables.add(forGaps(hub));
    tables.add(forRequests(hub));
    return tables;
  }

  private FigureTable forGaps(Hub hub) {
    var view = drawing.view();
    var themes =
        view.world().gaps(hub).stream()
            .limit(GAPS)
            .map(Gap::theme)
            .map(view.labels()::concept)
            .toList();
    if (themes.isEmpty()) {
      return drawing.table("for-gaps", List.of(), columns());
    }
    String words = String.join(". ", themes);
    var need = Need.of(words, view.language()).outside(hub.id());
    var asked = asked(words, view.language(), hub);
    return drawing.table(
        "for-gaps",
        List.of(view.say("portfolio.asked", "need", words)),
        rows(ranked(need, hub, FOR_GAPS), asked),
        columns());
  }

  private FigureTable forRequests(Hub hub) {
    var view = drawing.view();
    var rows = new ArrayList<List<Place>>();
    for (var request : requests(hub)) {
      var language = request.language() == null ? view.language() : request.language();
      String words = request.title() + ". " + request.text();
      String asker = request.organisationIds().getFirst();
      var need =
          Need.of(words, view.language())
              .saying(words, language)
              .askedBy(asker, List.of())
              .outside(hub.id());
      var asked = asked(words, language, hub).with("seeker", asker);
      for (var row : rows(ranked(need, hub, FOR_REQUEST), asked)) {
        var longer = new ArrayList<Place>();
        longer.add(
            Place.of(
                view.say("portfolio.request", "name", view.name(asker), "title", request.title()),
                asked.on(view.links().partners())));
        longer.addAll(row);
        rows.add(longer);
      }
    }
    var columns = new ArrayList<>(List.of(columns()));
    columns.addFirst("request");
    return drawing.table("for-requests", rows, columns.toArray(String[]::new));
  }

  private static String[] columns() {
    return new String[] {"name", "badges", "score", "reasons"};
  }

  private static Parameters asked(String words, Language language, Hub hub) {
    return Parameters.NONE
        .with("need", words)
        .with("language", language.code())
        .with("otherClusters", hub.id());
  }

  /** The freshest requests of the members. */
  private List<Evidence> requests(Hub hub) {
    var snapshot = drawing.view().labels().snapshot();
    Set<String> ids =
        drawing.view().world().of(hub).stream()
            .flatMap(member -> member.published().stream())
            .filter(Member.Published::seeks)
            .map(Member.Published::evidence)
            .collect(Collectors.toSet());
    return drawing.view().world().of(hub).stream()
        .filter(member -> member.published().stream().anyMatch(Member.Published::seeks))
        .flatMap(member -> snapshot.evidenceFor(member.id(), 100).stream())
        .filter(evidence -> ids.contains(evidence.id()))
        .distinct()
        .sorted(
            Comparator.comparing(Evidence::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Evidence::id))
        .limit(REQUESTS)
        .toList();
  }

  /** Members of other clusters alone, best first. */
  private List<RankedPartner> ranked(Need need, Hub hub, int limit) {
    var world = drawing.view().world();
    var others =
        world.hubs().stream()
            .filter(other -> !other.id().equals(hub.id()))
            .flatMap(other -> other.ids().stream())
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    var filter = Filter.of(Map.of(Filter.Dimension.AFFILIATION, others));
    var own = world.of(hub).stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
    return finder.find(need.with(filter).page(0, limit + SPARE)).partners().stream()
        .filter(partner -> !own.contains(partner.organisation().id()))
        .limit(limit)
        .toList();
  }

  private List<List<Place>> rows(List<RankedPartner> partners, Parameters asked) {
    var view = drawing.view();
    return partners.stream()
        .map(
            partner -> {
              String id = partner.organisation().id();
              var clusters =
                  partner.organisation().affiliations().stream()
                      .flatMap(tie -> view.world().today(tie.organisationId()).stream())
                      .distinct()
                      .toList();
              return List.of(
                  Place.of(
                      view.labels().name(partner.organisation()), view.links().organisation(id)),
                  Place.list(drawing.clusters(clusters)),
                  new Place(
                      new Cell.Amount(Math.round(partner.score() * 100) / 100.0),
                      List.of(
                          new Way(
                              view.wording().decimal(partner.score()),
                              asked.on(view.links().why(id))))),
                  Place.of(reasons(partner)));
            })
        .toList();
  }

  private String reasons(RankedPartner partner) {
    return partner.reasons().stream()
        .limit(REASONS)
        .map(
            (Reason reason) ->
                drawing
                    .view()
                    .say(
                        "portfolio.reason",
                        "text",
                        reason.text(),
                        "part",
                        drawing.view().wording().decimal(reason.part())))
        .collect(Collectors.joining(" "));
  }
}
