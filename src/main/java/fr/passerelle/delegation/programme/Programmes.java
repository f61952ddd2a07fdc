package fr.passerelle.delegation.programme;

import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.MissionState;
import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.PlannedMeeting;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the programmes of missions are made, and what of them was told. Safe for many threads. */
public final class Programmes {

  /**
   * How a programme is made.
   *
   * @param isOneCityADay whether nobody who travels changes the city within a day
   * @param fairness as {@link fr.passerelle.delegation.MeetingScheduler.Task} has it
   */
  public record Settings(boolean isOneCityADay, int fairness) {

    /** Where nobody has said anything. */
    public static final Settings USUAL = new Settings(false, 4);
  }

  /**
   * What those who take part know.
   *
   * @param told the meetings as they were then, cancelled ones too; the id is empty where it is not
   *     known any more
   */
  public record Publication(Instant at, List<PlannedMeeting> told) {
    public Publication {
      told = List.copyOf(told);
    }

    /** The meetings that were not cancelled, as the solver knows them. */
    public List<Meeting> meetings() {
      return Plans.meetings(told);
    }
  }

  private final Database database;
  private final InstantSource clock;

  public Programmes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How the programme of a team's mission is made. */
  public Settings settings(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission)
                .flatMap(
                    known ->
                        t.first(
                            "SELECT one_city, fairness FROM mission_programme WHERE mission = ?",
                            row -> new Settings(row.number(1) == 1, (int) row.number(2)),
                            mission))
                .orElse(Settings.USUAL));
  }

  /** Lays down how it is made; nothing happens where the team has no such mission. */
  public void set(String team, String mission, Settings settings) {
    database.change(
        t -> {
          if (Missions.mission(t, team, mission).isPresent()) {
            set(t, mission, settings);
          }
        });
  }

  private static void set(Transaction t, String mission, Settings settings) {
    int oneCity = settings.isOneCityADay() ? 1 : 0;
    int known =
        t.update(
            "UPDATE mission_programme SET one_city = ?, fairness = ? WHERE mission = ?",
            oneCity,
            settings.fairness(),
            mission);
    if (known == 0) {
      t.update(
          "INSERT INTO mission_programme (mission, one_city, fairness, published)"
              + " VALUES (?, ?, ?, NULL)",
          mission,
          oneCity,
          settings.fairness());
    }
  }

  /**
   * Marks the programme as it is as told to those who take part, and the mission as published.
   *
   * @return whether the team has the mission
   */
  public boolean publish(String team, String mission, String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return false;
          }
          t.update("DELETE FROM mission_published WHERE mission = ?", mission);
          t.update(
              "INSERT INTO mission_published"
                  + " (mission, visitor, host, slot, place, interpreter, meeting, sequence, state)"
                  + " SELECT mission, visitor, host, slot, place, interpreter, id, sequence,"
                  + " CASE state WHEN 'cancelled' THEN state ELSE 'planned' END"
                  + " FROM mission_meeting WHERE mission = ?",
              mission);
          if (t.update(
                  "UPDATE mission_programme SET published = ? WHERE mission = ?",
                  clock.millis(),
                  mission)
              == 0) {
            set(t, mission, Settings.USUAL);
            t.update(
                "UPDATE mission_programme SET published = ? WHERE mission = ?",
                clock.millis(),
                mission);
          }
          t.update(
              "UPDATE mission SET state = ?, version = version + 1"
                  + " WHERE id = ? AND state <> ? AND state <> ?",
              MissionState.PUBLISHED.code(),
              mission,
              MissionState.PUBLISHED.code(),
              MissionState.DONE.code());
          Missions.note(t, clock.instant(), mission, account, "programme.published", mission, "");
          return true;
        });
  }

  /** What was told last of a team's mission; none as long as nothing was. */
  public Optional<Publication> published(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission)
                .flatMap(
                    known ->
                        t.first(
                            "SELECT published FROM mission_programme"
                                + " WHERE mission = ? AND published IS NOT NULL",
                            row -> Instant.ofEpochMilli(row.number(1)),
                            mission))
                .map(at -> new Publication(at, told(t, mission))));
  }

  /** The e-mail address that calendars name as the organiser's; empty where nobody gave one. */
  public String organiser(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission)
                .flatMap(
                    known ->
                        t.first(
                            "SELECT organiser FROM mission_programme WHERE mission = ?",
                            row -> row.text(1),
                            mission))
                .orElse(""));
  }

  /** Gives the organiser's address; nothing happens where the team has no such mission. */
  public void organise(String team, String mission, String address) {
    database.change(
        t -> {
          if (Missions.mission(t, team, mission).isPresent()) {
            String sql = "UPDATE mission_programme SET organiser = ? WHERE mission = ?";
            if (t.update(sql, address, mission) == 0) {
              set(t, mission, Settings.USUAL);
              t.update(sql, address, mission);
            }
          }
        });
  }

  private static List<PlannedMeeting> told(Transaction t, String mission) {
    return t.query(
        "SELECT visitor, host, slot, place, interpreter, meeting, sequence, state"
            + " FROM mission_published WHERE mission = ? ORDER BY slot, visitor, host",
        row ->
            new PlannedMeeting(
                Objects.requireNonNullElse(row.textOrNull(6), ""),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.textOrNull(5),
                false,
                MeetingState.of(row.text(8)).orElseThrow(),
                row.number(7),
                ""),
        mission);
  }
}
