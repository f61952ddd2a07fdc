package fr.passerelle.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.Killed.Kind;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Activity;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that is killed while it changes a list, and goes on with the change that it had no
 * answer to. {@code -Dworkspace.kills.seed} kills it at other moments.
 */
@NullMarked
class KilledTest {

  private static final int KILLS = Integer.getInteger("workspace.kills", 20);
  private static final int SEED = Integer.getInteger("workspace.kills.seed", 1);
  private static final int CHANGES = 1_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void noAcknowledgedChangeIsLostAndNoneIsDoneTwice(Dialect dialect) throws Exception {
    String place =
        dialect == Dialect.POSTGRESQL ? Dialect.newPostgresql() : folder.resolve("data").toString();
    String list;
    String entry;
    try (var database = Killed.open(place)) {
      Tables.team(database, Killed.TEAM, "Capteurs du Midi");
      Tables.account(database, "anne", "Anne");
      var lists = new Shortlists(database, InstantSource.system());
      var act = Act.of(Killed.TEAM, "anne");
      list = lists.make(act, "Lidar", "", Language.FRENCH).orElseThrow();
      var found = new Found("moved", "Moved", "", Language.FRENCH);
      entry = ((Addition.Made) lists.entries().add(act, list, found, EntryState.NEW)).entry();
    }
    var random = new Random(SEED * 0x9E3779B97F4A7C15L + dialect.name().hashCode());
    int kept = 0;
    var killedAfter = new ArrayList<Integer>();
    while (killedAfter.size() < KILLS || kept < CHANGES) {
      int enough = 1 + random.nextInt(2 * CHANGES / KILLS);
      int pause = random.nextInt(3_000);
      kept = runs(place, list, entry, kept, enough, pause);
      killedAfter.add(kept);
    }
    // What was in flight when it was killed may be there, but nothing beyond it.
    try (var database = Killed.open(place)) {
      var lists = new Shortlists(database, InstantSource.system());
      Killed.change(lists, list, entry, kept); // again, as one that had no answer
      int all = kept + 1;
      assertThat(lists.entries().of(Killed.TEAM, list))
          .filteredOn(one -> !one.id().equals(entry))
          .extracting(one -> one.found().organisation())
          .containsExactlyInAnyOrderElementsOf(numbers(Kind.ENTRY, all, "o"));
      assertThat(lists.notes().of(Killed.TEAM, entry))
          .extracting(Note::words)
          .containsExactlyInAnyOrderElementsOf(numbers(Kind.NOTE, all, "note "));
      var history = lists.history().of(Killed.TEAM, list, Integer.MAX_VALUE).reversed();
      assertThat(after(history, Activity.Kind.MOVED))
          .containsExactlyElementsOf(
              of(Kind.MOVE, all).stream().map(n -> Killed.state(n).code()).toList());
      assertThat(after(history, Activity.Kind.STEP))
          .containsExactlyElementsOf(
              of(Kind.STEP, all).stream()
                  .map(n -> Killed.step(n).due() + " " + Killed.step(n).words())
                  .toList());
      assertThat(history).hasSize(2 + all);
      assertThat(history)
          .extracting(Activity::position)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 2 + all).mapToObj(Long::valueOf).toList());
      assertThat(lists.entries().find(Killed.TEAM, entry).map(Entry::state))
          .contains(Killed.state(of(Kind.MOVE, all).getLast()));
    }
    System.out.printf(
        "%s: killed %d times, %d changes acknowledged; after %s%n",
        dialect, killedAfter.size(), kept, killedAfter);
  }

  /** Runs it until so many changes are said, and a moment longer; returns the next one's number. */
  private int runs(String place, String list, String entry, int from, int enough, int microseconds)
      throws Exception {
    var said = folder.resolve("said");
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Killed.class.getName(),
                place,
                list,
                entry,
                "" + from)
            .redirectError(said.toFile())
            .start();
    int next = from;
    try (var lines = process.inputReader()) {
      while (next < from + enough) {
        next = read(lines, next, said);
      }
      TimeUnit.MICROSECONDS.sleep(microseconds);
      process.toHandle().destroyForcibly(); // the process itself would close what it said
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      // What it had said before it was killed counts as well; a number that is cut short does not.
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        next = line.equals("" + next) ? next + 1 : next;
      }
    }
    return next;
  }

  private static int read(BufferedReader lines, int next, Path said) throws IOException {
    String line = lines.readLine();
    assertThat(line).as("said: %s", Files.readString(said)).isEqualTo("" + next);
    return next + 1;
  }

  private static List<Integer> of(Kind kind, int all) {
    return IntStream.range(0, all).boxed().filter(n -> Kind.of(n) == kind).toList();
  }

  private static List<String> numbers(Kind kind, int all, String before) {
    return of(kind, all).stream().map(n -> before + n).toList();
  }

  private static List<String> after(List<Activity> history, Activity.Kind kind) {
    return history.stream().filter(one -> one.kind() == kind).map(Activity::after).toList();
  }
}
