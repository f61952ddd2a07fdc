package fr.passerelle.http.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-28T06:50:00Z");

  private static String written(String summary, String description) {
    return Calendar.write(
        List.of(
            new Calendar.Day(
                "first-factory-2026-12-15@passerelle",
                LocalDate.parse("2026-12-15"),
                summary,
                description,
                "https://passerelle.example/fr/aides/premiere-usine")),
        NOW);
  }

  @Test
  void aDeadlineIsAWholeDay() {
    String calendar = written("Deadline", "First factory");
    assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(calendar.split("\r\n"))
        .containsSubsequence(
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:first-factory-2026-12-15@passerelle",
            "DTSTAMP:20261128T065000Z",
            "DTSTART;VALUE=DATE:20261215",
            "DTEND;VALUE=DATE:20261216",
            "END:VEVENT");
  }

  @Test
  void whatSteersACalendarIsEscaped() {
    assertThat(written("a, b; c\\d", "one\ntwo\r\nEND:VEVENT"))
        .contains("SUMMARY:a\\, b\\; c\\\\d\r\n")
        .contains("DESCRIPTION:one\\ntwo\\nEND:VEVENT\r\n");
  }

  @Test
  void aLongLineIsFoldedBetweenCharactersAndReadsTheSameUnfolded() {
    String description = "国家自然科学基金外国学者研究基金 é𠀀 ".repeat(12);
    String calendar = written("x", description);
    assertThat(calendar.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(calendar.replace("\r\n ", "")).contains("DESCRIPTION:" + description);
  }

  @Test
  void noDaysMakeAnEmptyCalendar() {
    assertThat(Calendar.write(List.of(), NOW)).doesNotContain("VEVENT");
  }
}
