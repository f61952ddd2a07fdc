package fr.passerelle.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody decided of two records. */
public enum PairVerdict {
  SAME,
  DIFFERENT,
  /** Not now: the pair waits behind all others. */
  LATER;

  /** The name on the command line and in forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the verdict with this code. */
  public static Optional<PairVerdict> of(String code) {
    return Stream.of(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
  }
}
