package fr.passerelle.http.purchasing;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need sheet with its plan.
 *
 * @param searched how many lines have their long list, of {@code lines}
 * @param isAtWork whether something is being done for it; else {@code goOn} may be offered
 * @param notes how the file was taken
 * @param faults cells that could not be taken as they are, at most some
 */
public record SheetPage(
    Frame frame,
    String allHref,
    String told,
    String state,
    int searched,
    int lines,
    boolean isAtWork,
    boolean isReady,
    List<String> notes,
    String faultCount,
    List<Fault> faults,
    @Nullable Plan plan,
    List<FormSection> constraints,
    List<FieldError> errors,
    List<Row> rows,
    List<Way> stretches,
    List<Way> files,
    String risksHref,
    String consultHref,
    String here,
    String planHref) {

  /**
   * A cell that could not be taken.
   *
   * @param href where its line is corrected
   */
  public record Fault(String line, String href, String column, String what) {}

  /** What a plan is worth. */
  public record Plan(List<String> said, List<Price> prices) {
    public Plan {
      said = List.copyOf(said);
      prices = List.copyOf(prices);
    }
  }

  /** What a constraint costs. */
  public record Price(String rule, String price) {}

  /** A way to another address. */
  public record Way(String label, String href, boolean isHere) {}

  /** A line with whom the plan chooses. */
  public record Row(String id, String item, String href, List<Chosen> chosen, String note) {
    public Row {
      chosen = List.copyOf(chosen);
    }
  }

  /** A supplier. */
  public record Chosen(String name, String href, String about) {}

  public SheetPage {
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
    constraints = List.copyOf(constraints);
    errors = List.copyOf(errors);
    rows = List.copyOf(rows);
    stretches = List.copyOf(stretches);
    files = List.copyOf(files);
  }
}
