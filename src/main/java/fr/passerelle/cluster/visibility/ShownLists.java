package fr.passerelle.cluster.visibility;

import fr.passerelle.organisation.Organisation;
import fr.passerelle.storage.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of lists that are shown how large the firms in them are, and which needs find hardly
 * anybody. Counting never waits for the database; what is counted is written by {@link #flush}.
 * Memory is bounded: of more than {@value #MOST_KEYS} different counts between two flushes the rest
 * is not counted. Safe for use by many threads at once.
 */
public final class ShownLists {

  /** A list with fewer organisations than this is short. */
  public static final int FEW = 5;

  static final int MOST_KEYS = 20_000;

  /** Concepts of one need that are counted; the most telling come first. */
  static final int MOST_CONCEPTS = 8;

  /** Days that are kept: two years, so that a month can be compared with that of a year before. */
  static final int KEPT_DAYS = 750;

  private static final long MILLIS_A_DAY = 86_400_000;

  private record Key(long day, String concept, String language, String country) {}

  private record Lists(long few, long none) {
    Lists plus(Lists other) {
      return new Lists(few + other.few, none + other.none);
    }
  }

  private record Sizes(long organisations, long firms, long smes) {
    Sizes plus(Sizes other) {
      return new Sizes(organisations + other.organisations, firms + other.firms, smes + other.smes);
    }
  }

  private final Database database;
  private final InstantSource clock;
  private final Object lock = new Object();
  private Map<Key, Lists> unmet = new HashMap<>();
  private Map<Long, Sizes> sizes = new HashMap<>();

  public ShownLists(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A need in words, as far as it is counted.
   *
   * @param concepts ids of what it was understood to be about, the most telling first
   * @param language a code, such as {@code fr}
   * @param country the only country in which partners were sought; empty for any or for several
   * @param found how many organisations answer it
   */
  public record Asked(List<String> concepts, String language, String country, int found) {
    public Asked {
      concepts = List.copyOf(concepts);
    }
  }

  /** Counts the organisations of a stretch of a list that is shown. */
  public void shown(List<Organisation> organisations) {
    var counted =
        new Sizes(
            organisations.size(),
            organisations.stream().filter(one -> one.size() != null).count(),
            organisations.stream().filter(ShownLists::isSme).count());
    synchronized (lock) {
      sizes.merge(today(), counted, Sizes::plus);
    }
  }

  /** Counts a need that was asked; only where it finds hardly anybody. */
  public void asked(Asked need) {
    if (need.found() >= FEW) {
      return;
    }
    var concepts = need.concepts().isEmpty() ? List.of("") : need.concepts();
    var counted = need.found() == 0 ? new Lists(0, 1) : new Lists(1, 0);
    synchronized (lock) {
      for (String concept : concepts.stream().limit(MOST_CONCEPTS).distinct().toList()) {
        var key = new Key(today(), concept, need.language(), need.country());
        if (unmet.containsKey(key) || unmet.size() < MOST_KEYS) {
          unmet.merge(key, counted, Lists::plus);
        }
      }
    }
  }

  /** Writes what is counted; what cannot be written is counted on and written another time. */
  public void flush() {
    Map<Key, Lists> needs;
    Map<Long, Sizes> days;
    synchronized (lock) {
      needs = unmet;
      days = sizes;
      unmet = new HashMap<>();
      sizes = new HashMap<>();
    }
    if (needs.isEmpty() && days.isEmpty()) {
      return;
    }
    try {
      write(needs, days);
    } catch (RuntimeException e) {
      putBack(needs, days);
      throw e;
    }
  }

  /** Forgets what is older than two years. */
  public void tidy() {
    long before = today() - KEPT_DAYS;
    database.change(
        t -> {
          t.update("DELETE FROM unmet_need WHERE day < ?", before);
          t.update("DELETE FROM shown_size WHERE day < ?", before);
        });
  }

  /** How many different needs wait to be written. */
  int waiting() {
    synchronized (lock) {
      return unmet.size();
    }
  }

  private static boolean isSme(Organisation organisation) {
    var size = organisation.size();
    return size != null && size.isSme();
  }

  private void write(Map<Key, Lists> needs, Map<Long, Sizes> days) {
    var needRows = new ArrayList<@Nullable Object[]>();
    needs.forEach(
        (key, lists) ->
            needRows.add(
                new @Nullable Object[] {
                  key.day(), key.concept(), key.language(), key.country(), lists.few(), lists.none()
                }));
    var dayRows = new ArrayList<@Nullable Object[]>();
    days.forEach(
        (day, all) ->
            dayRows.add(
                new @Nullable Object[] {day, all.organisations(), all.firms(), all.smes()}));
    database.change(
        t -> {
          t.updateAll(
              "INSERT INTO unmet_need (day, concept, language, country, short_lists, empty_lists)"
                  + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day, concept, language, country) DO"
                  + " UPDATE SET short_lists = unmet_need.short_lists + excluded.short_lists,"
                  + " empty_lists = unmet_need.empty_lists + excluded.empty_lists",
              needRows);
          t.updateAll(
              "INSERT INTO shown_size (day, organisations, firms, smes) VALUES (?, ?, ?, ?) ON"
                  + " CONFLICT (day) DO UPDATE SET organisations = shown_size.organisations +"
                  + " excluded.organisations, firms = shown_size.firms + excluded.firms, smes ="
                  + " shown_size.smes + excluded.smes",
              dayRows);
        });
  }

  private void putBack(Map<Key, Lists> needs, Map<Long, Sizes> days) {
    synchronized (lock) {
      needs.forEach((key, lists) -> unmet.merge(key, lists, Lists::plus));
      days.forEach((day, all) -> sizes.merge(day, all, Sizes::plus));
    }
  }

  private long today() {
    return Math.floorDiv(clock.instant().toEpochMilli(), MILLIS_A_DAY);
  }
}
