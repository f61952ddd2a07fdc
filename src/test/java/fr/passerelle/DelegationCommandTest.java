package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.delegation.GeneratedMission;
import fr.passerelle.delegation.Instance;
import fr.passerelle.delegation.Meeting;
import fr.passerelle.delegation.exchange.InstanceFile;
import fr.passerelle.delegation.exchange.TimetableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DelegationCommandTest {

  private final Instance instance =
      GeneratedMission.of(1, new GeneratedMission.Size(12, 20, 2, 6, 2));

  @TempDir private Path folder = Path.of("");
  private Path mission = Path.of("");
  private Path programme = Path.of("");

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void writeTheMission() throws IOException {
    mission = folder.resolve("mission.json");
    programme = folder.resolve("programme.json");
    Files.writeString(mission, InstanceFile.write(instance));
  }

  private static Answer run(Object... words) {
    var arguments = new ArrayList<String>(List.of("delegation"));
    for (var word : words) {
      arguments.add(word.toString());
    }
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var formerOut = System.out;
    var formerErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Main.run(Map.of(), arguments.toArray(String[]::new));
      return new Answer(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(formerOut);
      System.setErr(formerErr);
    }
  }

  private Answer solve() {
    return run("solve", mission, "--seconds", "0.2", "--out", programme);
  }

  @Test
  void aMissionIsSolvedAndJudged() {
    var solved = solve();
    assertThat(solved.code()).isZero();
    assertThat(solved.out())
        .containsPattern("value 2\\d\\d, \\d+ meetings")
        .contains("bound 211")
        .containsPattern("ratio (0\\.9|1\\.0)")
        .contains("  no-interpreter 5")
        .contains("no rule broken");
    assertThat(solved.err()).contains("no conflict");
    var checked = run("check", mission, programme);
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).isEqualToNormalizingNewlines("no rule broken\n");
    assertThat(run("bound", mission, programme).out()).contains("bound 211", "ratio ");
    assertThat(run("bound", mission).out()).isEqualToNormalizingNewlines("bound 211\n");
  }

  @Test
  void aProgrammeThatBreaksARuleIsToldInWords() throws IOException {
    solve();
    var timetable = TimetableFile.read(Files.readString(programme));
    var first = timetable.meetings().getFirst();
    Files.writeString(
        programme, Files.readString(programme).replace(quoted(first.slot()), quoted("d9s9")));
    var checked = run("check", mission, programme);
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out())
        .contains("broken: there is no slot \"d9s9\"")
        .containsPattern("\\d+ rules broken");
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  @Test
  void aMissionThatIsNoneIsRefusedWithTheFieldAndCodeTwo() throws IOException {
    Files.writeString(
        mission, Files.readString(mission).replaceFirst("\"value\" : \\d+", "\"value\" : 99"));
    var refused = solve();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("wishes[0].value: 99 is not from 1 to 10; scale it");
    assertThat(programme).doesNotExist();
    assertThat(run("solve", folder.resolve("none.json")).code()).isEqualTo(2);
  }

  @Test
  void aHostWhoCancelsMovesLittleAndAllIsListed() throws IOException {
    solve();
    var before = TimetableFile.read(Files.readString(programme));
    String host = before.meetings().getFirst().host();
    long lost = before.meetings().stream().map(Meeting::host).filter(host::equals).count();
    var changed = folder.resolve("changed.json");
    Files.writeString(changed, InstanceFile.write(instance.withoutHost(host)));
    var later = folder.resolve("later.json");
    var replanned = run("replan", changed, programme, "--seconds", "0.2", "--out", later);
    assertThat(replanned.code()).as(replanned.err()).isZero();
    assertThat(replanned.out()).contains("  cancelled ").contains("no rule broken");
    assertThat(replanned.out().lines().filter(line -> line.contains(" → ")).count())
        .isBetween(lost, 2 * lost);
    assertThat(run("check", changed, later).code()).isZero();
  }

  @Test
  void pinnedMeetingsStay() throws IOException {
    solve();
    var again = folder.resolve("again.json");
    var solved =
        run(
            "solve",
            mission,
            "--pinned",
            programme,
            "--seed",
            7,
            "--seconds",
            "0.1",
            "--out",
            again);
    assertThat(solved.code()).isZero();
    assertThat(TimetableFile.read(Files.readString(again)).meetings())
        .containsAll(TimetableFile.read(Files.readString(programme)).meetings());
  }
}
