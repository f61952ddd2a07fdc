package fr.passerelle.http.potential;

import fr.passerelle.document.Cell;
import fr.passerelle.document.ReportSection;
import fr.passerelle.http.page.Links;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Reason;
import fr.passerelle.matching.potential.Potential;
import fr.passerelle.matching.potential.Potential.SharedTheme;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members and tenants that answer each other, by the ranking of partners within the other side. */
record PairRanking(PartnerFinder finder, PotentialDrawing drawing) {

  /** So many of each side are asked for; it bounds the time of a page. */
  private static final int ASKERS = 5;

  private static final int EACH = 2;
  private static final int REASONS = 2;

  /** An asker and the one that answers it. */
  private record Answered(String asker, RankedPartner partner, boolean isMembers) {

    String key() {
      String other = partner.organisation().id();
      return isMembers ? asker + "\n" + other : other + "\n" + asker;
    }
  }

  ReportSection section(Potential potential) {
    var all = new ArrayList<Answered>();
    all.addAll(answers(potential, true));
    all.addAll(answers(potential, false));
    Map<String, Long> ways =
        all.stream().collect(Collectors.groupingBy(Answered::key, Collectors.counting()));
    var language = drawing.labels().wording().language();
    var rows =
        all.stream()
            .sorted(
                Comparator.<Answered>comparingLong(one -> -ways.getOrDefault(one.key(), 0L))
                    .thenComparingDouble(one -> -one.partner().score())
                    .thenComparing(Answered::key))
            .map(
                one ->
                    new ReportSection.Row(
                        new Links(language).organisation(one.asker()),
                        Stream.of(
                                drawing.name(one.asker()),
                                drawing.name(one.partner().organisation().id()),
                                drawing
                                    .labels()
                                    .wording()
                                    .say(
                                        ways.getOrDefault(one.key(), 0L) > 1
                                            ? "potential.both"
                                            : one.isMembers()
                                                ? "potential.to-park"
                                                : "potential.to-cluster"),
                                drawing.labels().wording().decimal(one.partner().score(), 3),
                                reasons(one.partner()),
                                evidence(one.partner()))
                            .map(Cell::of)
                            .toList()))
            .toList();
    return drawing.section(
        "pairs", rows, "asker", "answers", "direction", "score", "reasons", "evidence");
  }

  private List<Answered> answers(Potential potential, boolean isMembers) {
    var other = isMembers ? potential.park() : potential.cluster();
    if (other.people().isEmpty()) {
      return List.of();
    }
    var people =
        new HashSet<>(other.people().stream().map(fr.passerelle.search.Traits::id).toList());
    Function<SharedTheme, List<String>> side =
        isMembers ? SharedTheme::members : SharedTheme::tenants;
    var filter = Filter.of(Map.of(Filter.Dimension.AFFILIATION, List.of(other.hub().id())));
    var frame = Need.of("", drawing.labels().wording().language()).with(filter).page(0, EACH + 2);
    var answers = new ArrayList<Answered>();
    for (String id : askers(potential, side)) {
      drawing
          .labels()
          .snapshot()
          .find(id)
          .ifPresent(
              asker ->
                  finder.partnersFor(asker, frame).partners().stream()
                      .filter(partner -> people.contains(partner.organisation().id()))
                      .limit(EACH)
                      .forEach(partner -> answers.add(new Answered(id, partner, isMembers))));
    }
    return answers;
  }

  /** Those of a side with the most of the strongest shared themes. */
  private static List<String> askers(
      Potential potential, Function<SharedTheme, List<String>> side) {
    var themes = new HashMap<String, Integer>();
    potential.shared().stream()
        .limit(PotentialDrawing.MOST_THEMES)
        .filter(theme -> !theme.members().isEmpty() && !theme.tenants().isEmpty())
        .forEach(theme -> side.apply(theme).forEach(id -> themes.merge(id, 1, Integer::sum)));
    return themes.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(one -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(ASKERS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String reasons(RankedPartner partner) {
    return partner.reasons().stream()
        .limit(REASONS)
        .map(Reason::text)
        .collect(Collectors.joining(" "));
  }

  private static String evidence(RankedPartner partner) {
    return partner.reasons().stream()
        .flatMap(reason -> reason.evidence().stream())
        .map(one -> one.title())
        .filter(title -> !title.isBlank())
        .distinct()
        .limit(REASONS)
        .collect(Collectors.joining(" · "));
  }
}
