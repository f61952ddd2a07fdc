package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, its entries by state.
 *
 * @param name of the list
 * @param need what it is for; empty for nothing in particular
 * @param partnersHref the partners for the need; null where there is none
 * @param told what came of the last form; empty for nothing
 * @param token a link to read that was just made, as its whole address; empty where none was
 * @param files that it can be taken away as
 * @param readers the links to read
 * @param proposed the day until which a link holds unless another is chosen
 * @param until the latest day that a link may hold, as forms write it
 */
public record BoardPage(
    Frame frame,
    ShortlistLinks links,
    String team,
    String teamName,
    String list,
    String name,
    String need,
    @Nullable String partnersHref,
    List<Column> columns,
    List<Choice> states,
    String told,
    String token,
    List<File> files,
    List<Reader> readers,
    String tomorrow,
    String proposed,
    String until,
    List<FieldError> errors) {

  /** The entries in a state. */
  public record Column(String state, String label, List<EntryShown> entries) {
    public Column {
      entries = List.copyOf(entries);
    }
  }

  /** A file of it, and what that holds and leaves out. */
  public record File(String label, String href, String held) {}

  /** A link to read, as a sentence; {@code holds} while it leads to the list. */
  public record Reader(String said, String href, boolean holds) {}

  public BoardPage {
    columns = List.copyOf(columns);
    states = List.copyOf(states);
    files = List.copyOf(files);
    readers = List.copyOf(readers);
    errors = List.copyOf(errors);
  }

  /** Whether nothing is in it yet. */
  public boolean isEmpty() {
    return columns.stream().allMatch(column -> column.entries().isEmpty());
  }

  /** How many entries can be compared: those that are in the catalogue. */
  public long comparable() {
    return columns.stream()
        .flatMap(column -> column.entries().stream())
        .filter(entry -> !entry.isGone())
        .count();
  }
}
