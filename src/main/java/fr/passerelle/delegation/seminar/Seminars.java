package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is kept of seminars. Safe for use by many threads at once. */
public final class Seminars {

  private final Database database;
  private final InstantSource clock;

  public Seminars(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private static boolean has(Transaction t, String team, String mission) {
    return Missions.mission(t, team, mission).isPresent();
  }

  private <T> List<T> read(String team, String mission, Function<Transaction, List<T>> what) {
    return database.read(t -> has(t, team, mission) ? what.apply(t) : List.of());
  }

  /** The sessions of a team's mission, by day and time. */
  public List<Session> sessions(String team, String mission) {
    return read(
        team,
        mission,
        t ->
            t
                .query(
                    "SELECT id FROM seminar_session WHERE mission = ? ORDER BY day, starts, room,"
                        + " id",
                    row -> row.text(1),
                    mission)
                .stream()
                .flatMap(id -> session(t, mission, id).stream())
                .toList());
  }

  private static Optional<Session> session(Transaction t, String mission, String id) {
    var talks =
        t.query(
            "SELECT speaker, title, minutes FROM seminar_talk WHERE session = ? ORDER BY position",
            row -> new Session.Talk(row.text(1), row.text(2), (int) row.number(3)),
            id);
    var attendees =
        t.query(
            "SELECT person FROM seminar_attendance WHERE session = ? ORDER BY person",
            row -> row.text(1),
            id);
    return t.first(
        "SELECT id, fr, en, zh, day, starts, ends, room, city, capacity, chair, version"
            + " FROM seminar_session WHERE id = ? AND mission = ?",
        row ->
            new Session(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                LocalDate.parse(row.text(5)),
                LocalTime.parse(row.text(6)),
                LocalTime.parse(row.text(7)),
                row.text(8),
                row.text(9),
                (int) row.number(10),
                row.text(11),
                talks,
                attendees,
                row.number(12)),
        id,
        mission);
  }

  /** Adds a session; its id and version are given here. None where the team has no such mission. */
  public Optional<Session> add(String team, String mission, Session session, String account) {
    return database.write(
        t -> {
          if (!has(t, team, mission)) {
            return Optional.<Session>empty();
          }
          String id = RandomId.next();
          t.update(
              "INSERT INTO seminar_session (id, mission, fr, en, zh, day, starts, ends, room,"
                  + " city, capacity, chair, version)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
              id,
              mission,
              session.fr(),
              session.en(),
              session.zh(),
              session.day().toString(),
              session.starts().toString(),
              session.ends().toString(),
              session.room(),
              session.city(),
              session.capacity(),
              session.chair());
          fill(t, id, session);
          Missions.note(t, clock.instant(), mission, account, "session.added", id, session.fr());
          return session(t, mission, id);
        });
  }

  /** Changes a session; false where somebody else did since, or the team has none such. */
  public boolean change(String team, String mission, Session session, String account) {
    return database.write(
        t -> {
          if (!has(t, team, mission)
              || t.update(
                      "UPDATE seminar_session SET fr = ?, en = ?, zh = ?, day = ?, starts = ?,"
                          + " ends = ?, room = ?, city = ?, capacity = ?, chair = ?,"
                          + " version = version + 1"
                          + " WHERE id = ? AND mission = ? AND version = ?",
                      session.fr(),
                      session.en(),
                      session.zh(),
                      session.day().toString(),
                      session.starts().toString(),
                      session.ends().toString(),
                      session.room(),
                      session.city(),
                      session.capacity(),
                      session.chair(),
                      session.id(),
                      mission,
                      session.version())
                  != 1) {
            return false;
          }
          t.update("DELETE FROM seminar_talk WHERE session = ?", session.id());
          t.update("DELETE FROM seminar_attendance WHERE session = ?", session.id());
          fill(t, session.id(), session);
          Missions.note(
              t, clock.instant(), mission, account, "session.changed", session.id(), session.fr());
          return true;
        });
  }

  private static void fill(Transaction t, String id, Session session) {
    int position = 0;
    for (var talk : session.talks()) {
      t.update(
          "INSERT INTO seminar_talk (session, position, speaker, title, minutes)"
              + " VALUES (?, ?, ?, ?, ?)",
          id,
          position++,
          talk.speaker(),
          talk.title(),
          talk.minutes());
    }
    for (String person : session.attendees().stream().distinct().toList()) {
      t.update("INSERT INTO seminar_attendance (session, person) VALUES (?, ?)", id, person);
    }
  }

  /** Takes a session out. */
  public boolean remove(String team, String mission, String session) {
    return removed(
        "DELETE FROM seminar_session WHERE id = ? AND mission = ?", team, mission, session);
  }

  private boolean removed(String sql, String team, String mission, String id) {
    return database.write(t -> has(t, team, mission) && t.update(sql, id, mission) == 1);
  }

  /** Those who attend a team's seminar without being parties of the mission, by name. */
  public List<Diner> guests(String team, String mission) {
    return read(
        team,
        mission,
        t ->
            t.query(
                "SELECT id, name, side, languages FROM seminar_guest WHERE mission = ?"
                    + " ORDER BY name, id",
                Seminars::guest,
                mission));
  }

  private static Diner guest(Row row) {
    return new Diner(
        row.text(1),
        row.text(2),
        Side.of(row.text(3)).orElseThrow(),
        Stream.of(row.text(4).split(" ", -1)).filter(word -> !word.isEmpty()).toList());
  }

  /** Asks somebody in; returns whether the team has such a mission. */
  public boolean invite(String team, String mission, Diner guest) {
    return database.write(
        t ->
            has(t, team, mission)
                && t.update(
                        "INSERT INTO seminar_guest (id, mission, name, side, languages)"
                            + " VALUES (?, ?, ?, ?, ?)",
                        RandomId.next(),
                        mission,
                        guest.name(),
                        guest.side().code(),
                        String.join(" ", guest.languages()))
                    == 1);
  }

  public boolean removeGuest(String team, String mission, String guest) {
    return removed("DELETE FROM seminar_guest WHERE id = ? AND mission = ?", team, mission, guest);
  }

  /** The table plans of a team's mission, the oldest first. */
  public List<TablePlan> plans(String team, String mission) {
    return read(
        team,
        mission,
        t ->
            t.query(
                "SELECT id, name, tables, seats, version FROM seminar_plan WHERE mission = ?"
                    + " ORDER BY made, id",
                row -> plan(t, row),
                mission));
  }

  private static TablePlan plan(Transaction t, Row row) {
    var seated = new TreeMap<String, Integer>();
    t.query(
            "SELECT person, seat FROM seminar_seat WHERE plan = ?",
            seat -> new Seat(seat.text(1), (int) seat.number(2)),
            row.text(1))
        .forEach(seat -> seated.put(seat.person(), seat.table()));
    return new TablePlan(
        row.text(1), row.text(2), (int) row.number(3), (int) row.number(4), seated, row.number(5));
  }

  private record Seat(String person, int table) {}

  /** Keeps a new table plan; returns its id. None where the team has no such mission. */
  public Optional<String> keep(String team, String mission, TablePlan plan) {
    return database.write(
        t -> {
          if (!has(t, team, mission)) {
            return Optional.<String>empty();
          }
          String id = RandomId.next();
          t.update(
              "INSERT INTO seminar_plan (id, mission, name, tables, seats, made, version)"
                  + " VALUES (?, ?, ?, ?, ?, ?, 1)",
              id,
              mission,
              plan.name(),
              plan.tables(),
              plan.seats(),
              clock.millis());
          seat(t, id, plan);
          return Optional.of(id);
        });
  }

  /** Seats people otherwise; false where somebody else did since, or the team has no such plan. */
  public boolean reseat(String team, String mission, TablePlan plan) {
    return database.write(
        t -> {
          if (!has(t, team, mission)
              || t.update(
                      "UPDATE seminar_plan SET version = version + 1"
                          + " WHERE id = ? AND mission = ? AND version = ?",
                      plan.id(),
                      mission,
                      plan.version())
                  != 1) {
            return false;
          }
          t.update("DELETE FROM seminar_seat WHERE plan = ?", plan.id());
          seat(t, plan.id(), plan);
          return true;
        });
  }

  private static void seat(Transaction t, String id, TablePlan plan) {
    plan.seated()
        .forEach(
            (person, table) ->
                t.update(
                    "INSERT INTO seminar_seat (plan, person, seat) VALUES (?, ?, ?)",
                    id,
                    person,
                    table));
  }

  public boolean removePlan(String team, String mission, String plan) {
    return removed("DELETE FROM seminar_plan WHERE id = ? AND mission = ?", team, mission, plan);
  }
}
