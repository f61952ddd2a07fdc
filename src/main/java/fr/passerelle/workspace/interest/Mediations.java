package fr.passerelle.workspace.interest;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What mediators passed on. Safe for use by many threads at once. */
public final class Mediations {

  private static final String SELECT =
      "SELECT interest, at FROM interest_event WHERE kind = 'PASSED_ON' AND ";

  private final Database database;

  Mediations(Database database) {
    this.database = database;
  }

  /** One that a mediator passed on, and when. */
  public record PassedOn(Interest interest, Instant at) {}

  /**
   * Those that any of these people passed on, and those of these ids that anybody did, the oldest
   * first.
   */
  public List<PassedOn> of(Collection<String> accounts, Collection<String> ids) {
    return database.read(
        t -> {
          var when = new TreeMap<String, Instant>();
          t.queryIn(SELECT + "account IN", accounts, Mediations::passing)
              .forEach(one -> when.put(one.getKey(), one.getValue()));
          t.queryIn(SELECT + "interest IN", ids, Mediations::passing)
              .forEach(one -> when.put(one.getKey(), one.getValue()));
          return t
              .queryIn(InterestRows.SELECT + "WHERE i.id IN", when.keySet(), InterestRows::interest)
              .stream()
              .distinct()
              .map(one -> new PassedOn(one, when.getOrDefault(one.id(), one.created())))
              .sorted(Comparator.comparing(PassedOn::at).thenComparing(one -> one.interest().id()))
              .toList();
        });
  }

  private static Map.Entry<String, Instant> passing(Row row) {
    return Map.entry(row.text(1), Instant.ofEpochMilli(row.number(2)));
  }
}
