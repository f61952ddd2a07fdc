package fr.passerelle.aid;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a rule can be answered.
 *
 * @param id by which its answer is known; one answer may serve many schemes
 * @param condition whose question it is; null for all others
 */
public record Question(Kind kind, String id, @Nullable Condition condition) {

  /** What is asked. */
  public enum Kind {
    /** A condition of the scheme: yes or no. */
    CONDITION,
    /** Whether the scheme takes the seeker's or the partner's country: yes or no. */
    COUNTRY_ADMITTED,
    /** Whether the project is about what the scheme pays for: yes or no. */
    THEME_FITS,
    /** Whether the operator takes applications now: yes or no. */
    OPEN_NOW,
    /** With whom. */
    PARTNER,
    COUNTRY,
    TYPE,
    SIZE,
    READINESS;

    /** The name in messages and the API, such as {@code theme-fits}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether yes or no answers it; else a fact does. */
    public boolean isYesOrNo() {
      return compareTo(OPEN_NOW) <= 0;
    }
  }

  static Question of(Kind kind, String id) {
    return new Question(kind, id, null);
  }
}
