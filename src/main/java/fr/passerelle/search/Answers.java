package fr.passerelle.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Keeps answers for as long as the index that gave them is the current one. Safe for use by many
 * threads at once.
 *
 * @param <Q> the question, whose {@code equals} tells whether two ask the same
 * @param <A> the answer
 */
public final class Answers<Q, A> {

  private record Asked<Q>(long version, Q question) {}

  private final Cache<Asked<Q>, A> kept;

  /** Keeps at most so many answers, those asked for most. */
  public Answers(int most) {
    kept = Caffeine.newBuilder().maximumSize(most).recordStats().build();
  }

  /** Returns the kept answer to a question to an index of this version, or works it out. */
  public A get(long version, Q question, Supplier<A> work) {
    return kept.get(new Asked<>(version, question), asked -> work.get());
  }

  /** The share of questions, from 0 to 1, that a kept answer served. */
  public double hitRate() {
    return kept.stats().hitRate();
  }
}
