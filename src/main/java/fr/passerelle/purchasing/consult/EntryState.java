package fr.passerelle.purchasing.consult;

import java.util.Locale;

/** How far a supplier of a line is. */
public enum EntryState {
  LISTED,
  INVITED,
  ANSWERED,
  DECLINED,
  CHOSEN,
  REJECTED;

  /** The name in the database, files and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EntryState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the line is decided, or it was put aside: it answers nothing any more. */
  public boolean isSettled() {
    return this == CHOSEN || this == REJECTED;
  }
}
