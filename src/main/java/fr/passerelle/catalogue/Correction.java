package fr.passerelle.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says is wrong with an organisation's entry, and what is right.
 *
 * @param id counted from 1
 * @param right what should stand there, in the reader's words
 * @param source where that can be seen
 * @param decided when it was accepted or rejected; null while it is open
 */
public record Correction(
    long id,
    String organisation,
    Field field,
    String right,
    String source,
    Instant made,
    State state,
    @Nullable Instant decided) {

  /** What part of the entry is wrong. */
  public enum Field {
    NAME,
    TYPE,
    PLACE,
    WEBSITE,
    IDENTIFIER,
    DESCRIPTION,
    THEME,
    AFFILIATION,
    STATUS,
    OTHER;

    /** Its name in forms and messages, such as {@code website}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this code. */
    public static Optional<Field> of(String code) {
      return Stream.of(values()).filter(field -> field.code().equals(code)).findFirst();
    }
  }

  /** What became of it. */
  public enum State {
    OPEN,
    ACCEPTED,
    REJECTED;

    /** Its name in forms and messages, such as {@code open}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
