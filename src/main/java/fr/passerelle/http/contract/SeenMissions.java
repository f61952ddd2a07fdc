package fr.passerelle.http.contract;

import fr.passerelle.cluster.contract.EventKind;
import fr.passerelle.cluster.contract.Facts;
import fr.passerelle.cluster.contract.Origin;
import fr.passerelle.cluster.contract.Seen;
import fr.passerelle.cluster.contract.Sighting;
import fr.passerelle.delegation.counterpart.Invitation;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.MissionKind;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.outcome.FollowUp;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.MissionStory;
import fr.passerelle.delegation.outcome.Result;
import fr.passerelle.delegation.outcome.Stage;
import fr.passerelle.http.reader.MissionRoom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the missions of a team brought, as events. */
final class SeenMissions {

  private final MissionRoom room;
  private final ClusterMembers members;

  SeenMissions(MissionRoom room, ClusterMembers members) {
    this.room = room;
    this.members = members;
  }

  List<Sighting> of(String team) {
    var seen = new ArrayList<Sighting>();
    for (var mission : room.missions().of(team)) {
      var story = room.aftermath().story(mission);
      contacts(team, story, seen);
      for (var meeting : story.meetings()) {
        meeting(mission, meeting, seen);
      }
    }
    return seen;
  }

  /** Those whom a host was asked for. */
  private void contacts(String team, MissionStory story, List<Sighting> seen) {
    var mission = story.mission();
    Map<String, Instant> asked = new HashMap<>();
    for (Invitation one : room.hosts().invitations().of(team, mission.id())) {
      asked.put(one.party(), one.made());
    }
    for (var pair : story.funnel()) {
      var made = asked.get(pair.host().id());
      if (made != null && pair.came(Stage.CONTACT)) {
        add(
            mission,
            pair.visitor(),
            pair.host(),
            "%s/%s/pair/%s".formatted(mission.id(), pair.visitor().id(), pair.host().id()),
            EventKind.MATCH,
            LocalDate.ofInstant(made, ZoneOffset.UTC),
            seen);
      }
    }
  }

  private void meeting(Mission mission, MeetingStory story, List<Sighting> seen) {
    var slot = story.slot();
    var day = slot == null ? mission.firstDay() : slot.day();
    Map<EventKind, LocalDate> came = new EnumMap<>(EventKind.class);
    if (story.is(MeetingState.HELD)) {
      came.put(EventKind.MEETING, day);
    }
    if (story.hasResult()) {
      for (var result : story.outcome().results()) {
        var kind = kind(result);
        if (kind != null) {
          came.put(kind, day);
        }
      }
    }
    for (var followUp : story.followUps()) {
      var kind = kind(followUp);
      if (kind != null) {
        came.merge(kind, followUp.day(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    came.forEach(
        (kind, when) ->
            add(
                mission,
                story.visitor(),
                story.host(),
                "%s/%s/%s".formatted(mission.id(), story.meeting().id(), kind.code()),
                kind,
                when,
                seen));
  }

  private static @Nullable EventKind kind(Result result) {
    return switch (result) {
      case AGREEMENT -> EventKind.AGREEMENT;
      case PROJECT -> EventKind.PROJECT;
      case PRODUCT -> EventKind.PRODUCT;
      case CONTACT, VISIT, EXCHANGE, NDA -> null;
    };
  }

  private static @Nullable EventKind kind(FollowUp followUp) {
    return switch (followUp.state()) {
      case AGREEMENT -> EventKind.AGREEMENT;
      case PROJECT -> EventKind.PROJECT;
      case PRODUCT -> EventKind.PRODUCT;
      case NOTHING, IN_CONTACT, ENDED -> null;
    };
  }

  /** Of an incoming visit the hosts are ours; of all other missions the visitors. */
  private void add(
      Mission mission,
      Party visitor,
      Party host,
      String source,
      EventKind kind,
      LocalDate day,
      List<Sighting> seen) {
    boolean isIncoming = mission.kind() == MissionKind.INCOMING_VISIT;
    var own = isIncoming ? host : visitor;
    var other = isIncoming ? visitor : host;
    var partner = members.firm(other.organisation(), other.name());
    String country = isIncoming ? members.countryOf(other.organisation()) : mission.country();
    var concerned = members.firm(own.organisation(), own.name());
    seen.add(
        new Sighting(
            Origin.MISSION,
            "mission/" + source,
            new Seen(kind, day, named(own), named(other), isIncoming ? "" : country),
            new Facts(
                kind,
                day,
                members.memberOnly(concerned),
                members.partner(partner),
                country,
                null,
                mission.name() + " : " + own.name())));
  }

  private static String named(Party party) {
    String organisation = party.organisation();
    return organisation == null ? "=" + party.name() : organisation;
  }
}
