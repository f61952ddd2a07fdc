package fr.passerelle.delegation.agenda;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.seminar.Session;
import java.util.Map;
import java.util.Objects;

/**
 * Where a meeting is.
 *
 * @param name of the table or room; empty where it is no longer known
 * @param city in Latin letters
 * @param cityLocal in the host country's own script; may be empty
 * @param address in Latin letters; may be empty
 * @param local the address in the host country's own script, for the taxi; may be empty
 */
public record Venue(
    String cityId, String name, String city, String cityLocal, String address, String local) {

  /** Where a seat is; what is not known of the seat is taken from the host. */
  static Venue of(
      String seat,
      Party host,
      Map<String, Calendar.Seat> seats,
      Map<String, Calendar.City> cities) {
    var found =
        Objects.requireNonNullElseGet(
            seats.get(seat),
            () -> new Calendar.Seat("", Objects.requireNonNullElse(host.city(), ""), "", "", ""));
    var city =
        Objects.requireNonNullElseGet(
            cities.get(found.city()), () -> new Calendar.City("", found.city(), ""));
    boolean isAtHost = (found.address() + found.local()).isBlank();
    return new Venue(
        found.city(),
        found.name(),
        city.name(),
        city.local(),
        isAtHost ? host.address() : found.address(),
        found.local());
  }

  /** Where a session is: a room of which no address is known. */
  static Venue of(Session session, Calendar calendar) {
    String id = session.city(calendar);
    return calendar.cities().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> new Venue(id, session.room(), one.name(), one.local(), "", ""))
        .orElseGet(() -> new Venue("", session.room(), "", "", "", ""));
  }

  /** Whether nobody has to leave the house to get from one to the other. */
  public boolean isBeside(Venue other) {
    return cityId.equals(other.cityId) && address.strip().equals(other.address.strip());
  }

  public boolean isInSameCityAs(Venue other) {
    return cityId.equals(other.cityId);
  }
}
