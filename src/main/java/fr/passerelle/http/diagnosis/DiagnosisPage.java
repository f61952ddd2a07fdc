package fr.passerelle.http.diagnosis;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * The questionnaire.
 *
 * @param action where the answers go
 * @param sizes of the firm that can be told
 */
public record DiagnosisPage(
    Frame frame, String action, List<Part> parts, List<Option> countries, List<Option> sizes) {

  /** The questions of an area. */
  public record Part(String id, String name, List<Asked> questions) {}

  /** A question; {@code id} is the name of its field. */
  public record Asked(String id, String text, List<Option> choices, boolean isAnswered) {}

  /** A value that can be chosen. */
  public record Option(String value, String label, boolean isChosen) {}

  public DiagnosisPage {
    parts = List.copyOf(parts);
    countries = List.copyOf(countries);
    sizes = List.copyOf(sizes);
  }
}
