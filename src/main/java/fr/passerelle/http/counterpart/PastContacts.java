package fr.passerelle.http.counterpart;

import fr.passerelle.delegation.counterpart.Met;
import fr.passerelle.delegation.counterpart.Somebody;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.reader.Stores;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.matching.RankedPartner;
import fr.passerelle.matching.Signal;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.interest.Interest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a team, or its visitor, has had to do with counterparts before. */
final class PastContacts {

  private static final int MOST = 3;

  private final Mission mission;
  private final Stores stores;
  private final List<Met> met;
  private final List<Interest> interests;
  private final Set<String> askers;
  private final Wording wording;

  PastContacts(Mission mission, List<Organisation> askers, Stores stores, Wording wording) {
    this.mission = mission;
    this.stores = stores;
    this.met = stores.missionRoom().hosts().counterparts().met(mission.team(), mission.id());
    this.interests =
        Stream.concat(
                stores.interests().sent(mission.team()).stream(),
                stores.interests().received(mission.team()).stream())
            .filter(one -> one.tellsOther(mission.team()))
            .toList();
    this.askers = askers.stream().map(Organisation::id).collect(Collectors.toSet());
    this.wording = wording;
  }

  /** A sentence for each contact with somebody found. */
  List<String> with(RankedPartner partner) {
    var organisation = partner.organisation();
    var told = new ArrayList<>(meetings(organisation));
    told.addAll(together(partner));
    told.addAll(noted(organisation));
    return told;
  }

  private List<String> meetings(Organisation organisation) {
    return met.stream()
        .filter(one -> isHost(one.host(), organisation))
        .limit(MOST)
        .map(
            one ->
                wording.say(
                    "counterpart.met",
                    "year",
                    wording.year(one.day().getYear()),
                    "mission",
                    one.mission(),
                    "visitor",
                    one.visitor()))
        .toList();
  }

  private static boolean isHost(Somebody host, Organisation organisation) {
    return CounterpartSearch.isAmong(Set.of(host.key()), organisation);
  }

  /** What one of the visitors did with it, as the evidence of their acquaintance tells. */
  private List<String> together(RankedPartner partner) {
    return partner.reasons().stream()
        .filter(reason -> reason.signal() == Signal.NETWORK)
        .flatMap(reason -> reason.evidence().stream())
        .filter(evidence -> evidence.organisationIds().contains(partner.organisation().id()))
        .filter(evidence -> evidence.organisationIds().stream().anyMatch(askers::contains))
        .limit(MOST)
        .map(this::shared)
        .toList();
  }

  private String shared(Evidence evidence) {
    LocalDate date = evidence.date();
    return date == null
        ? wording.say("counterpart.together", "title", evidence.title())
        : wording.say(
            "counterpart.together.year",
            "title",
            evidence.title(),
            "year",
            wording.year(date.getYear()));
  }

  private List<String> noted(Organisation organisation) {
    var told = new ArrayList<String>();
    stores
        .shortlists()
        .entries()
        .holding(mission.team(), List.of(organisation.id()))
        .forEach(
            entry ->
                stores
                    .shortlists()
                    .find(mission.team(), entry.list())
                    .ifPresent(
                        list ->
                            told.add(
                                wording.say(
                                    "counterpart.listed",
                                    "list",
                                    list.name(),
                                    "date",
                                    wording.date(entry.created())))));
    interests.stream()
        .filter(one -> one.other(mission.team()).organisation().equals(organisation.id()))
        .limit(MOST)
        .map(
            one ->
                wording.say(
                    one.isFrom(mission.team())
                        ? "counterpart.interest.sent"
                        : "counterpart.interest.received",
                    "date",
                    wording.date(one.created())))
        .forEach(told::add);
    return told;
  }
}
