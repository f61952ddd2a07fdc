package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a list side by side.
 *
 * @param need what they are compared for; empty for nothing
 * @param choices all that can be compared, to choose others
 */
public record ComparePage(
    Frame frame,
    String list,
    String listHref,
    String action,
    String need,
    List<Choice> choices,
    List<Column> columns,
    List<FieldError> errors) {

  /** How many stand side by side at most. */
  public static final int MOST = 5;

  /**
   * One of them.
   *
   * @param item what speaks for it; null where there is no need
   * @param place in the list of partners, as a sentence; empty where there is no need
   * @param lacking facts that are not known of it
   */
  public record Column(
      EntryShown entry,
      String themes,
      @Nullable String website,
      String established,
      @Nullable ResultItem item,
      String place,
      List<String> covered,
      List<String> missing,
      List<String> lacking,
      List<NoteShown> notes) {
    public Column {
      covered = List.copyOf(covered);
      missing = List.copyOf(missing);
      lacking = List.copyOf(lacking);
      notes = List.copyOf(notes);
    }
  }

  public ComparePage {
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    errors = List.copyOf(errors);
  }
}
