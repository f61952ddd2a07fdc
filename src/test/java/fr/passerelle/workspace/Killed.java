package fr.passerelle.workspace;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Database;
import fr.passerelle.workspace.request.Act;
import fr.passerelle.workspace.shortlist.Addition;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.NextStep;
import fr.passerelle.workspace.shortlist.Shortlists;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * A process that changes a team's list without end until it is killed. Each change is said on a
 * line of its own once it is kept.
 */
@NullMarked
final class Killed {

  static final String TEAM = "ours";
  private static final List<Kind> KINDS = List.of(Kind.values());
  static final List<EntryState> STATES = List.of(EntryState.values());

  private Killed() {}

  /** The kinds of changes, by turns. */
  enum Kind {
    ENTRY,
    NOTE,
    MOVE,
    STEP;

    static Kind of(int number) {
      return KINDS.get(number % KINDS.size());
    }
  }

  /**
   * Changes the list from a number on.
   *
   * @param arguments the folder or the address of the database, the list, the entry that is moved
   *     and noted, and the number
   */
  public static void main(String... arguments) {
    var database = open(arguments[0]);
    var lists = new Shortlists(database, InstantSource.system());
    for (int i = Integer.parseInt(arguments[3]); ; i++) {
      change(lists, arguments[1], arguments[2], i);
      byte[] said = (i + "\n").getBytes(StandardCharsets.US_ASCII);
      System.out.write(said, 0, said.length);
      System.out.flush();
    }
  }

  static Database open(String place) {
    return place.startsWith("jdbc:") ? Database.at(place) : Database.inFolder(Path.of(place));
  }

  static void change(Shortlists lists, String list, String entry, int number) {
    var act = Act.of(TEAM, "anne").under("change-" + number);
    boolean kept =
        switch (Kind.of(number)) {
          case ENTRY ->
              lists
                      .entries()
                      .add(
                          act,
                          list,
                          new Found("o" + number, "O " + number, "", Language.FRENCH),
                          EntryState.NEW)
                  instanceof Addition.Made;
          case NOTE -> lists.notes().write(act, entry, "note " + number).isPresent();
          case MOVE -> lists.entries().move(act, entry, state(number));
          case STEP -> lists.entries().plan(act, entry, step(number));
        };
    if (!kept) {
      throw new IllegalStateException("change " + number + " was refused");
    }
  }

  /** Another state each time. */
  static EntryState state(int number) {
    return STATES.get((number / KINDS.size() + 1) % STATES.size());
  }

  static NextStep step(int number) {
    return new NextStep("step " + number, LocalDate.ofEpochDay(20_000 + number));
  }
}
