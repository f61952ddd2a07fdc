package fr.passerelle.delegation.seminar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What cannot be as it is planned. */
@NullMarked
class ClashTest {

  private static Session session(
      String id, String starts, String ends, String room, String speaker, String... attendees) {
    return new Session(
        id,
        id,
        "",
        "",
        LocalDate.parse("2027-03-15"),
        LocalTime.parse(starts),
        LocalTime.parse(ends),
        room,
        "",
        1,
        "",
        List.of(new Session.Talk(speaker, "", 30)),
        List.of(attendees),
        1);
  }

  private static List<Clash.Kind> kinds(Session... sessions) {
    return Clash.of(List.of(sessions)).stream().map(Clash::kind).toList();
  }

  @Test
  void aSpeakerIsNotInTwoSessionsAtOnceHoweverTheNameIsTyped() {
    assertThat(
            kinds(
                session("a", "09:00", "10:00", "1", "Dr Chen"),
                session("b", "09:30", "10:30", "2", "dr chen ")))
        .containsExactly(Clash.Kind.SPEAKER);
  }

  @Test
  void aRoomIsNotTakenTwice() {
    assertThat(
            kinds(
                session("a", "09:00", "10:00", "Salle 1", "x"),
                session("b", "09:30", "10:30", "salle 1", "y")))
        .containsExactly(Clash.Kind.ROOM);
  }

  @Test
  void oneSessionMayFollowAnother() {
    assertThat(
            kinds(
                session("a", "09:00", "10:00", "1", "x", "p"),
                session("b", "10:00", "11:00", "1", "x", "p")))
        .isEmpty();
  }

  @Test
  void noMoreAttendThanTheRoomTakesAndNobodyTwoAtOnce() {
    assertThat(
            kinds(
                session("a", "09:00", "10:00", "1", "x", "p", "q"),
                session("b", "09:00", "10:00", "2", "y", "p")))
        .containsExactly(Clash.Kind.CAPACITY, Clash.Kind.ATTENDEE);
  }

  @Test
  void theTalksFitIntoTheSession() {
    assertThat(kinds(session("a", "09:00", "09:20", "1", "x"))).containsExactly(Clash.Kind.TIME);
  }
}
