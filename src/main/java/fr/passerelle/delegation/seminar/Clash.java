package fr.passerelle.delegation.seminar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that cannot be as it is planned.
 *
 * @param session the id of the session
 * @param other the id of the one it clashes with; the same where it is wrong in itself
 * @param what the speaker, the room, or the number that is too great
 */
public record Clash(Kind kind, String session, String other, String what) {

  /** What is wrong. */
  public enum Kind {
    /** Somebody speaks or leads in two sessions at once. */
    SPEAKER,
    /** A room is taken twice. */
    ROOM,
    /** Somebody attends two sessions at once. */
    ATTENDEE,
    /** More attend than the room can take. */
    CAPACITY,
    /** The talks take longer than the session. */
    TIME;

    /** Its name in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All clashes of sessions, in the order of these. */
  public static List<Clash> of(List<Session> sessions) {
    var clashes = new ArrayList<Clash>();
    for (int i = 0; i < sessions.size(); i++) {
      var one = sessions.get(i);
      alone(one, clashes);
      for (var other : sessions.subList(i + 1, sessions.size())) {
        if (one.overlaps(other)) {
          together(one, other, clashes);
        }
      }
    }
    return clashes;
  }

  private static void alone(Session one, List<Clash> clashes) {
    if (one.capacity() > 0 && one.attendees().size() > one.capacity()) {
      clashes.add(
          new Clash(Kind.CAPACITY, one.id(), one.id(), Integer.toString(one.attendees().size())));
    }
    int minutes = one.talks().stream().mapToInt(Session.Talk::minutes).sum();
    if (minutes > Duration.between(one.starts(), one.ends()).toMinutes()) {
      clashes.add(new Clash(Kind.TIME, one.id(), one.id(), Integer.toString(minutes)));
    }
  }

  private static void together(Session one, Session other, List<Clash> clashes) {
    if (!one.room().isEmpty() && Session.folded(one.room()).equals(Session.folded(other.room()))) {
      clashes.add(new Clash(Kind.ROOM, one.id(), other.id(), one.room()));
    }
    var heard = new HashSet<String>();
    var theirs = new HashSet<>(other.voices().map(Session::folded).toList());
    one.voices()
        .filter(name -> theirs.contains(Session.folded(name)) && heard.add(Session.folded(name)))
        .forEach(name -> clashes.add(new Clash(Kind.SPEAKER, one.id(), other.id(), name)));
    var there = Set.copyOf(other.attendees());
    one.attendees().stream()
        .filter(there::contains)
        .forEach(person -> clashes.add(new Clash(Kind.ATTENDEE, one.id(), other.id(), person)));
  }
}
