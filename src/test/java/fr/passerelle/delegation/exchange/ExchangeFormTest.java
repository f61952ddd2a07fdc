package fr.passerelle.delegation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passerelle.delegation.Effort;
import fr.passerelle.delegation.GeneratedMission;
import fr.passerelle.delegation.MeetingScheduler;
import fr.passerelle.delegation.Participant;
import fr.passerelle.delegation.ProgrammeInvalid;
import fr.passerelle.delegation.ReferenceMission;
import fr.passerelle.delegation.Timetable;
import fr.passerelle.delegation.Unplaced;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeFormTest {

  /** As an embassy might write it by hand, with numbers for ids and days. */
  private static final String MISSION =
      """
      {"format": "passerelle-delegation/1", "name": "Hefei",
       "cities": [{"id": "c1", "name": "Hefei", "name_zh": "合肥"}, {"id": "c2"}],
       "travel_slots": {"c1": {"c2": 2}},
       "slots": [{"id": 1, "day": 1, "index": 0, "start": "09:00", "end": "09:45"},
                 {"id": 2, "day": 1, "index": 1}],
       "tables": [{"id": "t1", "city": "c1"}],
       "visitors": [{"id": "v1", "name": "V", "languages": ["fr"], "available": [1, 2],
                     "max_meetings": 5}],
       "hosts": [{"id": "h1", "name": "H", "city": "c1", "languages": ["zh", "fr"],
                  "available": [2], "max_meetings": 4}],
       "interpreters": [],
       "must": [{"visitor": "v1", "host": "h1"}],
       "never": [],
       "wishes": [{"visitor": "v1", "host": "h1", "value": 7}]}
      """;

  @Test
  void anInstanceIsReadAsItIsWritten() {
    for (var instance :
        List.of(
            GeneratedMission.of(1, new GeneratedMission.Size(12, 20, 2, 6, 2)),
            GeneratedMission.withSessions(
                GeneratedMission.of(1, new GeneratedMission.Size(12, 20, 3, 6, 2)), 4),
            ReferenceMission.of(7))) {
      assertThat(InstanceFile.read(InstanceFile.write(instance))).isEqualTo(instance);
    }
  }

  @Test
  void aTimetableIsReadAsItIsWritten() {
    var instance = GeneratedMission.of(1, new GeneratedMission.Size(12, 20, 2, 6, 2));
    var written =
        new MeetingScheduler()
            .schedule(
                MeetingScheduler.Task.of(instance), new Effort.Steps(500), _ -> {}, () -> false);
    var read = TimetableFile.read(TimetableFile.write(written));
    assertThat(read.meetings()).isEqualTo(written.meetings()).isNotEmpty();
    assertThat(read.unplaced()).extracting(Unplaced::pair).isNotEmpty();
    assertThat(read)
        .isEqualTo(
            new Timetable(
                written.instance(),
                written.meetings(),
                written.unplaced().stream()
                    .<Unplaced>map(one -> new Unplaced.Told(one.pair(), one.code()))
                    .toList()));
  }

  @Test
  void whatIsLeftOutHasItsUsualMeaning() {
    var instance = InstanceFile.read(MISSION);
    assertThat(instance.slots().getFirst().id()).isEqualTo("1");
    assertThat(instance.cities().getLast().name()).isEqualTo("c2");
    assertThat(instance.travelSlots("c2", "c1")).as("as the way there").isEqualTo(2);
    assertThat(instance.visitors().getFirst().maxPerDay()).isEqualTo(Participant.UNLIMITED);
    assertThat(instance.options().mostValue()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          delegation/1" | delegation/2" | format: "passerelle-delegation/2" is not known; write
          "name": "Hefei", "cities" | "cities" | name: is missing; add it
          "index": 0 | "index": 0.5 | slots[0].index: is no whole number
          "index": 0 | "index": 64 | slots[0].index: 64 is not from 0 to 63
          "index": 0 | "index": 1 | slots[1]: day 1 has a slot 1 already
          "id": 2 | "id": 1 | slots[1].id: "1" is there twice
          {"c2": 2} | {"c9": 2} | travel_slots.c1.c9: there is no city "c9"
          {"c2": 2} | {"c2": -1} | travel_slots.c1.c2: -1 slots are too few
          "t1", "city": "c1" | "t1", "city": "c3" | tables[0].city: there is no city "c3"
          "H", "city": "c1" | "H", "city": "c3" | hosts[0].city: there is no city "c3"
          "available": [2] | "available": [3] | hosts[0].available[0]: there is no slot "3"
          "available": [2] | "available": 2 | hosts[0].available: is no list
          "max_meetings": 5 | "max_meetings": -5 | visitors[0].max_meetings: is below 0
          ["fr"] | [["fr"]] | visitors[0].languages[0]: is no text
          "value": 7 | "value": 11 | wishes[0].value: 11 is not from 1 to 10
          "value": 7 | "value": 0 | wishes[0].value: 0 is not from 1 to 10
          "never": [] | "never": [{"visitor": "v1", "host": "h1"}] | must[0]: "v1" and "h1" are in never
          "host": "h1"}] | "host": "h2"}] | must[0].host: there is no host "h2"
          "interpreters": [], | | document: is no JSON
          """)
  void whatDoesNotFitIsRefusedWithItsFieldAndARemedy(String right, String wrong, String message) {
    String flat = MISSION.replaceAll("\\s+", " ");
    assertThat(flat).contains(right);
    String given = message.contains("no JSON") ? flat.substring(0, flat.indexOf(right)) : null;
    String json = given == null ? flat.replaceFirst(quoted(right), quotedIn(wrong)) : given;
    assertThatExceptionOfType(ProgrammeInvalid.class)
        .isThrownBy(() -> InstanceFile.read(json))
        .withMessageContaining(message.replace("document: ", ""));
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String quotedIn(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  @Test
  void aMeetingWithoutASlotIsRefused() {
    assertThatExceptionOfType(ProgrammeInvalid.class)
        .isThrownBy(
            () ->
                TimetableFile.read(
                    """
                    {"instance": "x", "meetings": [{"visitor": "v", "host": "h", "table": "t"}]}
                    """))
        .withMessage("meetings[0].slot: is missing; add it");
  }
}
