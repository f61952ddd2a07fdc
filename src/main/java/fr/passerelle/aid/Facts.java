package fr.passerelle.aid;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of those who ask, and of their project.
 *
 * @param partner null where the seeker is alone
 * @param readiness the technology readiness level, 1 to 9; null where unknown
 * @param themes concept ids of what the project is about; empty where unknown
 * @param isTold whether somebody said that the project is about these and nothing else; else they
 *     are what the organisations are strong in
 * @param answers to questions, by their ids
 */
public record Facts(
    Party seeker,
    @Nullable Party partner,
    @Nullable Integer readiness,
    Set<String> themes,
    boolean isTold,
    Map<String, Boolean> answers) {

  /** Nothing. */
  public static final Facts NONE =
      new Facts(new Party("", null, null), null, null, Set.of(), false, Map.of());

  public Facts {
    themes = Set.copyOf(themes);
    answers = Map.copyOf(answers);
    if (readiness != null && (readiness < 1 || readiness > 9)) {
      throw new IllegalArgumentException("readiness must be from 1 to 9, but is " + readiness);
    }
  }

  /** A side; null where it is not there. */
  @Nullable Party side(Side side) {
    return side == Side.SEEKER ? seeker : partner;
  }

  /** The same with the partner as who applies; empty where there is none. */
  Optional<Facts> exchanged() {
    return partner == null
        ? Optional.empty()
        : Optional.of(
            new Facts(
                /* seeker= */ partner, /* partner= */ seeker, readiness, themes, isTold, answers));
  }

  /** Who of a pair is meant. */
  public enum Side {
    /** Who applies. */
    SEEKER,
    /** With whom. */
    PARTNER;

    /** The name in the API, such as {@code seeker}. */
    public String code() {
      return this == SEEKER ? "seeker" : "partner";
    }
  }
}
