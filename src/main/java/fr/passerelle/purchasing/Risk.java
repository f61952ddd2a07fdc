package fr.passerelle.purchasing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that may go wrong with a line or with a supplier of it.
 *
 * @param supplier whose it is; empty where it is the line's
 * @param detail what it rests on, for the sentence: a number, a year, a topic; empty where nothing
 * @param country that it speaks of; empty where of none
 * @param origin what it is told from
 */
public record Risk(
    Kind kind, Level level, String supplier, String detail, String country, Origin origin) {

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

  /**
   * What a risk is told from.
   *
   * @param source the id of a source of the catalogue, or one of the two names here
   * @param day when that source said so; null where it tells none
   */
  public record Origin(String source, @Nullable LocalDate day) {

    /** The plan of the sheet itself. */
    public static final Origin PLAN = new Origin("sheet-plan", null);

    /** What the line says. */
    public static final Origin LINE = new Origin("sheet-line", null);
  }
}
