package fr.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final Instant STAMP = Instant.parse("2026-11-28T09:30:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String HANZI = "苏州工业园区星湖街三百二十八号；国际科技园，五期".repeat(6) + "𠀀🚕";

  private static CalendarFile.Event event(
      String uid, long sequence, boolean isCancelled, String from, ZoneId zone) {
    var starts = ZonedDateTime.parse(from + "[" + zone + "]");
    return new CalendarFile.Event(
        uid,
        sequence,
        isCancelled,
        starts,
        starts.plusMinutes(40),
        "Limotech ↔ 天瑞生物; \"extraits\", a\\b",
        "Salle 3, " + HANZI,
        "Premier point\nParis: 02:00\n" + HANZI);
  }

  private static byte[] file(CalendarFile.Event... events) {
    return CalendarFile.of(
        "COOPOL 2027",
        CalendarFile.Method.PUBLISH,
        List.of(events),
        CalendarFile.Organiser.NOBODY,
        STAMP);
  }

  private static ICalendar second(byte[] file) {
    return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
  }

  private static VEvent first(byte[] file) throws IOException, ParserException {
    return (VEvent)
        new CalendarBuilder()
            .build(new ByteArrayInputStream(file))
            .getComponents("VEVENT")
            .getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void twoReadersThatShareNoCodeAgree() throws IOException, ParserException {
    byte[] file = file(event("m1@passerelle", 3, false, "2027-03-15T09:00+08:00", SHANGHAI));
    var other = second(file).getEvents().getFirst();
    var own = first(file);
    assertThat(other.getUid().getValue())
        .isEqualTo("m1@passerelle")
        .isEqualTo(own.getUid().orElseThrow().getValue());
    assertThat(other.getSequence().getValue()).isEqualTo(3);
    assertThat(value(own, "SEQUENCE")).isEqualTo("3");
    assertThat(other.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-15T01:00:00Z"));
    assertThat(Instant.from(own.<DtStart<?>>getProperty("DTSTART").orElseThrow().getDate()))
        .isEqualTo(Instant.parse("2027-03-15T01:00:00Z"));
    assertThat(other.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-15T01:40:00Z"));
    assertThat(other.getSummary().getValue())
        .isEqualTo("Limotech ↔ 天瑞生物; \"extraits\", a\\b")
        .isEqualTo(value(own, "SUMMARY"));
    assertThat(other.getLocation().getValue()).isEqualTo("Salle 3, " + HANZI);
    assertThat(value(own, "LOCATION")).isEqualTo("Salle 3, " + HANZI);
    assertThat(other.getDescription().getValue())
        .isEqualTo("Premier point\nParis: 02:00\n" + HANZI)
        .isEqualTo(value(own, "DESCRIPTION"));
    assertThat(other.getStatus().isConfirmed()).isTrue();
    assertThat(other.getDateTimeStamp().getValue().toInstant()).isEqualTo(STAMP);
    assertThat(second(file).validate(biweekly.ICalVersion.V2_0).isEmpty())
        .as(second(file).validate(biweekly.ICalVersion.V2_0).toString())
        .isTrue();
  }

  @Test
  void theClockChangesWhereTheZoneSaysSo() {
    byte[] file =
        file(
            event("a@passerelle", 0, false, "2027-03-26T09:00+01:00", PARIS),
            event("b@passerelle", 0, false, "2027-03-29T09:00+02:00", PARIS));
    assertThat(second(file).getEvents())
        .extracting(event -> event.getDateStart().getValue().toInstant())
        .containsExactly(
            Instant.parse("2027-03-26T08:00:00Z"), Instant.parse("2027-03-29T07:00:00Z"));
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETTO:+0200")
        .contains("DTSTART;TZID=Europe/Paris:20270329T090000");
  }

  @Test
  void aCancelledEventIsShownAsCancelledOrTakenOut() {
    var gone = event("m1@passerelle", 4, true, "2027-03-15T09:00+08:00", SHANGHAI);
    var shown = second(file(gone));
    assertThat(shown.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(shown.getEvents().getFirst().getStatus().isCancelled()).isTrue();
    var taken =
        second(
            CalendarFile.of(
                "COOPOL",
                CalendarFile.Method.CANCEL,
                List.of(gone),
                CalendarFile.Organiser.NOBODY,
                STAMP));
    assertThat(taken.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(taken.getEvents().getFirst().getUid().getValue()).isEqualTo("m1@passerelle");
  }

  @Test
  void noLineIsLongerThanCalendarsRead() {
    String file =
        new String(
            file(event("m1@passerelle", 0, false, "2027-03-15T09:00+08:00", SHANGHAI)),
            StandardCharsets.UTF_8);
    assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\ufffd");
    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void aTextCannotBecomeALine() {
    var event =
        new CalendarFile.Event(
            "m@passerelle",
            0,
            false,
            ZonedDateTime.parse("2027-03-15T09:00+08:00[Asia/Shanghai]"),
            ZonedDateTime.parse("2027-03-15T09:40+08:00[Asia/Shanghai]"),
            "a\r\nATTENDEE:mailto:x@example.org",
            "b\rSTATUS:CANCELLED",
            "");
    var read = second(file(event)).getEvents().getFirst();
    assertThat(read.getAttendees()).isEmpty();
    assertThat(read.getStatus().isConfirmed()).isTrue();
  }

  @Test
  void anEmptyCalendarIsOneToo() {
    assertThat(second(file()).getEvents()).isEmpty();
  }

  @Test
  void theOrganiserIsNamedAndCannotBecomeALine() {
    var event = event("m1@passerelle", 0, false, "2027-03-15T09:00+08:00", SHANGHAI);
    var organiser =
        new CalendarFile.Organiser("Service; \"sciences\"\r\nX: 1", "service@example.org");
    var read =
        second(
                CalendarFile.of(
                    "COOPOL", CalendarFile.Method.PUBLISH, List.of(event), organiser, STAMP))
            .getEvents()
            .getFirst();
    assertThat(read.getOrganizer().getEmail()).isEqualTo("service@example.org");
    assertThat(read.getOrganizer().getCommonName()).contains("Service", "sciences");
    assertThat(read.getExperimentalProperties()).isEmpty();
  }
}
