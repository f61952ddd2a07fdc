package fr.passerelle.workspace.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.storage.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What organisations say of themselves, and that it is shown as it is kept. */
@ParameterizedClass
@EnumSource
class OwnPagesTest {

  private static final OwnFacts FACTS =
      new OwnFacts(
          Map.of(Language.FRENCH, "Acmé", Language.CHINESE, "艾克米"),
          Map.of(Language.ENGLISH, "We make <b>pumps</b> & \"valves\"\nfor water"),
          Map.of(Language.FRENCH, "Des pompes"),
          Map.of(),
          "https://acme.example",
          SizeClass.SMALL,
          42,
          List.of("ISO 9001"),
          List.of("fr", "zh"),
          List.of("CN", "DE"),
          "contact@acme.example");

  /** Remembers what is shown, for a test. */
  private static final class Board implements Publication {
    private final Map<String, OwnPages.Kept> shown = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    @Override
    public void publish(Claim claim, OwnPages.Kept kept) {
      if (unknown.contains(claim.organisation())) {
        throw new IllegalArgumentException(claim.organisation());
      }
      shown.put(claim.id(), kept);
    }

    @Override
    public void retract(String claim) {
      shown.remove(claim);
    }

    @Override
    public List<String> shown() {
      return List.copyOf(shown.keySet());
    }
  }

  private final ClaimRoom room;
  private final Board board = new Board();
  private final OwnPages pages;
  private final Claim claim;

  OwnPagesTest(Dialect dialect, @TempDir Path folder) {
    room = new ClaimRoom(dialect, folder);
    pages = new OwnPages(room.database, room::now, board);
    claim = room.entered(room.acme, room.lea, "acme.example", true).claim();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void areKeptAndShownAsTheyWereSaid() {
    var kept = pages.save(claim, 0, FACTS, room.lea).orElseThrow();
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.facts()).isEqualTo(FACTS);
    assertThat(pages.of(room.acme)).contains(kept);
    assertThat(board.shown).containsEntry(claim.id(), kept);
  }

  @Test
  void areAnotherTeamsToNobody() {
    pages.save(claim, 0, FACTS, room.lea);
    assertThat(pages.of(room.rival)).isEmpty();
    var waiting = room.entered(room.rival, room.mei, "acme.example", true).claim();
    assertThatThrownBy(() -> pages.save(waiting, 0, FACTS, room.mei))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pages.confirm(waiting, room.mei)).isEmpty();
  }

  @Test
  void ofTwoWhoChangeTheSameTheLatterIsToldAndNothingIsLost() {
    pages.save(claim, 0, FACTS, room.lea);
    var theirs = FACTS.named(Map.of(Language.FRENCH, "Acmé SAS"));
    assertThat(pages.save(claim, 1, theirs, room.lea)).isPresent();
    assertThat(pages.save(claim, 1, FACTS, room.lea)).isEmpty();
    assertThat(pages.save(claim, 0, FACTS, room.lea)).isEmpty();
    assertThat(pages.of(room.acme).orElseThrow().facts()).isEqualTo(theirs);
    assertThat(board.shown.values()).extracting(OwnPages.Kept::facts).containsExactly(theirs);
  }

  @Test
  void areConfirmedWithOneClickWithoutBeingChanged() {
    assertThat(pages.confirm(claim, room.lea)).as("nothing is said yet").isEmpty();
    var saved = pages.save(claim, 0, FACTS, room.lea).orElseThrow();
    room.later(Duration.ofDays(90));
    var confirmed = pages.confirm(claim, room.lea).orElseThrow();
    assertThat(confirmed.confirmed()).isEqualTo(saved.confirmed().plus(Duration.ofDays(90)));
    assertThat(confirmed.version()).isEqualTo(saved.version());
    assertThat(confirmed.facts()).isEqualTo(FACTS);
    assertThat(board.shown).containsEntry(claim.id(), confirmed);
  }

  @Test
  void areGoneWithTheClaim() {
    pages.save(claim, 0, FACTS, room.lea);
    room.desk.withdraw(room.acme, room.lea);
    assertThat(pages.of(room.acme)).isEmpty();
    pages.mend(room.desk);
    assertThat(board.shown).isEmpty();
  }

  @Test
  void areShownAfterACrashBetweenKeepingAndShowing() {
    var kept = pages.save(claim, 0, FACTS, room.lea).orElseThrow();
    board.shown.clear();
    board.shown.put("of-a-team-that-is-gone", kept);
    pages.mend(room.desk);
    assertThat(board.shown).containsExactly(Map.entry(claim.id(), kept));
  }

  @Test
  void ofAnOrganisationThatIsGoneKeepNoneOfTheOthersFromBeingMended() {
    pages.save(claim, 0, FACTS, room.lea);
    board.unknown.add("list-a");
    board.shown.clear();
    pages.mend(room.desk);
    assertThat(board.shown).isEmpty();
    assertThat(pages.of(room.acme)).isPresent();
  }
}
