package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.ShownName;
import fr.passerelle.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An entry as pages show it.
 *
 * @param organisation as it is today; null where it is no longer in the catalogue
 * @param href its own page; empty where the reader may not open it
 * @param organisationHref the organisation's page; null where it is no longer in the catalogue
 * @param whyHref why it answers the need; null where there is no need or no organisation
 * @param facts type and size; empty where it is no longer in the catalogue
 * @param need what it was found for; empty where that is what the list is for
 * @param step what is to be done next; empty for nothing
 * @param due until when, in the reader's form; empty where it has no date
 * @param day the same as forms write it
 * @param isLate whether that day is over
 * @param by who added it and when, as a sentence
 */
public record EntryShown(
    String id,
    @Nullable Organisation organisation,
    ShownName name,
    String href,
    @Nullable String organisationHref,
    @Nullable String whyHref,
    String facts,
    String place,
    String need,
    String state,
    String stateLabel,
    String step,
    String due,
    String day,
    boolean isLate,
    String by,
    long notes) {

  /** Whether it is no longer in the catalogue. */
  public boolean isGone() {
    return organisation == null;
  }
}
