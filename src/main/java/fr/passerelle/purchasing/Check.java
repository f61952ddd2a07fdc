package fr.passerelle.purchasing;

import java.util.Locale;

/**
 * Something that a line asks of its supplier, and what is known of a candidate.
 *
 * @param wanted as the line says it
 * @param found what tells it, such as a passage with its source; empty where nothing does
 */
public record Check(Kind kind, Verdict verdict, String wanted, String found) {

  /** What is asked. */
  public enum Kind {
    MUST,
    NICE,
    CERTIFICATE,
    /** Whether its size suits the volume. */
    SIZE,
    PLACE,
    LANGUAGE,
    /** Whether its texts tell of customers. */
    TRACK;

    /** The name in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known. */
  public enum Verdict {
    YES,
    NO,
    /** Nothing tells it: it is to be asked. */
    UNKNOWN;

    /** The name in files and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the line cannot do without it. */
  public boolean isMust() {
    return kind == Kind.MUST || kind == Kind.CERTIFICATE;
  }
}
