package fr.passerelle.workspace.shortlist;

import fr.passerelle.language.Language;
import java.time.Instant;

/**
 * A named list of organisations that a team follows up.
 *
 * @param name at most {@value #LONGEST_NAME} characters
 * @param need what it was made for, in words; empty where for nothing in particular
 * @param language of the need
 * @param entries how many there are
 * @param changed when anything of it last was
 */
public record Shortlist(
    String id,
    String team,
    String name,
    String need,
    Language language,
    long entries,
    Instant created,
    Instant changed) {

  public static final int LONGEST_NAME = 120;

  /** How many a team may have. */
  public static final int MOST = 200;

  /** A name for a list that is made for a need. */
  public static String named(String need) {
    String words = need.strip().replaceAll("\\s+", " ");
    int most = LONGEST_NAME - 1;
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most)) + "…";
  }
}
