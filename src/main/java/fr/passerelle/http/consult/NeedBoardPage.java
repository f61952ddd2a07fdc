package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The needs that are open to a cluster.
 *
 * @param themes each with the same page of that theme alone
 */
public record NeedBoardPage(
    Frame frame,
    String team,
    String teamHref,
    String told,
    String query,
    String action,
    String count,
    List<FormPage.Way> themes,
    List<Row> rows,
    boolean isOne,
    String found,
    List<Named> named,
    String reason,
    List<FieldError> errors) {

  /**
   * A need.
   *
   * @param buyer who needs it, where it said so
   * @param proposed what the cluster proposed, each in a sentence
   */
  public record Row(
      String title,
      String href,
      String words,
      String theme,
      String volume,
      String dates,
      String buyer,
      List<String> proposed) {
    public Row {
      proposed = List.copyOf(proposed);
    }
  }

  /** An organisation of the catalogue whose name is like what was sought. */
  public record Named(String id, String name, String place, boolean isChosen) {}

  public NeedBoardPage {
    themes = List.copyOf(themes);
    rows = List.copyOf(rows);
    named = List.copyOf(named);
    errors = List.copyOf(errors);
  }
}
