package fr.passerelle.cluster.contract;

import fr.passerelle.language.Folding;

/**
 * A member or a partner, as an event names it.
 *
 * @param id its id in the catalogue; empty where it is not in it
 * @param name empty where nobody is named
 */
public record Firm(String id, String name, Sme sme) {

  public static final int LONGEST_NAME = 200;

  /** Nobody is named. */
  public static final Firm NONE = new Firm("", "", Sme.UNKNOWN);

  public Firm {
    id = id.strip();
    name = name.replaceAll("\\s+", " ").strip();
  }

  /** One that is not in the catalogue. */
  public static Firm named(String name, Sme sme) {
    return new Firm("", name, sme);
  }

  public boolean isNone() {
    return id.isEmpty() && name.isEmpty();
  }

  /**
   * By what two are the same: the id; without one, the name without case, accents and punctuation.
   */
  public String key() {
    return id.isEmpty() ? "=" + Folding.fold(name) : id;
  }
}
