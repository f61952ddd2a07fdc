package fr.passerelle.document;

import fr.passerelle.document.Portrait.Said;
import java.util.List;

/** Prints a partnering profile: what is offered or sought, the fields of the form, the wishes. */
public final class ProfileSheet {

  private final Paper paper;

  public ProfileSheet(Paper paper) {
    this.paper = paper;
  }

  /**
   * A profile as paper shows it, in the reader's words but for its own.
   *
   * @param facts its kind, whose it is, and until when it holds
   * @param description a paragraph a line
   */
  public record Profile(
      Said title, String facts, Said summary, Said description, List<Part> parts) {
    public Profile {
      parts = List.copyOf(parts);
    }
  }

  /** Some fields under a heading; an empty heading is left out. */
  public record Part(String heading, List<Field> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  /** A field and what it holds. */
  public record Field(String label, Said text) {}

  /**
   * A profile on paper.
   *
   * @param pages at the foot, with {@code {page}} and {@code {pages}} for the numbers
   * @throws PaperBusy where too many are being printed
   */
  public byte[] of(Profile profile, String pages, Colophon colophon) {
    var setting =
        new Paper.Setting(
            colophon.language(),
            colophon.title(),
            profile.facts(),
            "Passerelle",
            pages,
            colophon.made());
    return paper.print(setting, _ -> {}, page -> write(profile, colophon, page)).bytes();
  }

  private static void write(Profile profile, Colophon colophon, Xhtml page) {
    page.element("h1", profile.title().text(), "lang", profile.title().lang())
        .element("p", profile.facts(), "class", "facts")
        .element("p", profile.summary().text(), "class", "need", "lang", profile.summary().lang());
    profile
        .description()
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> page.element("p", line, "lang", profile.description().lang()));
    for (var part : profile.parts()) {
      if (!part.heading().isEmpty()) {
        page.element("h2", part.heading());
      }
      page.open("table", "class", "lines").open("tbody");
      for (var field : part.fields()) {
        page.open("tr")
            .element("th", field.label(), "scope", "row")
            .element("td", field.text().text(), "lang", field.text().lang())
            .close();
      }
      page.close().close();
    }
    page.element("h2", colophon.heading());
    for (var line : colophon.lines()) {
      page.open("p", "class", "small")
          .element("strong", line.label() + " ")
          .text(line.text())
          .close();
    }
  }
}
