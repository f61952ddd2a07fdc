package fr.passerelle.http.reader;

import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.PartnerFinder;
import fr.passerelle.search.SearchEngine;
import fr.passerelle.search.Snapshot;
import fr.passerelle.sensitive.SensitiveTopics;
import java.time.InstantSource;

/**
 * What answers are made from.
 *
 * @param release tells this build from others, so that no answer of another is taken for ours
 */
public record Parts(
    PartnerFinder finder,
    SearchEngine engine,
    Thesaurus thesaurus,
    SensitiveTopics sensitive,
    CatalogueView catalogue,
    Stores stores,
    Messages messages,
    InstantSource clock,
    String release) {

  public Wording wording(Language language) {
    return messages.in(language);
  }

  /** The labels in a language as long as the snapshot is open. */
  public Labels labels(Language language, Snapshot snapshot) {
    return new Labels(wording(language), thesaurus, catalogue, snapshot);
  }
}
