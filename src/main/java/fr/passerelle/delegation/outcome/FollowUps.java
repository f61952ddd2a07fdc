package fr.passerelle.delegation.outcome;

import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** How things stand after missions. Safe for use by many threads at once. */
public final class FollowUps {

  private final Database database;
  private final InstantSource clock;

  public FollowUps(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What was answered after a team's mission, by meeting and month. */
  public List<FollowUp> of(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.of()
                : t.query(
                    "SELECT meeting, months, state, note, day, version FROM mission_follow_up"
                        + " WHERE mission = ? ORDER BY meeting, months",
                    FollowUps::followUp,
                    mission));
  }

  /**
   * Keeps how things stand.
   *
   * @param followUp with the version that it was made from
   * @return false where somebody else wrote since, or the team has no such meeting: nothing is kept
   */
  public boolean keep(String team, String mission, FollowUp followUp, String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()
              || t.first(
                      "SELECT id FROM mission_meeting WHERE id = ? AND mission = ?",
                      row -> row.text(1),
                      followUp.meeting(),
                      mission)
                  .isEmpty()) {
            return false;
          }
          int kept =
              followUp.version() == 0
                  ? t.update(
                      "INSERT INTO mission_follow_up (meeting, months, mission, state, note, day,"
                          + " version, account, at) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)"
                          + " ON CONFLICT DO NOTHING",
                      followUp.meeting(),
                      followUp.months(),
                      mission,
                      followUp.state().code(),
                      followUp.note(),
                      followUp.day().toString(),
                      account,
                      clock.millis())
                  : t.update(
                      "UPDATE mission_follow_up SET state = ?, note = ?, day = ?,"
                          + " version = version + 1, account = ?, at = ?"
                          + " WHERE meeting = ? AND months = ? AND mission = ? AND version = ?",
                      followUp.state().code(),
                      followUp.note(),
                      followUp.day().toString(),
                      account,
                      clock.millis(),
                      followUp.meeting(),
                      followUp.months(),
                      mission,
                      followUp.version());
          if (kept == 1) {
            Missions.note(
                t,
                clock.instant(),
                mission,
                account,
                "meeting.followed",
                followUp.meeting(),
                followUp.state().code());
          }
          return kept == 1;
        });
  }

  private static FollowUp followUp(Row row) {
    return new FollowUp(
        row.text(1),
        (int) row.number(2),
        FollowState.of(row.text(3)).orElseThrow(),
        row.text(4),
        LocalDate.parse(row.text(5)),
        row.number(6));
  }
}
