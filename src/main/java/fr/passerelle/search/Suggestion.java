package fr.passerelle.search;

/**
 * What a reader who typed the beginning may mean.
 *
 * @param text to show and to put into the field
 * @param target the organisation's or the concept's id
 */
public record Suggestion(Kind kind, String text, String target) {

  /** What is suggested. */
  public enum Kind {
    ORGANISATION,
    CONCEPT
  }
}
