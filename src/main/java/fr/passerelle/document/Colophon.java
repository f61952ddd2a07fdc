package fr.passerelle.document;

import fr.passerelle.language.Language;
import java.time.Instant;
import java.util.List;

/**
 * What a file says of itself: what was asked, when, from which sources under which licences, and
 * how much of the whole it holds.
 *
 * @param heading over the lines, such as About this file
 * @param title of the file
 * @param made when it was made: no file looks at the clock itself
 */
public record Colophon(
    Language language, String title, String heading, List<Line> lines, Instant made) {

  /**
   * A line.
   *
   * @param key its name for programs, such as {@code query}
   */
  public record Line(String key, String label, String text) {}

  public Colophon {
    lines = List.copyOf(lines);
  }
}
