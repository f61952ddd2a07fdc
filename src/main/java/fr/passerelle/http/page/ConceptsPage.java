package fr.passerelle.http.page;

import java.util.List;

/**
 * The thesaurus from above.
 *
 * @param count how many concepts there are, as a sentence
 * @param fields in the order of the thesaurus
 */
public record ConceptsPage(Frame frame, String count, List<Field> fields) {

  /** A field and the concepts one step below it. */
  public record Field(Counted field, List<Counted> below) {}

  /** A concept and how many organisations a source says it, or a narrower one, of. */
  public record Counted(String label, String href, String organisations, boolean any) {}
}
