package fr.passerelle.http.api;

import fr.passerelle.http.need.Cursor;
import fr.passerelle.http.reader.Parts;

/** Names states of answers, weakly: two answers of one name say the same. */
public final class ETags {

  private ETags() {}

  /** The tag of what this build answers to a question from this version of the index. */
  public static String of(Parts parts, long version, String question) {
    return "W/\"" + Cursor.digest(parts.release() + " " + version + " " + question) + "\"";
  }
}
