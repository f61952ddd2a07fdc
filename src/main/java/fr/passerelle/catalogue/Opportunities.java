package fr.passerelle.catalogue;

import fr.passerelle.language.Folding;
import fr.passerelle.opportunity.OpportunityStatus;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The opportunities that the sources know. Safe for use by many threads at once. */
public final class Opportunities {

  /** A word no longer than this is looked for whole; a longer one also as a beginning. */
  private static final int SHORT = 3;

  private static final String ALL =
      "SELECT r.own_id, r.body FROM opportunity o JOIN source_record r ON r.id = o.record WHERE ";

  /**
   * Which are wanted.
   *
   * @param words all of them stand in it, in any order; blank for any
   * @param status null for those that are not closed
   * @param programme empty for any
   * @param latestFirst whether the latest deadline comes first, else the soonest
   */
  public record Wish(
      String words, @Nullable OpportunityStatus status, String programme, boolean latestFirst) {}

  /** A stretch of those wanted, and how many there are in all. */
  public record Found(long total, List<KnownOpportunity> opportunities) {
    public Found {
      opportunities = List.copyOf(opportunities);
    }
  }

  private record Condition(String sql, List<Object> values) {}

  private final Database database;

  Opportunities(Database database) {
    this.database = database;
  }

  /**
   * Finds those wanted as they are on a day, by deadline.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public Found find(Wish wish, LocalDate day, long offset, int limit) {
    var condition = condition(wish, day);
    String direction = wish.latestFirst() ? "DESC" : "ASC";
    return database.read(
        transaction -> {
          long total =
              transaction
                  .first(
                      "SELECT COUNT(*) FROM opportunity o WHERE " + condition.sql(),
                      row -> row.number(1),
                      condition.values().toArray())
                  .orElse(0L);
          var values = new ArrayList<Object>(condition.values());
          values.addAll(List.of((long) limit, offset));
          return new Found(
              total,
              transaction.query(
                  ALL
                      + condition.sql()
                      + " ORDER BY o.deadline %s, r.own_id LIMIT ? OFFSET ?".formatted(direction),
                  Opportunities::known,
                  values.toArray()));
        });
  }

  /** The opportunity with this id. */
  public Optional<KnownOpportunity> withId(String id) {
    return database.read(
        transaction -> transaction.first(ALL + "r.own_id = ?", Opportunities::known, id));
  }

  /** The programmes there are, by name. */
  public List<String> programmes() {
    return database.read(
        transaction ->
            transaction
                .query("SELECT DISTINCT programme FROM opportunity", row -> row.text(1))
                .stream()
                .sorted()
                .toList());
  }

  /** A number that is another after every change of an opportunity. */
  public long version() {
    return database.read(
        transaction -> new RecordRows(transaction).counter(OpportunityRows.COUNTER));
  }

  /** The same rule as that of the opportunity's own status. */
  private static Condition condition(Wish wish, LocalDate day) {
    var sql = new ArrayList<String>();
    var values = new ArrayList<Object>();
    String closed = "(o.deadline < ? OR o.stated = 'CLOSED')";
    sql.add(wish.status() == OpportunityStatus.CLOSED ? closed : "NOT " + closed);
    values.add(day.toString());
    if (wish.status() != null && wish.status() != OpportunityStatus.CLOSED) {
      sql.add("o.stated = ?");
      values.add(wish.status().name());
    }
    if (!wish.programme().isEmpty()) {
      sql.add("o.programme = ?");
      values.add(wish.programme());
    }
    for (String word : Folding.words(wish.words())) {
      sql.add("o.words LIKE ?");
      values.add("% " + word + (word.length() <= SHORT ? " %" : "%"));
    }
    return new Condition(String.join(" AND ", sql), values);
  }

  private static KnownOpportunity known(Row row) {
    var record = CatalogueJson.record(row.text(2));
    return new KnownOpportunity(
        row.text(1), Objects.requireNonNull(record.opportunity()), record.mark());
  }
}
