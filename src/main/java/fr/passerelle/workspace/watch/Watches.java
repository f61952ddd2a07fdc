package fr.passerelle.workspace.watch;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The watches of the teams. What belongs to another team is as unknown as what does not exist. Safe
 * for use by many threads at once.
 */
public final class Watches {

  /** How many watches a team may have. */
  public static final int MOST = 500;

  private final Database database;
  private final InstantSource clock;

  public Watches(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A watch with how many alerts it has that nobody has seen.
   *
   * @param alerts how many there are in all, without those that are not for the team
   */
  public record Counted(Watch watch, int unseen, int alerts) {}

  /**
   * A watch as it is to be compared with changes.
   *
   * @param own the id of the team's own organisation; null where it has none
   */
  public record Waiting(Watch watch, @Nullable String own) {}

  /**
   * The watches that changed, and which there are.
   *
   * @param version the number of the last change among them
   * @param changed those that were made or changed, paused ones too
   * @param active ids of all that are not paused
   */
  public record News(long version, List<Waiting> changed, Set<String> active) {}

  /**
   * Saves a search.
   *
   * @return nothing where the team has {@link #MOST} already
   */
  public Optional<Watch> add(
      String team,
      @Nullable String account,
      String name,
      Language language,
      String parameters,
      Frequency frequency) {
    var now = clock.instant();
    var watch =
        new Watch(
            RandomId.next(),
            team,
            account,
            name,
            language,
            parameters,
            frequency,
            now,
            null,
            RandomId.secret(),
            RandomId.secret());
    return database.write(
        transaction -> {
          long many =
              transaction
                  .first("SELECT COUNT(*) FROM watch WHERE team = ?", row -> row.number(1), team)
                  .orElse(0L);
          if (many >= MOST) {
            return Optional.empty();
          }
          transaction.update(
              "INSERT INTO watch (id, team, account, name, language, parameters, frequency,"
                  + " created, paused, mailed, feed, unsubscribe, version)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?)",
              watch.id(),
              team,
              account,
              name,
              language.code(),
              parameters,
              frequency.code(),
              now.toEpochMilli(),
              now.toEpochMilli(),
              watch.feed(),
              watch.unsubscribe(),
              nextVersion(transaction));
          return Optional.of(watch);
        });
  }

  /** The watches of a team, those with unseen alerts first, then the newest first. */
  public List<Counted> of(String team) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT "
                    + WatchRows.COLUMNS
                    + ", COUNT(a.watch) - COALESCE(SUM(a.seen), 0) AS unseen, COUNT(a.watch) FROM"
                    + " watch w LEFT JOIN watch_alert a ON a.watch = w.id AND a.declined = 0 AND "
                    + Alerts.SHOWN
                    + " WHERE w.team = ? GROUP BY "
                    + WatchRows.COLUMNS
                    + " ORDER BY unseen DESC, w.created DESC, w.id",
                row ->
                    new Counted(
                        WatchRows.watch(row),
                        (int) row.number(WatchRows.NEXT),
                        (int) row.number(WatchRows.NEXT + 1)),
                team));
  }

  /** A watch of a team. */
  public Optional<Watch> find(String team, String id) {
    return first("w.team = ? AND w.id = ?", team, id);
  }

  /** The watch whose feed has this token. */
  public Optional<Watch> ofFeed(String token) {
    return first("w.feed = ?", token);
  }

  /** The watch whose letters end by this token. */
  public Optional<Watch> ofUnsubscribing(String token) {
    return first("w.unsubscribe = ?", token);
  }

  /** Lets a watch rest: nothing is compared with it any more. */
  public boolean pause(String team, String id) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch SET paused = ?, version = ?"
                        + " WHERE team = ? AND id = ? AND paused IS NULL",
                    clock.millis(),
                    nextVersion(transaction),
                    team,
                    id)
                > 0);
  }

  /** Lets a watch go on, with what changes from now on. */
  public boolean resume(String team, String id) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch SET paused = NULL, version = ? WHERE team = ? AND id = ?",
                    nextVersion(transaction),
                    team,
                    id)
                > 0);
  }

  /** Changes what a watch is called and how often letters tell of it. */
  public boolean change(String team, String id, String name, Frequency frequency) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch SET name = ?, frequency = ? WHERE team = ? AND id = ?",
                    name,
                    frequency.code(),
                    team,
                    id)
                > 0);
  }

  /** Ends the letters of a watch; its alerts go on. */
  public boolean unsubscribe(String token) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch SET frequency = ? WHERE unsubscribe = ?",
                    Frequency.NEVER.code(),
                    token)
                > 0);
  }

  /** Gives the feed of a watch another address; the old one leads nowhere from now on. */
  public boolean renewFeed(String team, String id) {
    return database.write(
        transaction ->
            transaction.update(
                    "UPDATE watch SET feed = ? WHERE team = ? AND id = ?", RandomId.secret(), team, id)
                > 0);
  }

  /** Removes a watch and its alerts. */
  public boolean remove(String team, String id) {
    return database.write(
        transaction -> {
          nextVersion(transaction);
          return transaction.update("DELETE FROM watch WHERE team = ? AND id = ?", team, id) > 0;
        });
  }

  /** A number that is higher after each change of what is to be compared. */
  public long version() {
    return database.read(Watches::version);
  }

  /** What changed after a version. */
  public News changedAfter(long version) {
    return database.read(
        transaction ->
            new News(
                version(transaction),
                transaction.query(
                    "SELECT "
                        + WatchRows.COLUMNS
                        + ", t.organisation FROM watch w JOIN team t ON t.id = w.team"
                        + " WHERE w.version > ? ORDER BY w.version, w.id",
                    row -> new Waiting(WatchRows.watch(row), row.textOrNull(WatchRows.NEXT)),
                    version),
                Set.copyOf(
                    transaction.query(
                        "SELECT id FROM watch WHERE paused IS NULL", row -> row.text(1)))));
  }

  private Optional<Watch> first(String condition, @Nullable Object... parameters) {
    return database.read(
        transaction ->
            transaction.first(
                "SELECT " + WatchRows.COLUMNS + " FROM watch w WHERE " + condition,
                WatchRows::watch,
                parameters));
  }

  private static long version(Transaction transaction) {
    return transaction
        .first("SELECT version FROM watch_state WHERE one = 1", row -> row.number(1))
        .orElse(0L);
  }

  private static long nextVersion(Transaction transaction) {
    transaction.update("UPDATE watch_state SET version = version + 1 WHERE one = 1");
    return version(transaction);
  }
}
