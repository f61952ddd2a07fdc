package fr.passerelle.delegation;

/** Who is visited, and the city whose tables they come to. */
public record Host(Participant participant, String city) {

  /** The participant's id. */
  public String id() {
    return participant.id();
  }
}
