package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The consultation of a line.
 *
 * @param made what was made just now and is shown only now: a link, and for whom it is
 * @param decision what is decided; empty where nothing is
 * @param inviting where those who are ticked are invited
 * @param choices whom to add
 */
public record ShortlistPage(
    Frame frame,
    String sheet,
    String sheetHref,
    String lineHref,
    String told,
    Made made,
    String decision,
    List<Row> rows,
    String action,
    String inviting,
    List<Choice> choices,
    List<FormPage.Way> ways,
    List<FieldError> errors) {

  /**
   * A link to hand over.
   *
   * @param text of the letter; empty where it was sent
   */
  public record Made(String said, String link, String text) {
    static final Made NONE = new Made("", "", "");
  }

  /**
   * A supplier.
   *
   * @param told what there is to know, each a sentence
   * @param isInvited whether something can be done with its link
   * @param isReminding whether it may be reminded
   * @param isDecided whether the line is
   */
  public record Row(
      String id,
      String name,
      String href,
      String about,
      String state,
      List<String> told,
      boolean isInvited,
      boolean isReminding,
      boolean isAside,
      boolean isDecided,
      List<Choice> ndas,
      String signed,
      String openUntil) {
    public Row {
      told = List.copyOf(told);
      ndas = List.copyOf(ndas);
    }
  }

  public ShortlistPage {
    rows = List.copyOf(rows);
    choices = List.copyOf(choices);
    ways = List.copyOf(ways);
    errors = List.copyOf(errors);
  }
}
