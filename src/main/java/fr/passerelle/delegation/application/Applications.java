package fr.passerelle.delegation.application;

import fr.passerelle.delegation.mission.Missions;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who applies for missions, and what a committee says of them. Safe for use by many threads. */
public final class Applications {

  private static final String OF_MISSION =
      " JOIN mission_application a ON a.id = application WHERE a.mission = ?";

  private final Database database;
  private final InstantSource clock;

  public Applications(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps new applications for a team's mission, all or none; returns their ids. */
  public List<String> add(String team, String mission, List<Application> all, String account) {
    return database.write(
        t -> {
          var ids = new ArrayList<String>();
          if (Missions.mission(t, team, mission).isEmpty()) {
            return ids;
          }
          for (var one : all) {
            String id = RandomId.next();
            t.update(
                "INSERT INTO mission_application (id, mission, state, reason, party, created,"
                    + " version) VALUES (?, ?, ?, ?, ?, ?, 1)",
                id,
                mission,
                one.state().code(),
                one.reason(),
                one.party(),
                clock.millis());
            answer(t, id, one);
            note(t, mission, account, "application.added", id, one.said(Question.NAME));
            ids.add(id);
          }
          return ids;
        });
  }

  private static void answer(Transaction t, String id, Application one) {
    t.update("DELETE FROM mission_answer WHERE application = ?", id);
    t.updateAll(
        "INSERT INTO mission_answer (application, question, answer) VALUES (?, ?, ?)",
        one.answers().entrySet().stream()
            .map(said -> new Object[] {id, said.getKey().code(), said.getValue()})
            .toList());
  }

  private void note(
      Transaction t, String mission, String account, String what, String id, String detail) {
    Missions.note(t, clock.instant(), mission, account, what, id, detail);
  }

  /** The applications for a team's mission, in the order in which they came. */
  public List<Application> of(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.<Application>of()
                : all(t, mission));
  }

  private static List<Application> all(Transaction t, String mission) {
    var answers = new HashMap<String, SortedMap<Question, String>>();
    t.query(
            "SELECT application, question, answer FROM mission_answer" + OF_MISSION,
            row -> List.of(row.text(1), row.text(2), row.text(3)),
            mission)
        .forEach(
            row ->
                Question.of(row.get(1))
                    .ifPresent(
                        question ->
                            answers
                                .computeIfAbsent(row.get(0), id -> new TreeMap<>())
                                .put(question, row.get(2))));
    return t.query(
        "SELECT id, state, reason, party, version FROM mission_application WHERE mission = ?"
            + " ORDER BY created, id",
        row ->
            new Application(
                row.text(1),
                ApplicationState.of(row.text(2)).orElseThrow(),
                answers.getOrDefault(row.text(1), new TreeMap<>()),
                row.text(3),
                row.textOrNull(4),
                row.number(5)),
        mission);
  }

  /** An application for a team's mission. */
  public Optional<Application> find(String team, String mission, String id) {
    return of(team, mission).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Changes an application.
   *
   * @return false where somebody else changed it since this version, or the team has none such
   */
  public boolean change(String team, String mission, Application one, String account) {
    return database.write(
        t -> {
          boolean done =
              Missions.mission(t, team, mission).isPresent()
                  && t.update(
                          "UPDATE mission_application SET state = ?, reason = ?, party = ?,"
                              + " version = version + 1"
                              + " WHERE id = ? AND mission = ? AND version = ?",
                          one.state().code(),
                          one.reason(),
                          one.party(),
                          one.id(),
                          mission,
                          one.version())
                      == 1;
          if (done) {
            answer(t, one.id(), one);
            note(t, mission, account, "application.changed", one.id(), one.state().code());
          }
          return done;
        });
  }

  /** Takes an application away; returns whether the team's mission had it. */
  public boolean remove(String team, String mission, String id, String account) {
    return database.write(
        t -> {
          boolean had =
              Missions.mission(t, team, mission).isPresent()
                  && t.update(
                          "DELETE FROM mission_application WHERE id = ? AND mission = ?",
                          id,
                          mission)
                      == 1;
          if (had) {
            note(t, mission, account, "application.removed", id, "");
          }
          return had;
        });
  }

  /** How a team's mission chooses. */
  public Grid grid(String team, String mission) {
    return database.read(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return Grid.usual();
          }
          var weights = new TreeMap<Criterion, Integer>();
          t.query(
                  "SELECT criterion, weight FROM mission_criterion WHERE mission = ?",
                  row -> Map.entry(row.text(1), (int) row.number(2)),
                  mission)
              .forEach(
                  row -> Criterion.of(row.getKey()).ifPresent(c -> weights.put(c, row.getValue())));
          int places =
              t.first(
                      "SELECT places FROM mission_grid WHERE mission = ?",
                      row -> (int) row.number(1),
                      mission)
                  .orElse(Grid.usual().places());
          return new Grid(weights, places);
        });
  }

  /** Keeps how a team's mission chooses; returns whether the team has it. */
  public boolean keep(String team, String mission, Grid grid, String account) {
    return database.write(
        t -> {
          if (Missions.mission(t, team, mission).isEmpty()) {
            return false;
          }
          t.update("DELETE FROM mission_criterion WHERE mission = ?", mission);
          t.update("DELETE FROM mission_grid WHERE mission = ?", mission);
          t.updateAll(
              "INSERT INTO mission_criterion (mission, criterion, weight) VALUES (?, ?, ?)",
              grid.weights().entrySet().stream()
                  .map(one -> new Object[] {mission, one.getKey().code(), one.getValue()})
                  .toList());
          t.update(
              "INSERT INTO mission_grid (mission, places) VALUES (?, ?)", mission, grid.places());
          note(t, mission, account, "grid.kept", mission, grid.weights().toString());
          return true;
        });
  }

  /** The marks of all applications for a team's mission. */
  public List<Mark> marks(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.<Mark>of()
                : t.query(
                    "SELECT application, account, criterion, mark, comment FROM mission_mark"
                        + OF_MISSION
                        + " ORDER BY application, account, criterion",
                    row ->
                        new Mark(
                            row.text(1),
                            row.textOrNull(2),
                            Criterion.of(row.text(3)).orElseThrow(),
                            (int) row.number(4),
                            row.text(5)),
                    mission));
  }

  /** Keeps what an account gives an application, in place of what it gave before. */
  public boolean mark(
      String team, String mission, String application, String account, List<Mark> marks) {
    return database.write(
        t -> {
          if (!has(t, team, mission, application)) {
            return false;
          }
          t.update(
              "DELETE FROM mission_mark WHERE application = ? AND account = ?",
              application,
              account);
          t.updateAll(
              "INSERT INTO mission_mark (id, application, account, criterion, mark, comment)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              marks.stream()
                  .map(
                      one ->
                          new Object[] {
                            RandomId.next(),
                            application,
                            account,
                            one.criterion().code(),
                            one.mark(),
                            one.comment()
                          })
                  .toList());
          note(t, mission, account, "application.marked", application, "");
          return true;
        });
  }

  /** The conflicts of interest that were declared about applications for a team's mission. */
  public List<Conflict> conflicts(String team, String mission) {
    return database.read(
        t ->
            Missions.mission(t, team, mission).isEmpty()
                ? List.<Conflict>of()
                : t.query(
                    "SELECT application, account, mission_conflict.reason FROM mission_conflict"
                        + OF_MISSION
                        + " ORDER BY application, account",
                    row -> new Conflict(row.text(1), row.textOrNull(2), row.text(3)),
                    mission));
  }

  /** Declares that an account has a conflict of interest; none takes back what it declared. */
  public boolean declare(
      String team, String mission, String application, String account, @Nullable String reason) {
    return database.write(
        t -> {
          if (!has(t, team, mission, application)) {
            return false;
          }
          t.update(
              "DELETE FROM mission_conflict WHERE application = ? AND account = ?",
              application,
              account);
          if (reason != null) {
            t.update(
                "INSERT INTO mission_conflict (id, application, account, reason)"
                    + " VALUES (?, ?, ?, ?)",
                RandomId.next(),
                application,
                account,
                reason);
          }
          String what = reason == null ? "conflict.taken-back" : "conflict.declared";
          note(t, mission, account, what, application, "");
          return true;
        });
  }

  private static boolean has(Transaction t, String team, String mission, String application) {
    return Missions.mission(t, team, mission).isPresent()
        && t.first(
                "SELECT id FROM mission_application WHERE id = ? AND mission = ?",
                row -> row.text(1),
                application,
                mission)
            .isPresent();
  }
}
