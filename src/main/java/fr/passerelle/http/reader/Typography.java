package fr.passerelle.http.reader;

import fr.passerelle.language.Language;
import java.util.regex.Pattern;

/** Spaces as a language's printers set them. */
final class Typography {

  private static final String NARROW = "\u202f";
  private static final Pattern BEFORE = Pattern.compile("[ \u00a0](?=[;:!?»%])");
  private static final Pattern AFTER = Pattern.compile("(?<=«)[ \u00a0]");

  private Typography() {}

  /** Returns the text with narrow no-break spaces where French wants them. */
  static String set(String text, Language language) {
    if (language != Language.FRENCH) {
      return text;
    }
    String before = BEFORE.matcher(text).replaceAll(NARROW);
    return AFTER.matcher(before).replaceAll(NARROW);
  }
}
