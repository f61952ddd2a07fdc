package fr.passerelle.http.purchasing;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.NeedSheet;
import java.util.Map;

/** Tells what is decided of a sheet, from the room beside this one. Must be thread-safe. */
@FunctionalInterface
public interface DecidedLines {

  /**
   * A decision in words.
   *
   * @param suppliers who is chosen
   * @param reason why, and by whom
   */
  record Told(String suppliers, String reason) {

    /** Of a line that is not decided. */
    static final Told NOTHING = new Told("", "");
  }

  /** What is decided, by the position of the line; those alone that are decided. */
  Map<Integer, Told> of(NeedSheet sheet, Wording wording);
}
