package fr.passerelle.http.portfolio;

import fr.passerelle.cluster.portfolio.Criterion;
import fr.passerelle.cluster.portfolio.Gap;
import fr.passerelle.cluster.portfolio.Hub;
import fr.passerelle.cluster.portfolio.Member;
import fr.passerelle.cluster.portfolio.MemberFilter;
import fr.passerelle.cluster.portfolio.Tally;
import fr.passerelle.cluster.portfolio.ThemeShare;
import fr.passerelle.http.portfolio.FigureTable.Place;
import fr.passerelle.http.portfolio.FigureTable.Way;
import fr.passerelle.http.portfolio.PortfolioDesk.View;
import fr.passerelle.organisation.SizeClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Figures about members as tables, each figure with the way to the members behind it. */
record PortfolioDrawing(View view) {

  private static final int MOST_THEMES = 40;
  private static final int MOST_GAPS = 20;
  private static final int MOST_NAMES = 4;

  /** How members spread, criterion by criterion. */
  List<FigureTable> spread(List<Member> members, MemberFilter within, Criterion... criteria) {
    return Stream.of(criteria)
        .map(criterion -> tally(Tally.of(criterion, members), within))
        .toList();
  }

  private FigureTable tally(Tally tally, MemberFilter within) {
    String code = tally.criterion().code();
    var rows = new ArrayList<List<Place>>();
    int most = isOfThemes(tally.criterion()) ? MOST_THEMES : Integer.MAX_VALUE;
    for (var slice : tally.slices().stream().sorted(order(tally)).limit(most).toList()) {
      rows.add(
          List.of(
              Place.of(label(tally.criterion(), slice.value())),
              count(slice.members(), within, tally.criterion(), slice.value()),
              share(slice.members(), tally.members())));
    }
    if (tally.members() > 0) {
      rows.add(
          List.of(
              Place.of(view.say("portfolio.unknown." + code)),
              count(tally.unknown(), within, tally.criterion(), MemberFilter.UNKNOWN),
              share(tally.unknown(), tally.members())));
    }
    return table("by-" + code, rows, "value." + code, "members", "share");
  }

  private static Comparator<Tally.Slice> order(Tally tally) {
    return switch (tally.criterion()) {
      case TRL -> Comparator.comparing(Tally.Slice::value);
      case SIZE -> Comparator.comparing(slice -> SizeClass.of(slice.value()).orElseThrow());
      case OFFERS, SEEKS ->
          Comparator.comparing((Tally.Slice slice) -> !slice.value().equals(Member.ANY));
      default -> Comparator.comparingInt(_ -> 0);
    };
  }

  private static boolean isOfThemes(Criterion criterion) {
    return switch (criterion) {
      case THEME, OFFERS, SEEKS -> true;
      case CLUSTER, ALSO, DEPARTMENT, REGION, SIZE, TYPE, TRL -> false;
    };
  }

  /** What a value of a criterion is called. */
  String label(Criterion criterion, String value) {
    if (value.equals(MemberFilter.UNKNOWN)) {
      return view.say("portfolio.unknown." + criterion.code());
    }
    var labels = view.labels();
    return switch (criterion) {
      case CLUSTER, ALSO -> view.name(value);
      case DEPARTMENT -> labels.department(value);
      case REGION -> labels.region(value);
      case THEME -> labels.concept(value);
      case OFFERS, SEEKS ->
          value.equals(Member.ANY)
              ? view.say("portfolio.any." + criterion.code())
              : labels.concept(value);
      case SIZE -> labels.coded("size", value);
      case TYPE -> labels.coded("type", value);
      case TRL -> view.say("portfolio.trl", "level", value);
    };
  }

  /** A table whose heading, meaning and columns stand in messages. */
  FigureTable table(String id, List<List<Place>> rows, String... columns) {
    return table(id, List.of(), rows, columns);
  }

  FigureTable table(String id, List<String> words, List<List<Place>> rows, String... columns) {
    var said = new ArrayList<String>();
    said.add(view.say("portfolio.means." + id));
    said.addAll(words);
    if (rows.isEmpty()) {
      said.add(view.say("portfolio.empty"));
    }
    return new FigureTable(
        id,
        view.say("portfolio.section." + id),
        said,
        Stream.of(columns).map(key -> view.say("portfolio.column." + key)).toList(),
        rows);
  }

  /** A number of members, and the way to them. */
  Place count(int members, MemberFilter within, Criterion criterion, String value) {
    return count(members, view.to().members(within, criterion, value));
  }

  Place count(long members, String href) {
    return Place.count(members, view.wording().number(members), href);
  }

  static Place share(int part, int whole) {
    return Place.amount(whole == 0 ? 0 : 100.0 * part / whole);
  }

  /** The themes of members against those of all clusters. */
  List<FigureTable> themes(List<Member> members, MemberFilter within) {
    var found = view.world().specialisation(members);
    return List.of(
        shares("fields", found.fields(), within),
        shares("themes", found.themes(), within),
        shares("strengths", found.strengths(), within));
  }

  private FigureTable shares(String id, List<ThemeShare> shares, MemberFilter within) {
    var rows = new ArrayList<List<Place>>();
    for (var share : shares.stream().limit(MOST_THEMES).toList()) {
      rows.add(
          List.of(
              concept(share.theme()),
              count(share.members(), within, Criterion.THEME, share.theme()),
              share(share.members(), share.known()),
              count(share.allMembers(), MemberFilter.NONE, Criterion.THEME, share.theme()),
              share(share.allMembers(), share.allKnown()),
              Place.amount(share.quotient()),
              Place.of(share.isStrength() ? view.say("portfolio.strength") : "")));
    }
    return table(
        id, rows, "theme", "members", "share", "all-members", "all-share", "quotient", "judgement");
  }

  private Place concept(String id) {
    return Place.of(view.labels().concept(id), view.links().concept(id));
  }

  /** What a cluster lacks. */
  FigureTable gaps(Hub hub, MemberFilter within) {
    var rows = new ArrayList<List<Place>>();
    for (var gap : view.world().gaps(hub).stream().limit(MOST_GAPS).toList()) {
      rows.add(
          List.of(
              concept(gap.theme()),
              Place.of(why(gap)),
              count(gap.bringing(), within, Criterion.THEME, gap.theme()),
              Place.amount(gap.weight()),
              Place.list(
                  gap.elsewhere().stream()
                      .limit(MOST_NAMES)
                      .map(one -> elsewhere(one, gap.theme()))
                      .toList())));
    }
    return table("gaps", rows, "theme", "why", "bringing", "weight", "elsewhere");
  }

  private Way elsewhere(Gap.Elsewhere one, String theme) {
    var filter = MemberFilter.NONE.with(Criterion.CLUSTER, List.of(one.cluster()));
    return new Way(
        view.say("portfolio.named", "name", view.name(one.cluster()), "n", one.members()),
        view.to().members(filter, Criterion.THEME, theme));
  }

  /** Why a theme is lacking, in words. */
  String why(Gap gap) {
    var said = new ArrayList<String>();
    var wording = view.wording();
    if (!gap.seeking().isEmpty()) {
      said.add(
          wording.count(
              "portfolio.gap.sought", gap.seeking().size(), "names", names(gap.seeking())));
    }
    if (!gap.touching().isEmpty()) {
      said.add(
          wording.count(
              "portfolio.gap.touched", gap.touching().size(), "names", names(gap.touching())));
    }
    var beside = gap.beside();
    if (beside != null) {
      said.add(
          view.say(
              "portfolio.gap.beside",
              "theme",
              view.labels().concept(beside.theme()),
              "both",
              beside.both(),
              "with",
              beside.with()));
    }
    return String.join(" ", said);
  }

  private String names(List<String> ids) {
    var names = new ArrayList<>(ids.stream().limit(MOST_NAMES).map(view::name).toList());
    if (ids.size() > MOST_NAMES) {
      names.add("…");
    }
    return view.wording().list(names);
  }

  /** The pages of some clusters, with how they are called. */
  List<Way> clusters(List<Hub> hubs) {
    return hubs.stream()
        .map(hub -> new Way(view.name(hub), view.links().portfolio(hub.id())))
        .toList();
  }
}
