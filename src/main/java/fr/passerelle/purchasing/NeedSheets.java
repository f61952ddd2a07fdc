package fr.passerelle.purchasing;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The need sheets of teams. Safe for use by many threads at once. */
public final class NeedSheets {

  /** How many sheets a team may keep. */
  public static final int MOST_SHEETS = 200;

  /** Stands between the state of a sheet and the constraints that are wished for. */
  private static final char WISHED = ':';

  private final Database database;
  private final InstantSource clock;

  public NeedSheets(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a new sheet, whose lines are to be searched for; returns its id. */
  public String create(
      String team, String account, String name, Language language, NeedReading reading) {
    String id = RandomId.next();
    var notes = new ArrayList<>(reading.notes());
    reading
        .columns()
        .forEach((head, column) -> notes.add(new SheetRows.Note("column." + column.code(), head)));
    reading.unknown().forEach(head -> notes.add(new SheetRows.Note("unknown", head)));
    database.change(
        t -> {
          t.update(
              "INSERT INTO need_sheet (id, team, account, name, language, state, columns, created)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              id,
              team,
              account,
              name,
              language.code(),
              NeedSheet.State.SEARCHING.code(),
              SheetText.notes(notes),
              clock.millis());
          t.updateAll(
              LineRows.INSERT,
              reading.lines().stream().map(line -> LineRows.values(id, line)).toList());
        });
    return id;
  }

  /** The sheets of a team, the newest first. */
  public List<NeedSheet> of(String team) {
    return database.read(
        t ->
            t.query(
                select() + " WHERE team = ? ORDER BY created DESC, id", NeedSheets::sheet, team));
  }

  /** A sheet of a team. */
  public Optional<NeedSheet> sheet(String team, String id) {
    return database.read(t -> sheet(t, team, id));
  }

  /** Takes a sheet away with all that belongs to it; returns whether the team had it. */
  public boolean remove(String team, String id) {
    return database.write(
        t -> t.update("DELETE FROM need_sheet WHERE id = ? AND team = ?", id, team) == 1);
  }

  /** Says how far a team's sheet is. */
  public void become(String team, String id, NeedSheet.State state) {
    become(team, id, state.code());
  }

  /** Says that a plan is to be made for a team's sheet, and under which constraints. */
  void wish(String team, String id, PlanWishes wishes) {
    become(team, id, NeedSheet.State.PLANNING.code() + WISHED + wishes.written());
  }

  private void become(String team, String id, String state) {
    database.change(
        t ->
            t.update("UPDATE need_sheet SET state = ? WHERE id = ? AND team = ?", state, id, team));
  }

  /** The constraints of the plan to be made: those asked for last, else those of the last plan. */
  PlanWishes wishes(String team, String id) {
    String state =
        database
            .read(
                t ->
                    t.first(
                        "SELECT state FROM need_sheet WHERE id = ? AND team = ?",
                        row -> row.text(1),
                        id,
                        team))
            .orElse("");
    int wished = state.indexOf(WISHED);
    return wished >= 0
        ? PlanWishes.read(state.substring(wished + 1))
        : plan(team, id).map(KeptPlan::wishes).orElse(PlanWishes.USUAL);
  }

  /** A sheet that is being searched for or planned, or was when the server stopped. */
  record Unfinished(String team, String sheet) {}

  List<Unfinished> unfinished() {
    return database.read(
        t ->
            t.query(
                "SELECT team, id FROM need_sheet WHERE state NOT IN (?, ?) ORDER BY created, id",
                row -> new Unfinished(row.text(1), row.text(2)),
                NeedSheet.State.READY.code(),
                NeedSheet.State.FAILED.code()));
  }

  /** Puts a corrected line in the place of one; its long list is to be made anew. */
  public void correct(String team, String id, Requirement line) {
    database.change(
        t -> {
          if (sheet(t, team, id).isEmpty()) {
            return;
          }
          t.update(
              "DELETE FROM need_candidate WHERE sheet = ? AND position = ?", id, line.position());
          t.update("DELETE FROM need_line WHERE sheet = ? AND position = ?", id, line.position());
          t.updateAll(LineRows.INSERT, List.<Object[]>of(LineRows.values(id, line)));
        });
  }

  private static Optional<Requirement> line(Transaction t, String team, String id, int position) {
    return t.first(
        "SELECT "
            + LineRows.COLUMNS
            + " FROM need_line WHERE sheet = (SELECT id FROM need_sheet WHERE id = ? AND team = ?)"
            + " AND position = ?",
        LineRows::line,
        id,
        team,
        position);
  }

  /** The lines of a team's sheet in their order; none where the team has no such sheet. */
  public List<Requirement> lines(String team, String id) {
    return database.read(
        t ->
            t.query(
                "SELECT "
                    + LineRows.COLUMNS
                    + " FROM need_line WHERE sheet = (SELECT id FROM need_sheet WHERE id = ? AND"
                    + " team = ?) ORDER BY position",
                LineRows::line,
                id,
                team));
  }

  /** The positions of the lines that have no long list yet. */
  public List<Integer> unsearched(String team, String id) {
    return database.read(
        t ->
            t.query(
                "SELECT position FROM need_line WHERE searched = 0 AND sheet = (SELECT id FROM"
                    + " need_sheet WHERE id = ? AND team = ?) ORDER BY position",
                row -> (int) row.number(1),
                id,
                team));
  }

  /** Keeps the long list of a line; nothing where the sheet is gone or says something else now. */
  public void keep(String team, String id, Requirement line, List<Candidate> candidates) {
    int position = line.position();
    database.change(
        t -> {
          if (!line.equals(line(t, team, id, position).orElse(null))) {
            return;
          }
          t.update("DELETE FROM need_candidate WHERE sheet = ? AND position = ?", id, position);
          var rows = new ArrayList<Object[]>();
          for (var candidate : candidates) {
            rows.add(CandidateRows.values(id, position, rows.size(), candidate));
          }
          t.updateAll(CandidateRows.INSERT, rows);
          t.update(
              "UPDATE need_line SET searched = 1 WHERE sheet = ? AND position = ?", id, position);
        });
  }

  /** The long list of each line that has one, by the line's position. */
  public Map<Integer, List<ListedCandidate>> candidates(String team, String id) {
    return database.read(t -> candidates(t, team, id, ""));
  }

  /** The first of the long lists and whoever is chosen, by the line's position. */
  public Map<Integer, List<ListedCandidate>> foremost(String team, String id) {
    return database.read(t -> candidates(t, team, id, " AND (chosen = 1 OR place < 3)"));
  }

  /** The long list of a line. */
  public List<ListedCandidate> candidates(String team, String id, int position) {
    return database
        .read(t -> candidates(t, team, id, " AND position = " + position))
        .getOrDefault(position, List.of());
  }

  private static Map<Integer, List<ListedCandidate>> candidates(
      Transaction t, String team, String id, String only) {
    record Placed(int position, ListedCandidate candidate) {}
    return t
        .query(
            "SELECT position, chosen, "
                + CandidateRows.COLUMNS
                + " FROM need_candidate WHERE sheet = (SELECT id FROM need_sheet WHERE id = ? AND"
                + " team = ?)"
                + only
                + " ORDER BY position, place",
            row ->
                new Placed(
                    (int) row.number(1),
                    new ListedCandidate(CandidateRows.candidate(row, 3), row.number(2) == 1)),
            id,
            team)
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::position, Collectors.mapping(Placed::candidate, Collectors.toList())));
  }

  /** Keeps a plan and whom it chooses. */
  public void keep(
      String team,
      String id,
      PlanWishes wishes,
      SourcingPlan plan,
      Map<SourcingProblem.Rule, Double> prices) {
    database.change(
        t -> {
          if (sheet(t, team, id).isPresent()) {
            PlanRows.keep(t, id, wishes, plan, prices, clock.millis());
          }
        });
  }

  /** The last plan of a team's sheet. */
  public Optional<KeptPlan> plan(String team, String id) {
    return database.read(t -> PlanRows.plan(t, team, id));
  }

  private static String select() {
    return "SELECT id, team, name, language, state, columns, created, (SELECT COUNT(*) FROM"
        + " need_line WHERE sheet = need_sheet.id), (SELECT COUNT(*) FROM need_line WHERE sheet ="
        + " need_sheet.id AND searched = 1) FROM need_sheet";
  }

  private static Optional<NeedSheet> sheet(Transaction t, String team, String id) {
    return t.first(select() + " WHERE id = ? AND team = ?", NeedSheets::sheet, id, team);
  }

  private static NeedSheet sheet(Row row) {
    return new NeedSheet(
        row.text(1),
        row.text(2),
        row.text(3),
        Language.of(row.text(4)).orElse(Language.FRENCH),
        state(row.text(5)),
        SheetText.notes(row.text(6)),
        Instant.ofEpochMilli(row.number(7)),
        (int) row.number(8),
        (int) row.number(9));
  }

  private static NeedSheet.State state(String kept) {
    int wished = kept.indexOf(WISHED);
    String code = wished < 0 ? kept : kept.substring(0, wished);
    return NeedSheet.State.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
