package fr.passerelle.http.claim;

import fr.passerelle.http.claim.ClaimPage.Choice;
import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of its organisation, or how far its claim has come.
 *
 * @param told what came of the last form; null where nothing
 * @param state as in messages: none, letter, waiting, accepted, refused or withdrawn
 * @param name of the organisation; empty where there is none
 * @param href its page; empty where there is none
 * @param answer what was said with the decision
 * @param manages whether the reader may give the claim up
 * @param sheet the form; null as long as nothing is accepted
 */
public record OwnPage(
    Frame frame,
    ClaimLinks links,
    String team,
    @Nullable String told,
    String state,
    String name,
    String href,
    String answer,
    boolean manages,
    List<FieldError> errors,
    @Nullable Sheet sheet) {

  /**
   * The form.
   *
   * @param confirmed when the team last said that all is right; empty where it said nothing yet
   * @param consents whether the contact may be shown
   */
  public record Sheet(
      long version,
      String confirmed,
      String licence,
      Meter meter,
      List<Part> parts,
      List<Choice> sizes,
      List<Beside> sizeBeside,
      List<Choice> languages,
      boolean consents) {
    public Sheet {
      parts = List.copyOf(parts);
      sizes = List.copyOf(sizes);
      sizeBeside = List.copyOf(sizeBeside);
      languages = List.copyOf(languages);
    }
  }

  /** How much is told, and what is not. */
  public record Meter(int told, int of, int percent, List<Missing> missing) {
    public Meter {
      missing = List.copyOf(missing);
    }
  }

  /** A fact that is not told, and why it matters. */
  public record Missing(String label, String why) {}

  /** Fields that belong together. */
  public record Part(String code, String title, String hint, List<Field> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  /** A field, and what other sources say. */
  public record Field(
      String name,
      String label,
      String value,
      @Nullable String lang,
      boolean isLong,
      int longest,
      @Nullable FieldError error,
      List<Beside> beside) {
    public Field {
      beside = List.copyOf(beside);
    }
  }

  /** What another source says. */
  public record Beside(String text, @Nullable String lang, String source) {}

  public OwnPage {
    errors = List.copyOf(errors);
  }
}
