package fr.passerelle.delegation.mission;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meetings of missions. Safe for use by many threads at once. */
public final class MeetingPlan {

  private static final String COLUMNS =
      "id, visitor, host, slot, place, interpreter, pinned, state, sequence, note";

  /** A change to the plan: what was, and what is; null where there was or is nothing. */
  public record Moved(@Nullable PlannedMeeting before, @Nullable PlannedMeeting after) {}

  private final Database database;
  private final InstantSource clock;

  public MeetingPlan(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The meetings of a team's mission, cancelled ones too. */
  public List<PlannedMeeting> of(String team, String mission) {
    return database.read(
        t -> Missions.mission(t, team, mission).isEmpty() ? List.of() : meetings(t, mission));
  }

  /**
   * Puts a whole plan in place of the one before. A pair that met and meets keeps its id, and its
   * sequence grows where slot, place or interpreter differ; one that no longer meets is cancelled
   * rather than forgotten, so that calendars learn of it.
   *
   * @param wanted whose ids, states, sequences and notes are not read
   * @return what moved; none where the team has no such mission
   */
  public List<Moved> replace(
      String team, String mission, List<PlannedMeeting> wanted, @Nullable String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return List.<Moved>of();
          }
          var known = new HashMap<String, PlannedMeeting>();
          meetings(t, mission).forEach(one -> known.put(pair(one), one));
          var moved = new ArrayList<Moved>();
          for (var one : wanted) {
            var before = known.remove(pair(one));
            if (before == null) {
              var fresh = with(one, RandomId.next(), 0, MeetingState.PLANNED);
              insert(t, mission, fresh);
              moved.add(new Moved(null, fresh));
            } else if (!isSame(before, one)) {
              var after = with(one, before.id(), before.sequence() + 1, MeetingState.PLANNED);
              update(t, mission, after);
              moved.add(new Moved(before.state() == MeetingState.CANCELLED ? null : before, after));
            }
          }
          for (var gone : known.values()) {
            if (gone.state() == MeetingState.PLANNED) {
              update(
                  t, mission, with(gone, gone.id(), gone.sequence() + 1, MeetingState.CANCELLED));
              moved.add(new Moved(gone, null));
            }
          }
          Missions.note(
              t,
              clock.instant(),
              mission,
              account,
              "programme.changed",
              mission,
              String.valueOf(moved.size()));
          return moved;
        });
  }

  /** Says what became of a meeting, or pins it; its sequence grows where calendars must know. */
  public boolean mark(
      String team,
      String mission,
      String id,
      MeetingState state,
      boolean isPinned,
      String note,
      String account) {
    return database.write(
        t -> {
          var known = Missions.mission(t, team, mission).flatMap(one -> meeting(t, mission, id));
          if (known.isEmpty()) {
            return false;
          }
          var before = known.get();
          boolean isTold =
              (state == MeetingState.CANCELLED) != (before.state() == MeetingState.CANCELLED);
          update(
              t,
              mission,
              new PlannedMeeting(
                  id,
                  before.visitor(),
                  before.host(),
                  before.slot(),
                  before.place(),
                  before.interpreter(),
                  isPinned,
                  state,
                  before.sequence() + (isTold ? 1 : 0),
                  note));
          Missions.note(t, clock.instant(), mission, account, "meeting.marked", id, state.code());
          return true;
        });
  }

  private static String pair(PlannedMeeting meeting) {
    return meeting.visitor() + " " + meeting.host();
  }

  private static boolean isSame(PlannedMeeting one, PlannedMeeting other) {
    return one.state() != MeetingState.CANCELLED
        && one.slot().equals(other.slot())
        && one.place().equals(other.place())
        && one.isPinned() == other.isPinned()
        && Objects.equals(one.interpreter(), other.interpreter());
  }

  private static PlannedMeeting with(
      PlannedMeeting one, String id, long sequence, MeetingState state) {
    return new PlannedMeeting(
        id,
        one.visitor(),
        one.host(),
        one.slot(),
        one.place(),
        one.interpreter(),
        one.isPinned(),
        state,
        sequence,
        one.note());
  }

  private void insert(Transaction t, String mission, PlannedMeeting one) {
    t.update(
        "INSERT INTO mission_meeting (mission, "
            + COLUMNS
            + ", changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mission,
        one.id(),
        one.visitor(),
        one.host(),
        one.slot(),
        one.place(),
        one.interpreter(),
        one.isPinned() ? 1 : 0,
        one.state().code(),
        one.sequence(),
        one.note(),
        clock.millis());
  }

  private void update(Transaction t, String mission, PlannedMeeting one) {
    t.update(
        "UPDATE mission_meeting SET slot = ?, place = ?, interpreter = ?, pinned = ?, state = ?,"
            + " sequence = ?, note = ?, changed = ? WHERE id = ? AND mission = ?",
        one.slot(),
        one.place(),
        one.interpreter(),
        one.isPinned() ? 1 : 0,
        one.state().code(),
        one.sequence(),
        one.note(),
        clock.millis(),
        one.id(),
        mission);
  }

  private static Optional<PlannedMeeting> meeting(Transaction t, String mission, String id) {
    return t.first(
        "SELECT " + COLUMNS + " FROM mission_meeting WHERE mission = ? AND id = ?",
        MeetingPlan::meeting,
        mission,
        id);
  }

  private static List<PlannedMeeting> meetings(Transaction t, String mission) {
    return t.query(
        "SELECT " + COLUMNS + " FROM mission_meeting WHERE mission = ? ORDER BY slot, id",
        MeetingPlan::meeting,
        mission);
  }

  private static PlannedMeeting meeting(Row row) {
    return new PlannedMeeting(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.textOrNull(6),
        row.number(7) == 1,
        MeetingState.of(row.text(8)).orElseThrow(),
        row.number(9),
        row.text(10));
  }
}
