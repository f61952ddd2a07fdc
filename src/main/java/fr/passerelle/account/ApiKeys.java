package fr.passerelle.account;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.RandomId;
import fr.passerelle.storage.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys by which programs work for a team. Safe for use by many threads at once. */
public final class ApiKeys {

  /** What every key begins with, so that people and tools recognise one that was left lying. */
  public static final String PREFIX = "passerelle_";

  /** The longest that a key works. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** The most keys of a team. */
  public static final int MOST = 50;

  private static final Duration NOTED = Duration.ofHours(1);
  private static final String COLUMNS =
      "api_key.id, api_key.team, api_key.account, api_key.name, api_key.scopes, api_key.created,"
          + " api_key.expires, api_key.used";

  /**
   * A key just made.
   *
   * @param secret what the program shows; not to be seen again
   */
  public record Made(ApiKey key, String secret) {}

  private final Database database;
  private final InstantSource clock;

  public ApiKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a key.
   *
   * @throws IllegalArgumentException where it would work longer than {@link #LONGEST}
   */
  public Made make(
      String team, String account, String name, Set<ApiKey.Scope> scopes, Duration valid) {
    if (valid.compareTo(LONGEST) > 0 || valid.isNegative()) {
      throw new IllegalArgumentException("a key works for up to a year, not for " + valid);
    }
    var now = clock.instant();
    var key = new ApiKey(RandomId.next(), team, account, name, scopes, now, now.plus(valid), null);
    String secret = PREFIX + key.id() + "_" + RandomId.secret();
    database.change(
        t -> {
          t.update(
              "INSERT INTO api_key (id, digest, team, account, name, scopes, created, expires)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              key.id(),
              Digests.of(secret),
              team,
              account,
              name,
              scopes.stream().map(ApiKey.Scope::code).sorted().collect(Collectors.joining(" ")),
              now.toEpochMilli(),
              key.expires().toEpochMilli());
          AuditLog.note(t, now, account, team, "key.made", key.id(), name);
        });
    return new Made(key, secret);
  }

  /** The program that shows a secret; none where it has run out, was taken back or never was. */
  public Optional<Asker.Program> program(String secret) {
    long now = clock.millis();
    var found =
        database.read(
            t ->
                t.first(
                        "SELECT " + COLUMNS + " FROM api_key WHERE digest = ? AND expires > ?",
                        ApiKeys::key,
                        Digests.of(secret),
                        now)
                    .flatMap(
                        key ->
                            Teams.team(t, key.team()).map(team -> new Asker.Program(key, team))));
    found.ifPresent(
        program -> {
          var used = program.key().used();
          if (used == null || used.plus(NOTED).toEpochMilli() < now) {
            database.change(
                t -> t.update("UPDATE api_key SET used = ? WHERE id = ?", now, program.key().id()));
          }
        });
    return found;
  }

  /** The keys of a team, the newest first. */
  public List<ApiKey> of(String team) {
    return database.read(
        t ->
            t.query(
                "SELECT " + COLUMNS + " FROM api_key WHERE team = ? ORDER BY created DESC, id",
                ApiKeys::key,
                team));
  }

  /** Takes a key back; returns whether the team had it. */
  public boolean takeBack(String team, String id, String by) {
    return database.write(
        t -> {
          boolean had = t.update("DELETE FROM api_key WHERE team = ? AND id = ?", team, id) == 1;
          if (had) {
            AuditLog.note(t, clock.instant(), by, team, "key.taken-back", id, "");
          }
          return had;
        });
  }

  private static ApiKey key(Row row) {
    Long used = row.numberOrNull(8);
    return new ApiKey(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        Stream.of(row.text(5).split(" ", -1))
            .flatMap(code -> ApiKey.Scope.of(code).stream())
            .collect(Collectors.toSet()),
        Instant.ofEpochMilli(row.number(6)),
        Instant.ofEpochMilli(row.number(7)),
        used == null ? null : Instant.ofEpochMilli(used));
  }
}
