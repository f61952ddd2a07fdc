package fr.passerelle.delegation.seminar;

import fr.passerelle.delegation.mission.Calendar;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session of a seminar.
 *
 * @param fr its title in French; empty where there is none, as in the others
 * @param city the id of the mission's city where it is; empty where nobody said
 * @param capacity how many can attend; 0 where anybody can come
 * @param chair who leads it; may be empty
 * @param attendees ids of parties and guests
 */
public record Session(
    String id,
    String fr,
    String en,
    String zh,
    LocalDate day,
    LocalTime starts,
    LocalTime ends,
    String room,
    String city,
    int capacity,
    String chair,
    List<Talk> talks,
    List<String> attendees,
    long version) {

  /**
   * A talk.
   *
   * @param speaker a name, as it is printed
   * @param minutes at least 1
   */
  public record Talk(String speaker, String title, int minutes) {}

  public Session {
    talks = List.copyOf(talks);
    attendees = List.copyOf(attendees);
    if (!starts.isBefore(ends)) {
      throw new IllegalArgumentException(starts + " is not before " + ends);
    }
  }

  /** Whether somebody speaks, leads or attends. */
  public boolean involves(Party party) {
    return attendees.contains(party.id()) || isHeardBy(party);
  }

  /** Whether somebody, or who speaks for them, speaks or leads, by name. */
  public boolean isHeardBy(Party party) {
    var names =
        Stream.of(party.person(), party.name(), party.local())
            .filter(name -> !name.isBlank())
            .map(Session::folded)
            .toList();
    return voices().anyMatch(voice -> names.contains(folded(voice)));
  }

  /** Who leads and who speaks. */
  Stream<String> voices() {
    return Stream.concat(Stream.of(chair), talks.stream().map(Talk::speaker))
        .filter(name -> !name.isBlank());
  }

  /** A name without its accents, capitals and spaces around. */
  static String folded(String name) {
    return Folding.fold(name).strip();
  }

  /** Its title in a language, or in another where it has none in this. */
  public String title(Language language) {
    String own =
        switch (language) {
          case FRENCH -> fr;
          case ENGLISH -> en;
          case CHINESE -> zh;
        };
    return Stream.of(own, fr, en, zh).filter(text -> !text.isBlank()).findFirst().orElse(id);
  }

  /**
   * Where it is: as somebody said, else in the only city of the mission or of the slots of its day;
   * empty where that does not tell.
   */
  public String city(Calendar calendar) {
    if (calendar.cities().stream().anyMatch(one -> one.id().equals(city))) {
      return city;
    }
    if (calendar.cities().size() == 1) {
      return calendar.cities().getFirst().id();
    }
    return calendar.cityOf(day);
  }

  /** Whether it takes place during a slot. */
  public boolean overlaps(Calendar.Slot slot) {
    return day.equals(slot.day()) && starts.isBefore(slot.ends()) && slot.starts().isBefore(ends);
  }

  /** Whether both take place at once. */
  boolean overlaps(Session other) {
    return day.equals(other.day) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
  }
}
