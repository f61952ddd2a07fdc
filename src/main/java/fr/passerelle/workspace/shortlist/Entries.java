package fr.passerelle.workspace.shortlist;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import fr.passerelle.storage.Transaction;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.request.Requests;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations in the lists of teams. Safe for use by many threads at once. */
public final class Entries {

  private static final String SELECT =
      "SELECT e.id, e.list, e.organisation, e.name, e.need, e.language, e.state, e.step, e.due,"
          + " a.name, e.created, e.changed"
          + " FROM shortlist_entry e LEFT JOIN account a ON a.id = e.account WHERE e.team = ?";

  private final Database database;
  private final InstantSource clock;

  Entries(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The entries of a list, in the order they came; none where the team has no such list. */
  public List<Entry> of(String team, String list) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + " AND e.list = ? ORDER BY e.created, e.id", Entries::entry, team, list));
  }

  /** An entry of a team. */
  public Optional<Entry> find(String team, String id) {
    return database.read(transaction -> find(transaction, team, id));
  }

  static Optional<Entry> find(Transaction transaction, String team, String id) {
    return transaction.first(SELECT + " AND e.id = ?", Entries::entry, team, id);
  }

  /** In which lists of a team an organisation is under one of these ids. */
  public List<Entry> holding(String team, List<String> organisations) {
    return database.read(
        transaction ->
            organisations.stream()
                .distinct()
                .flatMap(
                    id ->
                        transaction
                            .query(SELECT + " AND e.organisation = ?", Entries::entry, team, id)
                            .stream())
                .toList());
  }

  /** The entries of all lists with something to be done until a day, what is due first in front. */
  public List<Entry> due(String team, LocalDate until) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT
                    + " AND e.due <= ? AND e.step <> '' AND e.state <> 'NOT_FOR_ME'"
                    + " ORDER BY e.due, e.created, e.id",
                Entries::entry,
                team,
                until.toEpochDay()));
  }

  /** Adds an organisation to a list. */
  public Addition add(Act act, String list, Found found, EntryState state) {
    return database.write(
        transaction -> add(transaction, act, clock.instant(), list, found, state));
  }

  /** Adds an organisation to a list as part of a change of more. */
  public static Addition add(
      Transaction transaction, Act act, Instant now, String list, Found found, EntryState state) {
    String answer =
        Requests.once(
            transaction, act, "entry", now, () -> added(transaction, act, now, list, found, state));
    return switch (answer) {
      case "" -> new Addition.Unknown();
      case "full" -> new Addition.Full();
      default ->
          answer.startsWith("=")
              ? new Addition.There(answer.substring(1))
              : new Addition.Made(answer);
    };
  }

  private static String added(
      Transaction transaction, Act act, Instant now, String list, Found found, EntryState state) {
    if (!History.turn(transaction, act, list, now)) {
      return "";
    }
    var there =
        transaction.first(
            SELECT + " AND e.list = ? AND e.organisation = ?",
            Entries::entry,
            act.team(),
            list,
            found.organisation());
    if (there.isPresent()) {
      return "=" + there.get().id();
    }
    long held =
        transaction
            .first(
                "SELECT COUNT(*) FROM shortlist_entry WHERE list = ?", row -> row.number(1), list)
            .orElse(0L);
    if (held >= Entry.MOST) {
      return "full";
    }
    String id = RandomId.next();
    transaction.update(
        "INSERT INTO shortlist_entry (id, team, list, organisation, name, need, language, state,"
            + " step, due, account, created, changed)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', NULL, ?, ?, ?)",
        id,
        act.team(),
        list,
        found.organisation(),
        found.name(),
        found.need(),
        found.language().code(),
        state.name(),
        act.account(),
        now.toEpochMilli(),
        now.toEpochMilli());
    History.add(
        transaction, act, now, list, id, found.name(), Activity.Kind.ADDED, "", state.code());
    return id;
  }

  /** Moves an entry to a state; returns whether the team has such an entry. */
  public boolean move(Act act, String id, EntryState state) {
    return change(
        act,
        id,
        "move",
        (transaction, entry, now) -> {
          if (entry.state() != state) {
            update(transaction, act, now, id, "state = ?", state.name());
            History.add(
                transaction,
                act,
                now,
                entry,
                Activity.Kind.MOVED,
                entry.state().code(),
                state.code());
          }
        });
  }

  /**
   * Says what is to be done next; returns whether the team has such an entry.
   *
   * @throws IllegalArgumentException where it is too long
   */
  public boolean plan(Act act, String id, NextStep step) {
    if (step.words().length() > NextStep.LONGEST) {
      throw new IllegalArgumentException(
          "a step has at most " + NextStep.LONGEST + " characters, but " + step.words().length());
    }
    return change(
        act,
        id,
        "step",
        (transaction, entry, now) -> {
          if (!entry.step().equals(step)) {
            var due = step.due();
            update(transaction, act, now, id, "step = ?", step.words());
            update(transaction, act, now, id, "due = ?", due == null ? null : due.toEpochDay());
            History.add(
                transaction, act, now, entry, Activity.Kind.STEP, entry.step().told(), step.told());
          }
        });
  }

  /** Takes an entry out of its list with its notes; returns whether the team had such an entry. */
  public boolean remove(Act act, String id) {
    return change(
        act,
        id,
        "remove",
        (transaction, entry, now) -> {
          History.add(
              transaction, act, now, entry, Activity.Kind.REMOVED, entry.state().code(), "");
          transaction.update(
              "DELETE FROM shortlist_entry WHERE team = ? AND id = ?", act.team(), id);
        });
  }

  /** A change of one entry, in a turn at its list. */
  @FunctionalInterface
  interface Change {
    void make(Transaction transaction, Entry entry, Instant now);
  }

  private boolean change(Act act, String id, String kind, Change change) {
    return database.write(transaction -> changed(transaction, act, id, clock, kind, change));
  }

  static boolean changed(
      Transaction transaction,
      Act act,
      String id,
      InstantSource clock,
      String kind,
      Change change) {
    var now = clock.instant();
    String answer =
        Requests.once(
            transaction,
            act,
            kind,
            now,
            () -> {
              var before = find(transaction, act.team(), id);
              if (before.isEmpty() || !History.turn(transaction, act, before.get().list(), now)) {
                return "";
              }
              // Once more: somebody may have changed it before it was our turn.
              var entry = find(transaction, act.team(), id);
              entry.ifPresent(found -> change.make(transaction, found, now));
              return entry.map(Entry::id).orElse("");
            });
    return !answer.isEmpty();
  }

  private static void update(
      Transaction transaction,
      Act act,
      Instant now,
      String id,
      String what,
      @Nullable Object value) {
    transaction.update(
        "UPDATE shortlist_entry SET " + what + ", changed = ? WHERE team = ? AND id = ?",
        value,
        now.toEpochMilli(),
        act.team(),
        id);
  }

  private static Entry entry(Row row) {
    var due = row.numberOrNull(9);
    String by = row.textOrNull(10);
    return new Entry(
        row.text(1),
        row.text(2),
        new Found(
            row.text(3),
            row.text(4),
            row.text(5),
            Language.of(row.text(6)).orElse(Language.FRENCH)),
        EntryState.valueOf(row.text(7)),
        new NextStep(row.text(8), due == null ? null : LocalDate.ofEpochDay(due)),
        by == null ? "" : by,
        Instant.ofEpochMilli(row.number(11)),
        Instant.ofEpochMilli(row.number(12)));
  }
}
