package fr.passerelle.http.consult;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * Where a line is decided.
 *
 * @param held what is decided; empty where nothing is
 * @param past decisions that were taken back, the latest first
 * @param reason as it was typed
 */
public record DecisionPage(
    Frame frame,
    String over,
    String overHref,
    String told,
    String held,
    List<String> past,
    List<Row> rows,
    String answersHref,
    String action,
    String reason,
    List<FieldError> errors) {

  /**
   * A supplier that may be chosen.
   *
   * @param share as it was typed
   */
  public record Row(String id, String name, String state, String answer, String share) {}

  public DecisionPage {
    past = List.copyOf(past);
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }
}
