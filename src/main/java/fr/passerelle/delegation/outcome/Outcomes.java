package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of meetings. Safe for use by many threads at once. */
public final class Outcomes {

  private static final String COLUMNS =
      "meeting, absent, notes, visitor_interest, host_interest, next_step, who, due, results,"
          + " version";

  private final Database database;
  private final InstantSource clock;

  public Outcomes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was written of the meetings of a team's mission. */
  public List<Outcome> of(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.of()
                : t.query(
                    "SELECT " + COLUMNS + " FROM mission_outcome WHERE mission = ?",
                    Outcomes::outcome,
                    mission));
  }

  /**
   * Keeps what came of a meeting, together with its state: both or neither.
   *
   * @param outcome with the version that it was made from
   * @return false where somebody else wrote since, or the team has no such meeting: nothing is kept
   */
  public boolean keep(
      String team, String mission, Outcome outcome, MeetingState state, String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return false;
          }
          var before =
              t.first(
                  "SELECT state FROM mission_meeting WHERE id = ? AND mission = ?",
                  row -> MeetingState.of(row.text(1)).orElseThrow(),
                  outcome.meeting(),
                  mission);
          if (before.isEmpty() || !write(t, mission, outcome, account)) {
            return false;
          }
          // calendars have to know where a meeting is cancelled, or is not any more
          boolean isTold =
              (state == MeetingState.CANCELLED) != (before.get() == MeetingState.CANCELLED);
          t.update(
              "UPDATE mission_meeting SET state = ?, sequence = sequence + ?, changed = ?"
                  + " WHERE id = ? AND mission = ?",
              state.code(),
              isTold ? 1 : 0,
              clock.millis(),
              outcome.meeting(),
              mission);
          Missions.note(
              t,
              clock.instant(),
              mission,
              account,
              "meeting.marked",
              outcome.meeting(),
              state.code());
          return true;
        });
  }

  private boolean write(Transaction t, String mission, Outcome outcome, String account) {
    LocalDate due = outcome.due();
    String results = outcome.results().stream().map(Result::code).collect(Collectors.joining(" "));
    if (outcome.version() == 0) {
      return t.update(
              "INSERT INTO mission_outcome (mission, "
                  + COLUMNS
                  + ", account, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)"
                  + " ON CONFLICT DO NOTHING",
              mission,
              outcome.meeting(),
              outcome.absent().code(),
              outcome.notes(),
              outcome.visitorInterest(),
              outcome.hostInterest(),
              outcome.nextStep(),
              outcome.who(),
              due == null ? null : due.toString(),
              results,
              account,
              clock.millis())
          == 1;
    }
    return t.update(
            "UPDATE mission_outcome SET absent = ?, notes = ?, visitor_interest = ?,"
                + " host_interest = ?, next_step = ?, who = ?, due = ?, results = ?,"
                + " version = version + 1, account = ?, at = ?"
                + " WHERE meeting = ? AND mission = ? AND version = ?",
            outcome.absent().code(),
            outcome.notes(),
            outcome.visitorInterest(),
            outcome.hostInterest(),
            outcome.nextStep(),
            outcome.who(),
            due == null ? null : due.toString(),
            results,
            account,
            clock.millis(),
            outcome.meeting(),
            mission,
            outcome.version())
        == 1;
  }

  private static Outcome outcome(Row row) {
    String due = row.textOrNull(8);
    return new Outcome(
        row.text(1),
        Absence.of(row.text(2)).orElseThrow(),
        row.text(3),
        interest(row.numberOrNull(4)),
        interest(row.numberOrNull(5)),
        row.text(6),
        row.text(7),
        due == null ? null : LocalDate.parse(due),
        Stream.of(row.text(9).split(" ", -1)).flatMap(code -> Result.of(code).stream()).toList(),
        row.number(10));
  }

  private static @Nullable Integer interest(@Nullable Long column) {
    return column == null ? null : column.intValue();
  }
}
