package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.SensitiveShown;
import fr.passerelle.http.page.ShownName;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Folding;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.search.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows who was found for a visitor, by city and park. */
final class CounterpartDrawing {

  private static final int MOST_REASONS = 2;
  private static final int LONGEST_REASON = 1_000;

  private final MissionDesk desk;
  private final Mission mission;
  private final CounterpartSearch search;
  private final Labels labels;
  private final Wording wording;
  private final TwinnedParks twinned;
  private final PastContacts past;
  private final Map<String, Party> hosts;
  private final @Nullable String home;

  CounterpartDrawing(
      MissionDesk desk, Mission mission, Party visitor, CounterpartSearch search, Labels labels) {
    this.desk = desk;
    this.mission = mission;
    this.search = search;
    this.labels = labels;
    this.wording = labels.wording();
    this.twinned = new TwinnedParks(mission.country(), search.askers(), labels);
    this.past = new PastContacts(mission, search.askers(), desk.pages().parts().stores(), wording);
    var wished =
        desk.room().parties().wishes(mission.team(), mission.id()).stream()
            .filter(wish -> wish.asks() == Asks.OFFICER && wish.visitor().equals(visitor.id()))
            .map(wish -> wish.host())
            .collect(Collectors.toSet());
    this.hosts = new LinkedHashMap<>();
    for (var party : desk.room().parties().of(mission.team(), mission.id())) {
      String id = party.organisation();
      if (party.side() == Side.HOST && id != null && wished.contains(party.id())) {
        hosts.put(id, party);
      }
    }
    this.home =
        search.askers().stream()
            .map(one -> one.place().country())
            .filter(country -> !country.isEmpty())
            .findFirst()
            .orElse(null);
  }

  private record Placed(
      Organisation organisation, @Nullable Organisation park, CounterpartsPage.Item item) {}

  /** All that were found, the city of the best first. */
  List<CounterpartsPage.City> cities() {
    var byCity = new LinkedHashMap<String, List<Placed>>();
    int number = 0;
    for (var partner : search.partners()) {
      var organisation = partner.organisation();
      var parks = TwinnedParks.parks(organisation, labels.snapshot());
      String city = organisation.place().city();
      byCity
          .computeIfAbsent(city == null ? "" : Folding.fold(city), key -> new ArrayList<>())
          .add(
              new Placed(
                  organisation,
                  parks.isEmpty() ? null : parks.getFirst(),
                  item(partner, ++number, parks)));
    }
    return byCity.values().stream().map(this::city).toList();
  }

  /** The places of those found. */
  static List<DrawnMap> maps(List<CounterpartsPage.City> cities) {
    var pins =
        cities.stream()
            .flatMap(city -> city.parks().stream())
            .flatMap(park -> park.items().stream())
            .map(item -> item.item().pin())
            .filter(Objects::nonNull)
            .sorted((one, other) -> Integer.compare(one.number(), other.number()))
            .toList();
    return DrawnMap.of(pins, DrawnMap.LARGE);
  }

  private CounterpartsPage.City city(List<Placed> placed) {
    var first = placed.getFirst().organisation();
    String name = first.place().city(wording.language());
    var town = Names.town(first, wording.language());
    String local = town == null || town.local().equals(name) ? "" : town.local();
    var byPark = new LinkedHashMap<String, List<Placed>>();
    placed.forEach(
        one -> {
          var park = one.park();
          byPark.computeIfAbsent(park == null ? "" : park.id(), k -> new ArrayList<>()).add(one);
        });
    return new CounterpartsPage.City(
        name == null ? wording.say("counterpart.nowhere") : name,
        local,
        twinned.in(first),
        byPark.values().stream().map(this::park).toList());
  }

  private CounterpartsPage.Park park(List<Placed> placed) {
    var park = placed.getFirst().park();
    var items = placed.stream().map(Placed::item).toList();
    return park == null
        ? new CounterpartsPage.Park(null, "", "", items)
        : new CounterpartsPage.Park(
            ShownName.of(park, wording.language()),
            both(park),
            new Links(wording.language()).organisation(park.id()),
            items);
  }

  /** The name in hanzi and how it is read; the reading alone where hanzi are shown. */
  private String both(Organisation organisation) {
    String hanzi = Names.hanzi(organisation);
    return Names.pinyin(hanzi, wording.language());
  }

  private CounterpartsPage.Item item(RankedPartner partner, int number, List<Organisation> parks) {
    var organisation = partner.organisation();
    var host = hosts.get(organisation.id());
    var sensitive =
        SensitiveShown.between(
            null,
            organisation,
            SensitiveShown.evidence(partner),
            home,
            desk.pages().parts(),
            wording);
    return new CounterpartsPage.Item(
        ResultItem.of(partner, number, labels, new Links(wording.language()), asked()),
        both(organisation),
        past.with(partner),
        parks.stream().flatMap(park -> twinned.of(park).stream()).toList(),
        sensitive == null ? List.of() : sensitive.topics(),
        host == null ? "" : wording.say("mission.party.state." + host.state().code()),
        host == null
            ? ""
            : new MissionLinks(wording.language()).party(mission.team(), mission.id(), host.id()),
        search.value(partner),
        reason(partner));
  }

  /** What the pages of those found remember. */
  private Parameters asked() {
    var asked =
        Parameters.NONE
            .with(NeedParameters.NEED, search.need().text())
            .with(NeedParameters.PURPOSE, "delegation")
            .with(NeedParameters.of(Filter.Dimension.COUNTRY), mission.country());
    String seeker = search.need().seekerId();
    return seeker == null
        ? asked
        : asked
            .with(NeedParameters.SEEKER, seeker)
            .with(NeedParameters.WITH, search.need().companions().toArray(String[]::new));
  }

  private static String reason(RankedPartner partner) {
    String told =
        partner.reasons().stream()
            .limit(MOST_REASONS)
            .map(one -> one.text())
            .collect(Collectors.joining(" "));
    return told.length() > LONGEST_REASON ? told.substring(0, LONGEST_REASON) : told;
  }
}
