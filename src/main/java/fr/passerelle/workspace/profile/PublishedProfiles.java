package fr.passerelle.workspace.profile;

import fr.passerelle.language.Folding;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.storage.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profiles that anybody may read, as long as they hold. Safe for use by many threads at once.
 */
public final class PublishedProfiles {

  /** Words of a search beyond these many are left out. */
  private static final int MOST_WORDS = 12;

  /** Whoever no longer speaks for an organisation says nothing in its name. */
  private static final String SPEAKS =
      "EXISTS (SELECT 1 FROM team t WHERE t.id = profile.team"
          + " AND t.organisation = profile.organisation)";

  private static final String VISIBLE =
      "WHERE shown IS NOT NULL AND " + SPEAKS + " AND expires >= ?";

  private final Database database;
  private final InstantSource clock;

  PublishedProfiles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param kind null for any
   * @param country of the organisation; empty for any
   * @param words of which each must be in the profile, or in what its concepts are called
   */
  public record Sought(PartneringProfile.@Nullable Kind kind, String country, String words) {

    /** All there are. */
    public static final Sought ALL = new Sought(null, "", "");
  }

  /** How many there are, and some of them. */
  public record Found(long total, List<PublishedProfile> profiles) {
    public Found {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * Whose a profile is, for those alone who carry an interest to it. Never to be shown to who is
   * interested, unless the team consents.
   */
  public record Behind(String team, String organisation, boolean anonymous, boolean mediated) {}

  /** Those sought, the last published first, from the {@code offset}th on. */
  public Found search(Sought sought, long offset, int limit) {
    var where = new StringBuilder(VISIBLE);
    var values = new ArrayList<Object>();
    values.add(today());
    if (sought.kind() != null) {
      where.append(" AND kind = ?");
      values.add(sought.kind().name());
    }
    if (!sought.country().isEmpty()) {
      where.append(" AND country = ?");
      values.add(sought.country());
    }
    // Folded words have neither % nor _, and so need no escape.
    Folding.words(sought.words()).stream()
        .limit(MOST_WORDS)
        .forEach(
            word -> {
              where.append(" AND words LIKE ?");
              values.add("%" + word + "%");
            });
    return database.read(
        transaction -> {
          long total =
              transaction
                  .first(
                      "SELECT COUNT(*) FROM profile " + where,
                      row -> row.number(1),
                      values.toArray())
                  .orElse(0L);
          values.add(limit);
          values.add(offset);
          return new Found(
              total,
              transaction.query(
                  ProfileRows.SELECT_PUBLISHED
                      + where
                      + " ORDER BY published DESC, id LIMIT ? OFFSET ?",
                  ProfileRows::published,
                  values.toArray()));
        });
  }

  /** One that holds. */
  public Optional<PublishedProfile> find(String id) {
    return database.read(
        transaction ->
            transaction.first(
                ProfileRows.SELECT_PUBLISHED + VISIBLE + " AND id = ?",
                ProfileRows::published,
                today(),
                id));
  }

  /** The ids of all that hold. */
  public List<String> ids() {
    return database.read(
        transaction ->
            transaction.query("SELECT id FROM profile " + VISIBLE, row -> row.text(1), today()));
  }

  /** Whose a profile is that holds; not for readers. */
  public Optional<Behind> behind(String id) {
    return database.read(
        transaction ->
            transaction.first(
                "SELECT team, organisation, anonymous, shown FROM profile "
                    + VISIBLE
                    + " AND id = ?",
                row ->
                    new Behind(
                        row.text(1),
                        row.text(2),
                        row.number(3) != 0,
                        ProfileRows.draft(row.text(4)).mediated()),
                today(),
                id));
  }

  /** The countries of those that hold, by code. */
  public List<String> countries() {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT DISTINCT country FROM profile " + VISIBLE + " ORDER BY country",
                row -> row.text(1),
                today()));
  }

  /** Some of those of which the catalogue has another edition or none. */
  public List<PublishedProfile> notCarried(int limit) {
    return database.read(
        transaction ->
            transaction.query(
                ProfileRows.SELECT_PUBLISHED
                    + VISIBLE
                    + " AND carried <> edition ORDER BY id LIMIT ?",
                ProfileRows::published,
                today(),
                limit));
  }

  /** Some of those that the catalogue has, though they hold no longer. */
  public List<String> over(int limit) {
    return database.read(
        transaction ->
            transaction.query(
                "SELECT id FROM profile WHERE carried <> 0 AND (shown IS NULL OR NOT "
                    + SPEAKS
                    + " OR expires < ?) ORDER BY id LIMIT ?",
                row -> row.text(1),
                today(),
                limit));
  }

  /** Notes which edition the catalogue has; 0 for none. */
  public void carried(String id, long edition) {
    database.change(
        transaction ->
            transaction.update("UPDATE profile SET carried = ? WHERE id = ?", edition, id));
  }

  private long today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }
}
