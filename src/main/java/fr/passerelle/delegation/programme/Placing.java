package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Engagement;
import fr.passerelle.delegation.Host;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.MeetingTable;
import fr.passerelle.delegation.Pair;
import fr.passerelle.delegation.Participant;
import fr.passerelle.delegation.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a single meeting could be, and which rules it would break there. Immutable; safe for use by
 * many threads at once.
 */
public final class Placing {

  /** A meeting at a place that was sought for it, and what speaks against it. */
  public record Placed(Meeting meeting, List<Clash> clashes) {
    public Placed {
      clashes = List.copyOf(clashes);
    }

    /** Whether no rule is broken. */
    public boolean isFree() {
      return clashes.isEmpty();
    }
  }

  private final Instance instance;
  private final Map<String, Participant> people = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, MeetingTable> tables = new HashMap<>();
  private final Set<Pair> never;

  public Placing(Instance instance) {
    this.instance = instance;
    instance.visitors().forEach(one -> people.put(one.id(), one));
    instance.interpreters().forEach(one -> people.put(one.id(), one));
    instance
        .hosts()
        .forEach(
            one -> {
              hosts.put(one.id(), one);
              people.put(one.id(), one.participant());
            });
    instance.slots().forEach(one -> slots.put(one.id(), one));
    instance.tables().forEach(one -> tables.put(one.id(), one));
    never = new HashSet<>(instance.never());
  }

  static boolean share(Participant one, Participant other) {
    return one.languages().stream().anyMatch(other.languages()::contains);
  }

  /**
   * Puts a meeting into a slot: at its own table and with its own interpreter where they are free,
   * else at another table of the city and with another who speaks with both.
   *
   * @param meeting whose slot is not read; its table may be empty
   * @param others the other meetings
   */
  public Placed at(String slot, Meeting meeting, List<Meeting> others) {
    var host = hosts.get(meeting.host());
    var visitor = people.get(meeting.visitor());
    var there = slots.get(slot);
    if (host == null || visitor == null || there == null) {
      String who = host == null ? meeting.host() : visitor == null ? meeting.visitor() : slot;
      return new Placed(moved(meeting, slot, meeting.table(), null), unknown(who, slot));
    }
    var taken = new HashSet<String>();
    others.stream().filter(one -> one.slot().equals(slot)).forEach(one -> taken.add(one.table()));
    String table =
        first(
            meeting.table(),
            instance.tables().stream()
                .filter(one -> one.city().equals(host.city()))
                .map(MeetingTable::id)
                .toList(),
            one -> !taken.contains(one));
    String interpreter = null;
    if (!share(visitor, host.participant())) {
      interpreter =
          first(
              meeting.interpreter() == null ? "" : meeting.interpreter(),
              instance.interpreters().stream()
                  .filter(one -> share(one, visitor) && share(one, host.participant()))
                  .map(Participant::id)
                  .toList(),
              one ->
                  person(one, slot, moved(meeting, slot, "", one), others, Meeting::interpreter)
                      .isEmpty());
    }
    var placed = moved(meeting, slot, table == null ? "" : table, interpreter);
    return new Placed(placed, clashes(placed, others));
  }

  private static List<Clash> unknown(String who, String slot) {
    return List.of(Clash.of(Clash.Kind.UNKNOWN, who, slot));
  }

  private static Meeting moved(
      Meeting meeting, String slot, String table, @Nullable String interpreter) {
    return new Meeting(meeting.visitor(), meeting.host(), slot, table, interpreter);
  }

  private static @Nullable String first(String wanted, List<String> all, Predicate<String> isFree) {
    if (all.contains(wanted) && isFree.test(wanted)) {
      return wanted;
    }
    return all.stream().filter(isFree).findFirst().orElse(null);
  }

  /** The rules that a meeting would break beside the others. */
  public List<Clash> clashes(Meeting meeting, List<Meeting> others) {
    String slot = meeting.slot();
    var host = hosts.get(meeting.host());
    var visitor = people.get(meeting.visitor());
    if (host == null || visitor == null || !slots.containsKey(slot)) {
      return unknown(host == null ? meeting.host() : meeting.visitor(), slot);
    }
    var found = new ArrayList<Clash>();
    if (never.contains(meeting.pair())) {
      found.add(new Clash(Clash.Kind.NEVER, meeting.visitor(), meeting.host(), slot, 0));
    }
    if (others.stream().anyMatch(one -> one.pair().equals(meeting.pair()))) {
      found.add(new Clash(Clash.Kind.MEET_ALREADY, meeting.visitor(), meeting.host(), slot, 0));
    }
    var there = slots.get(slot);
    if (there != null && !there.isOpenIn(host.city())) {
      found.add(new Clash(Clash.Kind.SLOT_ELSEWHERE, there.city(), host.city(), slot, 0));
    }
    found.addAll(person(meeting.visitor(), slot, meeting, others, Meeting::visitor));
    found.addAll(person(meeting.host(), slot, meeting, others, Meeting::host));
    found.addAll(table(meeting, host, others));
    String interpreter = meeting.interpreter();
    if (interpreter != null) {
      found.addAll(person(interpreter, slot, meeting, others, Meeting::interpreter));
    }
    var speaks = interpreter == null ? null : people.get(interpreter);
    boolean isUnderstood =
        speaks == null
            ? share(visitor, host.participant())
            : share(speaks, visitor) && share(speaks, host.participant());
    if (!isUnderstood) {
      found.add(new Clash(Clash.Kind.NO_LANGUAGE, meeting.visitor(), meeting.host(), slot, 0));
    }
    return found;
  }

  private List<Clash> table(Meeting meeting, Host host, List<Meeting> others) {
    var table = tables.get(meeting.table());
    if (table == null) {
      return List.of(Clash.of(Clash.Kind.NO_TABLE, host.city(), meeting.slot()));
    }
    if (!table.city().equals(host.city())) {
      return List.of(
          new Clash(Clash.Kind.TABLE_ELSEWHERE, table.id(), host.city(), meeting.slot(), 0));
    }
    boolean isTaken =
        others.stream()
            .anyMatch(
                one -> one.slot().equals(meeting.slot()) && one.table().equals(meeting.table()));
    return isTaken
        ? List.of(Clash.of(Clash.Kind.TABLE_TAKEN, table.id(), meeting.slot()))
        : List.of();
  }

  /** Which part of a meeting somebody is. */
  private interface As {
    @Nullable String in(Meeting meeting);
  }

  private List<Clash> person(String id, String slot, Meeting meeting, List<Meeting> others, As as) {
    var person = people.get(id);
    if (person == null) {
      return unknown(id, slot);
    }
    var own = others.stream().filter(one -> id.equals(as.in(one))).toList();
    var found = new ArrayList<Clash>();
    if (!person.available().contains(slot)) {
      found.add(Clash.of(Clash.Kind.ABSENT, id, slot));
    }
    own.stream()
        .filter(one -> one.slot().equals(slot))
        .findFirst()
        .ifPresent(
            one ->
                found.add(
                    new Clash(
                        Clash.Kind.BUSY,
                        id,
                        id.equals(one.host()) ? one.visitor() : one.host(),
                        slot,
                        0)));
    if (own.size() + 1 > person.maxMeetings()) {
      found.add(new Clash(Clash.Kind.MOST, id, "", slot, person.maxMeetings()));
    }
    var there = slots.get(slot);
    if (there == null) {
      return found;
    }
    instance.engagements().stream()
        .filter(one -> one.person().equals(id) && one.day().equals(there.day()))
        .forEach(one -> engagement(one, there, meeting, found));
    var ofDay = own.stream().filter(one -> day(one).equals(there.day())).toList();
    if (ofDay.size() + 1 > person.maxPerDay()) {
      found.add(new Clash(Clash.Kind.MOST_A_DAY, id, "", slot, person.maxPerDay()));
    }
    if (!id.equals(meeting.host())) {
      ofDay.stream()
          .filter(one -> isTooFar(meeting, there, one))
          .findFirst()
          .ifPresent(one -> found.add(travel(id, meeting, one)));
    }
    return found;
  }

  private void engagement(Engagement one, Slot slot, Meeting meeting, List<Clash> found) {
    String id = one.person();
    if (one.covers(slot)) {
      found.add(new Clash(Clash.Kind.SESSION, id, one.what(), slot.id(), 0));
      return;
    }
    String city = city(meeting);
    int needed =
        one.city().isEmpty()
            ? 0
            : slot.index() < one.from()
                ? instance.travelSlots(city, one.city())
                : instance.travelSlots(one.city(), city);
    if (one.between(slot) < needed) {
      found.add(new Clash(Clash.Kind.SESSION_TRAVEL, id, one.what(), slot.id(), needed));
    }
  }

  private String day(Meeting meeting) {
    var slot = slots.get(meeting.slot());
    return slot == null ? "" : slot.day();
  }

  private String city(Meeting meeting) {
    var host = hosts.get(meeting.host());
    return host == null ? "" : host.city();
  }

  private boolean isTooFar(Meeting meeting, Slot there, Meeting other) {
    var slot = slots.get(other.slot());
    String from = city(meeting);
    String to = city(other);
    if (slot == null || from.equals(to) || slot.index() == there.index()) {
      return false;
    }
    boolean isLater = slot.index() > there.index();
    int needed = isLater ? instance.travelSlots(from, to) : instance.travelSlots(to, from);
    return Math.abs(slot.index() - there.index()) - 1 < needed;
  }

  private Clash travel(String id, Meeting meeting, Meeting other) {
    int needed = instance.travelSlots(city(other), city(meeting));
    return new Clash(Clash.Kind.TRAVEL, id, other.host(), meeting.slot(), needed);
  }
}
