package fr.passerelle.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a later programme differs from an earlier one.
 *
 * @param before the earlier meeting, or null where there was none
 * @param after the later one, or null where there is none
 */
public record ProgrammeChange(Pair pair, @Nullable Meeting before, @Nullable Meeting after) {

  /** What became of the meeting. */
  public enum Kind {
    CANCELLED,
    MOVED,
    ADDED
  }

  /** What became of the meeting; one with another table or interpreter has moved as well. */
  public Kind kind() {
    return before == null ? Kind.ADDED : after == null ? Kind.CANCELLED : Kind.MOVED;
  }

  /** All that differs: what was cancelled and moved in the earlier order, then what was added. */
  public static List<ProgrammeChange> between(Timetable earlier, Timetable later) {
    var left = new HashMap<Pair, Meeting>();
    later.meetings().forEach(meeting -> left.put(meeting.pair(), meeting));
    var changes = new ArrayList<ProgrammeChange>();
    for (var meeting : earlier.meetings()) {
      var after = left.remove(meeting.pair());
      if (!meeting.equals(after)) {
        changes.add(new ProgrammeChange(meeting.pair(), meeting, after));
      }
    }
    for (var meeting : later.meetings()) {
      if (left.containsKey(meeting.pair())) {
        changes.add(new ProgrammeChange(meeting.pair(), null, meeting));
      }
    }
    return List.copyOf(changes);
  }
}
