package fr.passerelle.workspace.exposure;

import fr.passerelle.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts who is shown. Counting never waits for the database; what is counted is written by {@link
 * #flush}, which the root calls every {@value #FLUSH_SECONDS} seconds and at the end. Memory is
 * bounded: of more than {@value #MOST_KEYS} different counts between two flushes the rest is not
 * counted. Safe for use by many threads at once.
 */
public final class Exposures {

  /** How often what is counted is written; so much at most is lost with a killed process. */
  public static final long FLUSH_SECONDS = 30;

  static final int MOST_KEYS = 100_000;

  /** Concepts of one need that are counted; the most telling come first. */
  static final int MOST_CONCEPTS = 8;

  /** The last rank of the first band, and of the second. */
  static final int FIRST = 3;

  static final int MIDDLE = 12;

  /** The concept that stands for all. */
  static final String ALL = "";

  private static final long MILLIS_A_DAY = 86_400_000;
  private static final int PIECE = 2_000;

  private static final int OPENED = 3;
  private static final int SHORTLISTED = 4;

  private record Key(String organisation, long day, String concept) {}

  private final Database database;
  private final InstantSource clock;
  private final Object lock = new Object();
  private Map<Key, long[]> counted = new HashMap<>();

  public Exposures(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts the organisations of a list that is shown.
   *
   * @param ids in the order of the list; in place of whom not to count an empty one
   * @param offset how many stand before them, on earlier pages
   * @param concepts the ids of the concepts of what was asked for; the first few are counted
   */
  public void shown(List<String> ids, int offset, List<String> concepts) {
    long day = day(clock.instant());
    int some = Math.min(concepts.size(), MOST_CONCEPTS);
    synchronized (lock) {
      for (int i = 0; i < ids.size(); i++) {
        if (ids.get(i).isEmpty()) {
          continue;
        }
        int band = band(offset + i + 1);
        add(ids.get(i), day, ALL, band);
        for (int j = 0; j < some; j++) {
          add(ids.get(i), day, concepts.get(j), band);
        }
      }
    }
  }

  /** Counts that somebody looked at an organisation's page. */
  public void opened(String id) {
    synchronized (lock) {
      add(id, day(clock.instant()), ALL, OPENED);
    }
  }

  /** Counts that somebody put an organisation onto a list of theirs. */
  public void shortlisted(String id) {
    synchronized (lock) {
      add(id, day(clock.instant()), ALL, SHORTLISTED);
    }
  }

  /** Writes what is counted; what cannot be written is counted on and written another time. */
  public void flush() {
    Map<Key, long[]> taken;
    synchronized (lock) {
      if (counted.isEmpty()) {
        return;
      }
      taken = counted;
      counted = new HashMap<>();
    }
    var rows = new ArrayList<@Nullable Object[]>(taken.size());
    taken.forEach((key, counts) -> rows.add(row(key, counts)));
    int written = 0;
    try {
      while (written < rows.size()) {
        var piece = rows.subList(written, Math.min(rows.size(), written + PIECE));
        database.change(t -> t.updateAll(ADD, piece));
        written += piece.size();
      }
    } finally {
      putBack(rows.subList(written, rows.size()));
    }
  }

  /** How many different counts wait to be written. */
  int waiting() {
    synchronized (lock) {
      return counted.size();
    }
  }

  static int band(int rank) {
    return rank <= FIRST ? 0 : rank <= MIDDLE ? 1 : 2;
  }

  static long day(Instant moment) {
    return Math.floorDiv(moment.toEpochMilli(), MILLIS_A_DAY);
  }

  private void add(String organisation, long day, String concept, int what) {
    var key = new Key(organisation, day, concept);
    long[] counts = counted.get(key);
    if (counts == null) {
      if (counted.size() >= MOST_KEYS) {
        return;
      }
      counts = new long[SHORTLISTED + 1];
      counted.put(key, counts);
    }
    counts[what]++;
  }

  private void putBack(List<@Nullable Object[]> rows) {
    synchronized (lock) {
      for (var row : rows) {
        var key = new Key(String.valueOf(row[0]), number(row[1]), String.valueOf(row[2]));
        long[] counts = counted.computeIfAbsent(key, none -> new long[SHORTLISTED + 1]);
        for (int i = 0; i < counts.length; i++) {
          counts[i] += number(row[i + 3]);
        }
      }
    }
  }

  private static final String ADD =
      "INSERT INTO exposure (organisation, day, concept, first, middle, beyond, opened,"
          + " shortlisted) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (organisation, day, concept)"
          + " DO UPDATE SET first = exposure.first + excluded.first, middle = exposure.middle +"
          + " excluded.middle, beyond = exposure.beyond + excluded.beyond, opened ="
          + " exposure.opened + excluded.opened, shortlisted = exposure.shortlisted +"
          + " excluded.shortlisted";

  private static @Nullable Object[] row(Key key, long[] counts) {
    return new @Nullable Object[] {
      key.organisation(),
      key.day(),
      key.concept(),
      counts[0],
      counts[1],
      counts[2],
      counts[OPENED],
      counts[SHORTLISTED]
    };
  }

  private static long number(@Nullable Object value) {
    return value instanceof Long number ? number : 0;
  }
}
