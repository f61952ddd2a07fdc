package fr.passerelle.workspace.shortlist;

import java.time.Instant;
import java.util.Locale;

/**
 * One change of a list.
 *
 * @param position of it among the changes of its list, from 1 without gaps
 * @param by who did it; empty where the account is gone or a program did it
 * @param entry the id of the entry; empty where the list itself changed
 * @param name of the organisation, or of the list, as it was then
 * @param before what was there; empty where nothing was
 * @param after what was there then; empty where nothing was
 */
public record Activity(
    long position,
    Instant at,
    String by,
    String entry,
    String name,
    Kind kind,
    String before,
    String after) {

  /** What was done. */
  public enum Kind {
    LIST_MADE,
    LIST_RENAMED,
    ADDED,
    MOVED,
    STEP,
    NOTE_WRITTEN,
    NOTE_EDITED,
    NOTE_REMOVED,
    REMOVED,
    SHARED,
    UNSHARED;

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
