package fr.passerelle.delegation.mission;

/**
 * What somebody wishes of a visitor and a host.
 *
 * @param value how much, from 1 to 10
 * @param reason in words; may be empty
 */
public record PartyWish(
    String visitor, String host, Asks asks, WishKind kind, int value, String reason) {

  public PartyWish {
    if (value < 1 || value > 10) {
      throw new IllegalArgumentException("a wish is worth 1 to 10, but is " + value);
    }
  }
}
