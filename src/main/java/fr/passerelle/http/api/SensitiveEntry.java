package fr.passerelle.http.api;

import fr.passerelle.http.reader.Parts;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.matching.Need;
import fr.passerelle.sensitive.Mention;
import java.util.List;

/**
 * A topic of the need for which an office may have to agree; it changes nothing of the answer.
 *
 * @param id of the topic
 * @param words of the need, or of the offer
 * @param reason in one sentence
 * @param acts that may apply
 * @param offices to ask
 */
record SensitiveEntry(
    String id,
    String label,
    String words,
    String reason,
    List<ActEntry> acts,
    List<OfficeEntry> offices) {

  /** An act, where it can be read, and its entries that list the topic. */
  record ActEntry(String id, String name, List<String> entries, String url, String date) {}

  /** Whom to ask in a country, and its public page. */
  record OfficeEntry(String name, String country, String url) {}

  /** The topics of what is needed and offered. */
  static List<SensitiveEntry> of(Need need, Interpretation read, Parts parts, Language reader) {
    var said = need.text() + "\n" + need.offer();
    return parts.sensitive().in(said, read.language()).stream()
        .map(mention -> entry(mention, reader))
        .toList();
  }

  private static SensitiveEntry entry(Mention mention, Language reader) {
    var topic = mention.topic();
    return new SensitiveEntry(
        topic.id(),
        topic.label(reader),
        mention.words(),
        topic.reason(reader),
        topic.rules().stream()
            .map(
                rule ->
                    new ActEntry(
                        rule.regime().id(),
                        rule.regime().name(reader),
                        rule.entries(),
                        rule.regime().url(),
                        rule.regime().date().toString()))
            .toList(),
        topic.offices().stream()
            .map(office -> new OfficeEntry(office.name(reader), office.country(), office.url()))
            .toList());
  }
}
