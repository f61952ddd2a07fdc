package fr.passerelle.purchasing;

import java.util.Locale;

/**
 * Something that may go wrong with a line or with a supplier of it.
 *
 * @param supplier whose it is; empty where it is the line's
 * @param detail what it rests on, for the sentence: a number, a year, a country, a topic
 * @param source where that is from: a source's id, or empty for the sheet itself
 */
public record Risk(Kind kind, Level level, String supplier, String detail, String source) {

  /** What may go wrong. */
  public enum Kind {
    SINGLE_SOURCE,
    CONCENTRATION,
    AGE,
    DEPENDENCE,
    DISTANCE,
    OWNERSHIP,
    SENSITIVE,
    CERTIFICATE;

    /** The name in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How much it matters. */
  public enum Level {
    LOW,
    MEDIUM,
    HIGH;

    /** The name in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
