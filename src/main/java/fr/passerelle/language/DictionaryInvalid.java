package fr.passerelle.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/** A dictionary pack that cannot be used; the message names file, line, fault and remedy. */
public final class DictionaryInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong; each has its sentence in {@code dictionary_*.properties}. */
  enum Fault {
    MISSING,
    EMPTY,
    UNREADABLE,
    NOT_UTF8,
    LICENCE,
    HEADER,
    COLUMNS,
    LANGUAGE,
    BLANK,
    NOT_CEDICT
  }

  private final Fault fault;
  private final String file;
  private final int line;
  private final String detail;

  /**
   * Makes one.
   *
   * @param line counted from 1; 0 where the file as a whole is wrong
   * @param detail the offending value; may be empty
   */
  DictionaryInvalid(Fault fault, Path file, int line, String detail) {
    super(told(fault, file.toString(), line, detail, Language.ENGLISH));
    this.fault = fault;
    this.file = file.toString();
    this.line = line;
    this.detail = detail;
  }

  /** The message in a language. */
  public String message(Language reader) {
    return told(fault, file, line, detail, reader);
  }

  private static String told(Fault fault, String file, int line, String detail, Language reader) {
    var sentences = sentences(reader);
    return sentences
        .getProperty(line > 0 ? "at.line" : "at.file", "{file}: {fault}")
        .replace("{line}", Integer.toString(line))
        .replace("{fault}", sentences.getProperty(fault.name(), fault.name()))
        .replace("{detail}", detail)
        .replace("{file}", file);
  }

  private static Properties sentences(Language reader) {
    String name = "dictionary_" + reader.code() + ".properties";
    var sentences = new Properties();
    try (var resource =
        new InputStreamReader(
            DictionaryInvalid.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      sentences.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return sentences;
  }
}
