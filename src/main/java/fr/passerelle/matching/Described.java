package fr.passerelle.matching;

import fr.passerelle.language.Language;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Text;
import java.util.List;

/** What an organisation says of itself, as evidence with its source. */
final class Described {

  private Described() {}

  /** One of its texts; the title may be empty. */
  static Evidence by(Organisation organisation, Text text, String title) {
    var mark = organisation.mark(text.source()).orElseGet(() -> organisation.sources().getFirst());
    String language = text.language() == null ? "und" : text.language().code();
    return new Evidence(
        organisation.id() + ":description:" + language,
        Evidence.Kind.DESCRIPTION,
        List.of(organisation.id()),
        title,
        text.text(),
        text.language(),
        mark.day().orElse(null),
        List.of(),
        mark);
  }

  /** Its name alone. */
  static Evidence named(Organisation organisation, Language reader) {
    var mark = organisation.sources().getFirst();
    return new Evidence(
        organisation.id() + ":name",
        Evidence.Kind.DESCRIPTION,
        List.of(organisation.id()),
        organisation.name(reader),
        "",
        null,
        mark.day().orElse(null),
        List.of(),
        mark);
  }
}
