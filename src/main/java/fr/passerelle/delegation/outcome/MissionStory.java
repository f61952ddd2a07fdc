package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Asks;
import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.PartyWish;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.delegation.mission.WishKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mission with all that became of it.
 *
 * @param meetings by day and time
 */
public record MissionStory(
    Mission mission,
    Calendar calendar,
    List<Party> parties,
    List<PartyWish> wishes,
    List<MeetingStory> meetings) {

  private static final Comparator<MeetingStory> IN_ORDER =
      Comparator.comparing((MeetingStory one) -> day(one))
          .thenComparing(MissionStory::starts)
          .thenComparing(one -> one.visitor().name())
          .thenComparing(one -> one.meeting().id());

  public MissionStory {
    parties = List.copyOf(parties);
    wishes = List.copyOf(wishes);
    meetings = List.copyOf(meetings);
  }

  /** Puts together what the stores hold of a mission. */
  public static MissionStory of(
      Mission mission,
      Calendar calendar,
      List<Party> parties,
      List<PartyWish> wishes,
      List<PlannedMeeting> meetings,
      List<Outcome> outcomes,
      List<FollowUp> followUps) {
    var people = new HashMap<String, Party>();
    parties.forEach(one -> people.put(one.id(), one));
    var written = new HashMap<String, Outcome>();
    outcomes.forEach(one -> written.put(one.meeting(), one));
    var followed = followUps.stream().collect(Collectors.groupingBy(FollowUp::meeting));
    var stories = new ArrayList<MeetingStory>();
    for (var meeting : meetings) {
      var visitor = people.get(meeting.visitor());
      var host = people.get(meeting.host());
      if (visitor != null && host != null) {
        var outcome = written.get(meeting.id());
        stories.add(
            new MeetingStory(
                meeting,
                visitor,
                host,
                slot(calendar, meeting),
                city(calendar, meeting, host),
                outcome == null ? Outcome.unwritten(meeting.id()) : outcome,
                followed.getOrDefault(meeting.id(), List.of())));
      }
    }
    stories.sort(IN_ORDER);
    return new MissionStory(mission, calendar, parties, wishes, stories);
  }

  /**
   * The meetings by what a function says of each; one of which it says more is in each of those.
   */
  public SortedMap<String, List<MeetingStory>> by(
      Function<MeetingStory, ? extends Collection<String>> keys) {
    var groups = new TreeMap<String, List<MeetingStory>>();
    for (var story : meetings) {
      for (String key : keys.apply(story)) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(story);
      }
    }
    return groups;
  }

  /** Those of one side. */
  public List<Party> side(Side side) {
    return parties.stream().filter(one -> one.side() == side).toList();
  }

  /** The pairs of visitors and hosts that the team proposed, that wish to meet, or that met. */
  public List<FunnelPair> funnel() {
    var people = new HashMap<String, Party>();
    parties.forEach(one -> people.put(one.id(), one));
    Set<List<String>> never = new HashSet<>();
    wishes.stream()
        .filter(wish -> wish.kind() == WishKind.NEVER)
        .forEach(wish -> never.add(List.of(wish.visitor(), wish.host())));
    Map<List<String>, FunnelPair> pairs = new LinkedHashMap<>();
    for (var wish : wishes) {
      var visitor = people.get(wish.visitor());
      var host = people.get(wish.host());
      if (visitor != null && host != null && !never.contains(List.of(visitor.id(), host.id()))) {
        boolean isAsked = host.state() != PartyState.PROPOSED || wish.asks() != Asks.OFFICER;
        put(pairs, visitor, host, isAsked ? Stage.CONTACT : Stage.MATCH, null);
      }
    }
    for (var story : meetings) {
      put(pairs, story.visitor(), story.host(), story.reached(), story.meeting().id());
    }
    return List.copyOf(pairs.values());
  }

  private void put(
      Map<List<String>, FunnelPair> pairs,
      Party visitor,
      Party host,
      Stage reached,
      @Nullable String meeting) {
    pairs.merge(
        List.of(visitor.id(), host.id()),
        new FunnelPair(mission, visitor, host, reached, meeting),
        (one, other) ->
            new FunnelPair(
                mission,
                visitor,
                host,
                one.reached().or(other.reached()),
                other.meeting() == null ? one.meeting() : other.meeting()));
  }

  private static LocalDate day(MeetingStory story) {
    var slot = story.slot();
    return slot == null ? LocalDate.MAX : slot.day();
  }

  private static LocalTime starts(MeetingStory story) {
    var slot = story.slot();
    return slot == null ? LocalTime.MAX : slot.starts();
  }

  private static Calendar.@Nullable Slot slot(Calendar calendar, PlannedMeeting meeting) {
    return calendar.slots().stream()
        .filter(slot -> slot.id().equals(meeting.slot()))
        .findFirst()
        .orElse(null);
  }

  private static Calendar.@Nullable City city(
      Calendar calendar, PlannedMeeting meeting, Party host) {
    String id =
        calendar.seats().stream()
            .filter(seat -> seat.id().equals(meeting.place()))
            .map(Calendar.Seat::city)
            .findFirst()
            .orElse(host.city());
    return calendar.cities().stream().filter(city -> city.id().equals(id)).findFirst().orElse(null);
  }
}
