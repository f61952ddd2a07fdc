package fr.passerelle.workspace.profile;

import java.util.Locale;

/** Where the text of a profile stands. What is published of it may be an earlier text. */
public enum ProfileState {
  /** It is being written. */
  DRAFT,
  /** It waits for the review. */
  SUBMITTED,
  /** It came back with remarks. */
  RETURNED,
  /** This very text is published. */
  PUBLISHED,
  /** It was published until its time was over. */
  EXPIRED,
  /** The team took it back. */
  WITHDRAWN;

  /** As in messages and the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the team may hand it in for review. */
  public boolean mayBeSubmitted() {
    return this == DRAFT || this == RETURNED || this == WITHDRAWN;
  }
}
