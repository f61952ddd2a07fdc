package fr.passerelle.account;

import fr.passerelle.storage.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a person, table by table, for the person to take away (GDPR, articles 15 and
 * 20). What other people wrote is not in it. Safe for use by many threads at once.
 */
public final class PersonalData {

  private static final int MOST_ROWS = 50_000;

  /**
   * A table that holds something of persons.
   *
   * @param owner its column that names the account
   * @param at its column with a time in milliseconds; empty where it has none
   * @param columns what of it is the person's
   */
  private record Kept(String table, String owner, String at, List<String> columns) {
    private Kept(String table, String owner, String at, String... columns) {
      this(table, owner, at, List.of(columns));
    }
  }

  private static final List<Kept> TABLES =
      List.of(
          new Kept("account", "id", "created", "email", "name", "language", "administrator"),
          new Kept("membership", "account", "", "team", "role", "manages"),
          new Kept("session", "account", "created"),
          new Kept("letter_token", "account", "created", "purpose", "email"),
          new Kept("api_key", "account", "created", "team", "name", "scopes"),
          new Kept("audit", "account", "at", "action", "object", "detail"),
          new Kept("shortlist", "account", "created", "team", "name", "need"),
          new Kept("shortlist_entry", "account", "created", "team", "organisation", "name"),
          new Kept("shortlist_note", "account", "created", "team", "words"),
          new Kept("shortlist_activity", "account", "at", "team", "kind", "name"),
          new Kept("shortlist_link", "account", "created", "team", "list"),
          new Kept("profile_activity", "account", "at", "profile", "deed", "detail"),
          // Not who receives it, who may be behind an anonymous profile.
          new Kept("interest", "account", "created", "sender", "recipient_title", "reason"),
          new Kept("interest_event", "account", "at", "interest", "kind", "words"),
          new Kept("interest_contact", "account", "given", "interest", "name", "email"),
          new Kept("interest_note", "account", "created", "interest", "words"),
          new Kept("watch", "account", "created", "team", "name", "parameters"),
          new Kept("claim", "account", "created", "team", "organisation", "words"),
          new Kept("claim", "decider", "decided", "team", "organisation", "answer"),
          new Kept("own_facts", "account", "confirmed", "team"),
          new Kept("team_avoided", "account", "at", "team", "name", "reason"),
          new Kept("mission_dropped", "account", "at", "mission", "name", "reason"),
          new Kept("mission_mark", "account", "", "application", "criterion", "mark", "comment"),
          new Kept("mission_conflict", "account", "", "application", "reason"),
          new Kept("mission_outcome", "account", "at", "mission", "meeting", "notes"),
          new Kept("mission_follow_up", "account", "at", "mission", "meeting", "state", "note"),
          new Kept("mission_reminder", "account", "at", "mission"),
          new Kept("mission_event", "account", "at", "mission", "what", "detail"),
          new Kept("need_sheet", "account", "created", "team", "name"),
          new Kept("consult_entry", "account", "added", "sheet", "name"),
          new Kept("consult_decision", "account", "at", "sheet", "reason"),
          new Kept("consult_act", "account", "at", "team", "line", "act", "object"),
          new Kept("open_need", "account", "published", "team", "title", "words"),
          new Kept("open_need_proposal", "account", "at", "team", "name", "reason"),
          new Kept("cluster_contract_version", "account", "recorded", "contract", "title"),
          new Kept("cluster_objective", "account", "recorded", "contract", "indicator", "target"),
          new Kept("cluster_objective", "ended_by", "ended", "contract", "indicator"),
          new Kept("cluster_event", "account", "recorded", "team", "kind", "proof", "reason"));

  private final Database database;

  public PersonalData(Database database) {
    this.database = database;
  }

  /** The names of the columns that name an account, such as {@code claim.decider}. */
  static List<String> owners() {
    return TABLES.stream().map(kept -> kept.table() + "." + kept.owner()).toList();
  }

  /** What is kept of a person, by table; times as ISO 8601. */
  public Map<String, List<Map<String, @Nullable String>>> of(String account) {
    return database.read(
        t -> {
          var all = new LinkedHashMap<String, List<Map<String, @Nullable String>>>();
          for (var kept : TABLES) {
            String at = kept.at().isEmpty() ? "NULL" : kept.at();
            var rows =
                t.query(
                    "SELECT %s%s FROM %s WHERE %s = ? LIMIT %d"
                        .formatted(
                            at,
                            kept.columns().stream()
                                .map(column -> ", " + column)
                                .reduce("", String::concat),
                            kept.table(),
                            kept.owner(),
                            MOST_ROWS),
                    row -> {
                      Map<String, @Nullable String> values = new LinkedHashMap<>();
                      Long time = row.numberOrNull(1);
                      if (time != null) {
                        values.put(kept.at(), Instant.ofEpochMilli(time).toString());
                      }
                      for (int i = 0; i < kept.columns().size(); i++) {
                        values.put(kept.columns().get(i), row.textOrNull(i + 2));
                      }
                      return values;
                    },
                    account);
            all.merge(
                kept.table(),
                rows,
                (one, other) ->
                    java.util.stream.Stream.of(one, other).flatMap(List::stream).toList());
          }
          return all;
        });
  }
}
