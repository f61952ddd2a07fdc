package fr.passerelle.cluster.contract;

/**
 * Something that Passerelle has recorded for the team elsewhere, as it stands there now.
 *
 * @param source names the object and what of it, such as {@code meeting:x7:held}; never another
 * @param facts as the event is recorded
 */
public record Sighting(Origin origin, String source, Seen seen, Facts facts) {

  public Sighting {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a sighting names its source");
    }
  }
}
