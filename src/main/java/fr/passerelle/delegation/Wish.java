package fr.passerelle.delegation;

/** That a visitor and a host meet, and what this is worth: from 1 to the instance's most. */
public record Wish(String visitor, String host, int value) {

  /** Whom it would bring together. */
  public Pair pair() {
    return new Pair(visitor, host);
  }
}
