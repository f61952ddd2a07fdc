package fr.passerelle.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three languages in which Passerelle reads, matches and answers. */
public enum Language {
  FRENCH("fr", Locale.FRENCH),
  ENGLISH("en", Locale.ENGLISH),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** The ISO 639-1 code: {@code fr}, {@code en} or {@code zh}. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** The value of an HTML {@code lang} attribute: {@code fr}, {@code en} or {@code zh-Hans}. */
  public String tag() {
    return this == CHINESE ? "zh-Hans" : code;
  }

  /** Returns the language with this code, in any case and with any region, such as zh-CN. */
  public static Optional<Language> of(String code) {
    String bare = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Stream.of(values()).filter(language -> language.code.equals(bare)).findFirst();
  }
}
