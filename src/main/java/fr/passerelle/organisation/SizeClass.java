package fr.passerelle.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The size of a firm by the EU recommendation 2003/361: micro below 10 staff, small below 50,
 * medium below 250; then the French mid-cap (ETI) below 5,000, and large.
 */
public enum SizeClass {
  MICRO,
  SMALL,
  MEDIUM,
  MID_CAP,
  LARGE;

  /** The name in files, addresses and the API, such as {@code mid-cap}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a firm of this size is an SME: micro, small or medium. */
  public boolean isSme() {
    return compareTo(MEDIUM) <= 0;
  }

  /** Returns the size class with this code. */
  public static Optional<SizeClass> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(values()).filter(size -> size.code().equals(wanted)).findFirst();
  }
}
