package fr.passerelle.workspace.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.storage.Dialect;
import fr.passerelle.workspace.Tables;
import fr.passerelle.workspace.request.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a team keeps in its lists, whichever database keeps it. */
@NullMarked
@ParameterizedClass
@EnumSource
class ShortlistsTest {

  private static final Act ANNE = Act.of("ours", "anne");
  private static final Act BRUNO = Act.of("ours", "bruno");
  private static final Act STRANGER = Act.of("theirs", "chen");
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final int MANY = 50;

  private final Database database;
  private final Shortlists lists;
  private Instant now = NOW;

  ShortlistsTest(Dialect dialect, @TempDir Path folder) {
    database = dialect.newPlace(folder).open();
    Tables.team(database, "ours", "Capteurs du Midi");
    Tables.team(database, "theirs", "Another team");
    Tables.account(database, "anne", "Anne");
    Tables.account(database, "bruno", "Bruno");
    Tables.account(database, "chen", "Chen");
    lists = new Shortlists(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String list() {
    return lists.make(ANNE, "Lidar", "capteurs lidar", Language.FRENCH).orElseThrow();
  }

  private String entry(String list, String organisation) {
    var added = lists.entries().add(ANNE, list, found(organisation), EntryState.NEW);
    return ((Addition.Made) added).entry();
  }

  private static Found found(String organisation) {
    return new Found(organisation, "Name of " + organisation, "capteurs lidar", Language.FRENCH);
  }

  private EntryState state(String entry) {
    return lists.entries().find("ours", entry).orElseThrow().state();
  }

  private List<Activity.Kind> kinds(String list) {
    return lists.history().of("ours", list, MANY).reversed().stream().map(Activity::kind).toList();
  }

  @Nested
  class AList {

    @Test
    void remembersItsNeedAndWhoMadeItWhen() {
      String id = list();
      assertThat(lists.of("ours"))
          .containsExactly(
              new Shortlist(id, "ours", "Lidar", "capteurs lidar", Language.FRENCH, 0, NOW, NOW));
      assertThat(lists.history().of("ours", id, MANY))
          .containsExactly(
              new Activity(1, NOW, "Anne", "", "Lidar", Activity.Kind.LIST_MADE, "", "Lidar"));
    }

    @Test
    void isNamedAfterALongNeedInSoManyCharacters() {
      assertThat(Shortlist.named("  capteurs\n lidar ")).isEqualTo("capteurs lidar");
      assertThat(Shortlist.named("激".repeat(500))).hasSize(Shortlist.LONGEST_NAME).endsWith("…");
    }

    @Test
    void getsAnotherNameAndTheHistoryTellsBoth() {
      String id = list();
      assertThat(lists.rename(BRUNO, id, "Chariots")).isTrue();
      assertThat(lists.find("ours", id).orElseThrow().name()).isEqualTo("Chariots");
      var last = lists.history().of("ours", id, MANY).getFirst();
      assertThat(List.of(last.by(), last.before(), last.after()))
          .containsExactly("Bruno", "Lidar", "Chariots");
    }

    @Test
    void isGoneWithItsEntriesOnceItIsTakenAway() {
      String id = list();
      String entry = entry(id, "e1");
      assertThat(lists.remove(ANNE, id)).isTrue();
      assertThat(lists.find("ours", id)).isEmpty();
      assertThat(lists.entries().find("ours", entry)).isEmpty();
    }

    @Test
    void isNotMadeBeyondAsManyAsThereMayBe() {
      for (int i = 0; i < Shortlist.MOST; i++) {
        assertThat(lists.make(ANNE, "List " + i, "", Language.FRENCH)).isPresent();
      }
      assertThat(lists.make(ANNE, "One more", "", Language.FRENCH)).isEmpty();
    }

    @Test
    void isMadeOnceUnderOneKey() {
      var first = lists.make(ANNE.under("k1"), "Lidar", "", Language.FRENCH);
      assertThat(lists.make(ANNE.under("k1"), "Lidar", "", Language.FRENCH)).isEqualTo(first);
      assertThat(lists.make(ANNE.under("k2"), "Lidar", "", Language.FRENCH)).isNotEqualTo(first);
      assertThat(lists.of("ours")).hasSize(2);
    }
  }

  @Nested
  class AnEntry {

    @Test
    void remembersTheNeedThatItWasFoundFor() {
      String list = list();
      String id = entry(list, "e1");
      assertThat(lists.entries().of("ours", list))
          .containsExactly(
              new Entry(id, list, found("e1"), EntryState.NEW, NextStep.NONE, "Anne", NOW, NOW));
      assertThat(lists.of("ours").getFirst().entries()).isEqualTo(1);
    }

    @Test
    void isInItsListOnce() {
      String list = list();
      String id = entry(list, "e1");
      assertThat(lists.entries().add(BRUNO, list, found("e1"), EntryState.NEW))
          .isEqualTo(new Addition.There(id));
      assertThat(lists.entries().of("ours", list)).hasSize(1);
      assertThat(lists.entries().holding("ours", List.of("e0", "e1")))
          .extracting(Entry::id)
          .containsExactly(id);
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
      String list = list();
      var first = lists.entries().add(ANNE.under("k"), list, found("e1"), EntryState.NEW);
      assertThat(first).isInstanceOf(Addition.Made.class);
      assertThat(lists.entries().add(ANNE.under("k"), list, found("e1"), EntryState.NEW))
          .isEqualTo(first);
    }

    @Test
    void movesAndTheLastOfTwoWinsWhileTheHistoryTellsBoth() {
      String list = list();
      String id = entry(list, "e1");
      lists.entries().move(ANNE, id, EntryState.MEETING);
      lists.entries().move(BRUNO, id, EntryState.NOT_FOR_ME);
      assertThat(state(id)).isEqualTo(EntryState.NOT_FOR_ME);
      assertThat(lists.history().ofEntry("ours", id, 2))
          .extracting(Activity::by, Activity::before, Activity::after)
          .containsExactly(
              tuple("Bruno", "meeting", "not-for-me"), tuple("Anne", "new", "meeting"));
    }

    @Test
    void losesNothingWhenManyChangeItAtOnce() throws InterruptedException {
      String id = entry(list(), "e1");
      var threads =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      Thread.ofPlatform()
                          .start(
                              () -> {
                                for (int n = 0; n < 5; n++) {
                                  var act = i % 2 == 0 ? ANNE : BRUNO;
                                  lists.notes().write(act, id, "note " + i + "." + n);
                                  lists.entries().move(act, id, List.of(EntryState.values()).get(n));
                                }
                              }))
              .toList();
      for (var thread : threads) {
        thread.join();
      }
      assertThat(lists.notes().of("ours", id)).extracting(Note::words).hasSize(40);
      assertThat(lists.notes().of("ours", id)).extracting(Note::words).doesNotHaveDuplicates();
      var history = lists.history().ofEntry("ours", id, 1_000).reversed();
      String before = "new";
      for (var activity : history) {
        if (activity.kind() == Activity.Kind.MOVED) {
          assertThat(activity.before()).isEqualTo(before);
          before = activity.after();
        }
      }
      assertThat(state(id).code()).isEqualTo(before);
      assertThat(history)
          .extracting(Activity::position)
          .isEqualTo(IntStream.range(0, history.size()).mapToObj(i -> i + 2L).toList());
    }

    @Test
    void saysWhatIsToBeDoneNextAndUntilWhen() {
      String list = list();
      String late = entry(list, "e1");
      String soon = entry(list, "e2");
      String done = entry(list, "e3");
      var today = LocalDate.of(2026, 11, 28);
      lists.entries().plan(ANNE, late, new NextStep("Envoyer le plan", today.plusDays(30)));
      lists.entries().plan(ANNE, soon, new NextStep("Appeler", today.plusDays(2)));
      lists.entries().plan(ANNE, done, new NextStep("Appeler", today));
      lists.entries().move(ANNE, done, EntryState.NOT_FOR_ME);
      assertThat(lists.entries().due("ours", today.plusDays(7)))
          .extracting(Entry::id)
          .containsExactly(soon);
      lists.entries().plan(ANNE, soon, NextStep.NONE);
      assertThat(lists.entries().due("ours", today.plusDays(7))).isEmpty();
    }

    @Test
    void leavesItsHistoryWhenItIsTakenAway() {
      String list = list();
      String id = entry(list, "e1");
      lists.entries().remove(BRUNO, id);
      assertThat(lists.entries().of("ours", list)).isEmpty();
      assertThat(kinds(list))
          .containsExactly(Activity.Kind.LIST_MADE, Activity.Kind.ADDED, Activity.Kind.REMOVED);
      assertThat(lists.entries().add(ANNE, list, found("e1"), EntryState.NEW))
          .isInstanceOf(Addition.Made.class);
    }
  }

  @Nested
  class ANote {

    @Test
    void saysWhoWroteItAndWhenItWasEdited() {
      String entry = entry(list(), "e1");
      String id = lists.notes().write(ANNE, entry, "A appelé.").orElseThrow();
      now = NOW.plusSeconds(60);
      lists.notes().edit(BRUNO, id, "A rappelé.");
      assertThat(lists.notes().of("ours", entry))
          .containsExactly(new Note(id, entry, "Anne", "A rappelé.", NOW, now));
      assertThat(lists.history().ofEntry("ours", entry, 1))
          .extracting(Activity::before, Activity::after)
          .containsExactly(tuple("A appelé.", "A rappelé."));
    }

    @Test
    void isGoneOnceItIsTakenAway() {
      String entry = entry(list(), "e1");
      String id = lists.notes().write(ANNE, entry, "A appelé.").orElseThrow();
      assertThat(lists.notes().remove(ANNE, id)).isTrue();
      assertThat(lists.notes().of("ours", entry)).isEmpty();
      assertThat(lists.notes().remove(ANNE, id)).isFalse();
    }

    @Test
    void isWrittenOnceUnderOneKey() {
      String entry = entry(list(), "e1");
      var first = lists.notes().write(ANNE.under("k"), entry, "A appelé.");
      assertThat(lists.notes().write(ANNE.under("k"), entry, "A appelé.")).isEqualTo(first);
      assertThat(lists.notes().of("ours", entry)).hasSize(1);
    }

    @Test
    void isRefusedWhereItIsTooLong() {
      String entry = entry(list(), "e1");
      assertThatThrownBy(() -> lists.notes().write(ANNE, entry, "x".repeat(Note.LONGEST + 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("" + Note.LONGEST);
    }
  }

  @Nested
  class ALinkToRead {

    private final Instant later = NOW.plus(Duration.ofDays(7));

    @Test
    void leadsToTheListUntilItsDay() {
      String list = list();
      String token = lists.links().make(ANNE, list, later, false).orElseThrow();
      assertThat(lists.links().open(token).orElseThrow().list().id()).isEqualTo(list);
      now = later;
      assertThat(lists.links().open(token)).isEmpty();
    }

    @Test
    void leadsNowhereOnceItIsWithdrawn() {
      String list = list();
      String token = lists.links().make(ANNE, list, later, true).orElseThrow();
      var link = lists.links().of("ours", list).getFirst();
      assertThat(link.showsNotes()).isTrue();
      assertThat(lists.links().revoke(STRANGER, link.id())).isFalse();
      assertThat(lists.links().open(token)).isPresent();
      assertThat(lists.links().revoke(BRUNO, link.id())).isTrue();
      assertThat(lists.links().open(token)).isEmpty();
    }

    @Test
    void standsInNoTable() {
      String token = lists.links().make(ANNE, list(), later, false).orElseThrow();
      List<String> kept =
          database.read(
              transaction ->
                  transaction.query("SELECT digest FROM shortlist_link", row -> row.text(1)));
      assertThat(kept).hasSize(1).doesNotContain(token);
      assertThat(lists.links().open(kept.getFirst())).isEmpty();
    }

    @Test
    void isNotMadeForEver() {
      String list = list();
      assertThatThrownBy(() -> lists.links().make(ANNE, list, NOW.plus(Duration.ofDays(400)), true))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class AnotherTeam {

    @Test
    void reachesNothing() {
      String list = list();
      String entry = entry(list, "e1");
      String note = lists.notes().write(ANNE, entry, "A appelé.").orElseThrow();
      lists.links().make(ANNE, list, NOW.plusSeconds(60), false);
      assertThat(lists.of("theirs")).isEmpty();
      assertThat(lists.find("theirs", list)).isEmpty();
      assertThat(lists.entries().of("theirs", list)).isEmpty();
      assertThat(lists.entries().find("theirs", entry)).isEmpty();
      assertThat(lists.entries().holding("theirs", List.of("e1"))).isEmpty();
      assertThat(lists.notes().of("theirs", entry)).isEmpty();
      assertThat(lists.notes().ofList("theirs", list)).isEmpty();
      assertThat(lists.history().of("theirs", list, MANY)).isEmpty();
      assertThat(lists.history().ofEntry("theirs", entry, MANY)).isEmpty();
      assertThat(lists.links().of("theirs", list)).isEmpty();
      assertThat(lists.rename(STRANGER, list, "x")).isFalse();
      assertThat(lists.remove(STRANGER, list)).isFalse();
      assertThat(lists.entries().add(STRANGER, list, found("e2"), EntryState.NEW))
          .isEqualTo(new Addition.Unknown());
      assertThat(lists.entries().move(STRANGER, entry, EntryState.MEETING)).isFalse();
      assertThat(lists.entries().plan(STRANGER, entry, new NextStep("x", null))).isFalse();
      assertThat(lists.entries().remove(STRANGER, entry)).isFalse();
      assertThat(lists.notes().write(STRANGER, entry, "x")).isEmpty();
      assertThat(lists.notes().edit(STRANGER, note, "x")).isFalse();
      assertThat(lists.notes().remove(STRANGER, note)).isFalse();
      assertThat(lists.links().make(STRANGER, list, NOW.plusSeconds(60), false)).isEmpty();
      assertThat(kinds(list))
          .containsExactly(
              Activity.Kind.LIST_MADE,
              Activity.Kind.ADDED,
              Activity.Kind.NOTE_WRITTEN,
              Activity.Kind.SHARED);
    }

    @Test
    void hasItsOwnKeys() {
      var ours = lists.make(ANNE.under("k"), "Lidar", "", Language.FRENCH);
      var theirs = lists.make(STRANGER.under("k"), "Lidar", "", Language.FRENCH);
      assertThat(theirs).isPresent().isNotEqualTo(ours);
    }
  }

  @Test
  void whatAnErasedPersonWroteStaysWithoutTheName() {
    String list = list();
    String entry = entry(list, "e1");
    lists.notes().write(ANNE, entry, "A appelé.");
    database.change(t -> t.update("DELETE FROM account WHERE id = 'anne'"));
    assertThat(lists.notes().of("ours", entry)).extracting(Note::by).containsExactly("");
    assertThat(lists.history().of("ours", list, MANY)).extracting(Activity::by).containsOnly("");
  }
}
