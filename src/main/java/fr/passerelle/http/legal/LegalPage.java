package fr.passerelle.http.legal;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * What has to be said of an installation, section by section.
 *
 * @param operator who runs it, or that nobody has said
 * @param where before the address, or that nobody has said
 * @param email of the operator; empty where nobody has said
 */
public record LegalPage(
    Frame frame, String lead, String operator, String where, String email, List<Section> sections) {

  /** A heading and its paragraphs, and where they lead to. */
  public record Section(String id, String title, List<String> paragraphs, List<Way> ways) {}

  /** A link to a page of ours. */
  public record Way(String label, String href) {}

  public LegalPage {
    sections = List.copyOf(sections);
  }
}
