package fr.passerelle.delegation.mission;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The missions of teams and their calendars. Safe for use by many threads at once. */
public final class Missions {

  private static final String COLUMNS =
      "id, team, kind, name, theme, country, zone, first_day, last_day, languages, budget, state,"
          + " version";

  /**
   * Something that was done to a mission; the account is null where it was erased or a link did.
   */
  public record Event(
      Instant at, @Nullable String account, String what, String object, String detail) {}

  private final Database database;
  private final InstantSource clock;

  public Missions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a new mission of its team; its id and version are given here. */
  public Mission create(Mission mission, String account) {
    String id = RandomId.next();
    return database.write(
        t -> {
          t.update(
              "INSERT INTO mission ("
                  + COLUMNS
                  + ", created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
              id,
              mission.team(),
              mission.kind().code(),
              mission.name(),
              mission.theme(),
              mission.country(),
              mission.zone().getId(),
              mission.firstDay().toString(),
              mission.lastDay().toString(),
              String.join(" ", mission.languages()),
              mission.budgetInEuro(),
              mission.state().code(),
              clock.millis());
          note(t, clock.instant(), id, account, "mission.created", id, mission.name());
          return mission(t, mission.team(), id).orElseThrow();
        });
  }

  /** A mission of a team. */
  public Optional<Mission> mission(String team, String id) {
    return database.read(t -> mission(t, team, id));
  }

  /** The missions of a team, the latest first. */
  public List<Mission> of(String team) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + " FROM mission WHERE team = ? ORDER BY first_day DESC, id",
                Missions::mission,
                team));
  }

  /**
   * Changes a mission.
   *
   * @return false where somebody else changed it since this version, or the team has none such
   */
  public boolean change(Mission mission, String account) {
    return database.write(
        t -> {
          boolean done =
              t.update(
                      "UPDATE mission SET kind = ?, name = ?, theme = ?, country = ?, zone = ?,"
                          + " first_day = ?, last_day = ?, languages = ?, budget = ?, state = ?,"
                          + " version = version + 1 WHERE id = ? AND team = ? AND version = ?",
                      mission.kind().code(),
                      mission.name(),
                      mission.theme(),
                      mission.country(),
                      mission.zone().getId(),
                      mission.firstDay().toString(),
                      mission.lastDay().toString(),
                      String.join(" ", mission.languages()),
                      mission.budgetInEuro(),
                      mission.state().code(),
                      mission.id(),
                      mission.team(),
                      mission.version())
                  == 1;
          if (done) {
            note(
                t,
                clock.instant(),
                mission.id(),
                account,
                "mission.changed",
                mission.id(),
                mission.state().code());
          }
          return done;
        });
  }

  /** Takes a mission away with all that is in it; returns whether the team had it. */
  public boolean remove(String team, String id) {
    return database.write(
        t -> t.update("DELETE FROM mission WHERE id = ? AND team = ?", id, team) == 1);
  }

  /** The calendar of a team's mission; empty where nothing is laid down, or none is theirs. */
  public Calendar calendar(String team, String id) {
    return database.read(t -> mission(t, team, id).isEmpty() ? Calendar.EMPTY : calendar(t, id));
  }

  /** Lays down the whole calendar of a team's mission; returns whether the team has it. */
  public boolean lay(String team, String id, Calendar calendar, String account) {
    return database.write(
        t -> {
          if (mission(t, team, id).isEmpty()) {
            return false;
          }
          Stream.of("mission_city", "mission_travel", "mission_slot", "mission_table")
              .forEach(table -> t.update("DELETE FROM " + table + " WHERE mission = ?", id));
          int position = 0;
          for (var city : calendar.cities()) {
            t.update(
                "INSERT INTO mission_city (mission, id, name, local, position)"
                    + " VALUES (?, ?, ?, ?, ?)",
                id,
                city.id(),
                city.name(),
                city.local(),
                position++);
          }
          t.updateAll(
              "INSERT INTO mission_travel (mission, one, other, slots) VALUES (?, ?, ?, ?)",
              calendar.travel().stream()
                  .map(way -> new Object[] {id, way.one(), way.other(), way.slots()})
                  .toList());
          t.updateAll(
              "INSERT INTO mission_slot (mission, id, day, nth, starts, ends, city)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              calendar.slots().stream()
                  .map(
                      slot ->
                          new Object[] {
                            id,
                            slot.id(),
                            slot.day().toString(),
                            slot.nth(),
                            slot.starts().toString(),
                            slot.ends().toString(),
                            slot.city()
                          })
                  .toList());
          t.updateAll(
              "INSERT INTO mission_table (mission, id, city, name, address, local)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              calendar.seats().stream()
                  .map(
                      seat ->
                          new Object[] {
                            id, seat.id(), seat.city(), seat.name(), seat.address(), seat.local()
                          })
                  .toList());
          note(t, clock.instant(), id, account, "calendar.laid", id, "");
          return true;
        });
  }

  /** What was done to a team's mission, the newest first. */
  public List<Event> events(String team, String id, int limit) {
    return database.read(
        t ->
            t.query(
                "SELECT at, account, what, object, detail FROM mission_event"
                    + " JOIN mission ON mission.id = mission_event.mission"
                    + " WHERE mission.team = ? AND mission.id = ?"
                    + " ORDER BY at DESC, mission_event.id LIMIT "
                    + limit,
                row ->
                    new Event(
                        Instant.ofEpochMilli(row.number(1)),
                        row.textOrNull(2),
                        row.text(3),
                        row.text(4),
                        row.text(5)),
                team,
                id));
  }

  /** Notes what is done to a mission together with doing it. */
  public static void note(
      Transaction transaction,
      Instant at,
      String mission,
      @Nullable String account,
      String what,
      String object,
      String detail) {
    transaction.update(
        "INSERT INTO mission_event (id, mission, account, at, what, object, detail)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        RandomId.next(),
        mission,
        account == null || account.isEmpty() ? null : account,
        at.toEpochMilli(),
        what,
        object,
        detail);
  }

  /** A mission of a team, for what else is kept of it. */
  public static Optional<Mission> mission(Transaction transaction, String team, String id) {
    return transaction.first(
        "SELECT " + COLUMNS + " FROM mission WHERE id = ? AND team = ?",
        Missions::mission,
        id,
        team);
  }

  /** The calendar of a mission that is known to be the team's. */
  public static Calendar calendar(Transaction t, String id) {
    return new Calendar(
        t.query(
            "SELECT id, name, local FROM mission_city WHERE mission = ? ORDER BY position, id",
            row -> new Calendar.City(row.text(1), row.text(2), row.text(3)),
            id),
        t.query(
            "SELECT one, other, slots FROM mission_travel WHERE mission = ? ORDER BY one, other",
            row -> new Calendar.Travel(row.text(1), row.text(2), (int) row.number(3)),
            id),
        t.query(
            "SELECT id, day, nth, starts, ends, city FROM mission_slot WHERE mission = ?"
                + " ORDER BY day, nth, id",
            row ->
                new Calendar.Slot(
                    row.text(1),
                    LocalDate.parse(row.text(2)),
                    (int) row.number(3),
                    LocalTime.parse(row.text(4)),
                    LocalTime.parse(row.text(5)),
                    row.text(6)),
            id),
        t.query(
            "SELECT id, city, name, address, local FROM mission_table WHERE mission = ?"
                + " ORDER BY city, id",
            row ->
                new Calendar.Seat(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)),
            id));
  }

  private static Mission mission(Row row) {
    return new Mission(
        row.text(1),
        row.text(2),
        MissionKind.of(row.text(3)).orElseThrow(),
        row.text(4),
        row.text(5),
        row.text(6),
        ZoneId.of(row.text(7)),
        LocalDate.parse(row.text(8)),
        LocalDate.parse(row.text(9)),
        Words.of(row.text(10)),
        row.numberOrNull(11),
        MissionState.of(row.text(12)).orElseThrow(),
        row.number(13));
  }
}
