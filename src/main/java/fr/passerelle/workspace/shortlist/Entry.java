package fr.passerelle.workspace.shortlist;

import java.time.Instant;

/**
 * An organisation in a list.
 *
 * @param list the id of its list
 * @param found the organisation as it was added
 * @param by who added it; empty where the account is gone or a program did it
 */
public record Entry(
    String id,
    String list,
    Found found,
    EntryState state,
    NextStep step,
    String by,
    Instant created,
    Instant changed) {

  /** How many a list may have. */
  public static final int MOST = 500;
}
