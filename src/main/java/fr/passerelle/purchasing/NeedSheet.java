package fr.passerelle.purchasing;

import fr.passerelle.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A team's sheet of needs.
 *
 * @param language of names and reasons: the reader's who sent it
 * @param notes how its columns were taken, and what a reader should know of the file; a kind and
 *     its detail each
 * @param lines how many it has
 * @param searched how many of them have their long list
 */
public record NeedSheet(
    String id,
    String team,
    String name,
    Language language,
    State state,
    List<SheetRows.Note> notes,
    Instant created,
    int lines,
    int searched) {

  /** How far it is. */
  public enum State {
    /** Its lines are searched for, or wait for that. */
    SEARCHING,
    /** A plan is being made. */
    PLANNING,
    READY,
    FAILED;

    /** The name in the database and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public NeedSheet {
    notes = List.copyOf(notes);
  }
}
