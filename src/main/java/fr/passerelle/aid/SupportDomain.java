package fr.passerelle.aid;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What support is for. */
public enum SupportDomain {
  FINANCING,
  INTERNATIONALISATION,
  SKILLS,
  ADVICE;

  /** The name in files, addresses and the API, such as {@code financing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the domain with this code. */
  public static Optional<SupportDomain> of(String code) {
    return Stream.of(values()).filter(domain -> domain.code().equals(code)).findFirst();
  }
}
