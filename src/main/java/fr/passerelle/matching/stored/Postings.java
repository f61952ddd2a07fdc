package fr.passerelle.matching.stored;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * From a term and a country to the places of the questions that ask for it there, each with the
 * share of the question that the term is.
 */
final class Postings {

  /** Any country, as the number of one. */
  private static final int ANYWHERE = 0;

  private static final class Places {
    private int[] all = new int[2];
    private float[] shares = new float[2];
    private int size;

    void add(int place, float share) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
        shares = Arrays.copyOf(shares, 2 * size);
      }
      all[size] = place;
      shares[size++] = share;
    }
  }

  private final Map<Long, Places> places = new HashMap<>();

  /** Enters a question for a country; an empty one stands for any. */
  void enter(int term, String country, int place, double share) {
    places
        .computeIfAbsent(key(term, number(country)), key -> new Places())
        .add(place, (float) share);
  }

  /** Adds up what a term is worth to the questions that ask for it in a country. */
  void add(int term, String country, Sums sums) {
    add(key(term, ANYWHERE), sums);
    if (!country.isEmpty()) {
      add(key(term, number(country)), sums);
    }
  }

  /** Gives the questions that ask for a term in a country. */
  void meet(int term, String country, IntConsumer reader) {
    meet(key(term, ANYWHERE), reader);
    if (!country.isEmpty()) {
      meet(key(term, number(country)), reader);
    }
  }

  private void add(long key, Sums sums) {
    @Nullable Places met = places.get(key);
    if (met != null) {
      for (int i = 0; i < met.size; i++) {
        sums.add(met.all[i], met.shares[i]);
      }
    }
  }

  private void meet(long key, IntConsumer reader) {
    @Nullable Places met = places.get(key);
    if (met != null) {
      for (int i = 0; i < met.size; i++) {
        reader.accept(met.all[i]);
      }
    }
  }

  private static int number(String country) {
    return country.length() == 2 ? country.charAt(0) << 8 | country.charAt(1) : ANYWHERE;
  }

  private static long key(int term, int country) {
    return (long) term << 16 | country;
  }
}
