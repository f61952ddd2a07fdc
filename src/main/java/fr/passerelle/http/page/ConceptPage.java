package fr.passerelle.http.page;

import fr.passerelle.http.map.DrawnMap;
import fr.passerelle.http.page.OrganisationPage.Tag;
import java.util.List;

/**
 * A concept of the thesaurus.
 *
 * @param labels how it is called in each language
 * @param count how many organisations a source says it of, as a sentence
 * @param organisations some of them
 * @param maps where those are
 */
public record ConceptPage(
    Frame frame,
    String label,
    String kind,
    List<LabelsIn> labels,
    List<Tag> broader,
    List<Tag> narrower,
    String count,
    List<Listed> organisations,
    List<DrawnMap> maps,
    String partnersHref,
    String filterHref) {

  /** The preferred label and the synonyms in a language. */
  public record LabelsIn(String language, String lang, String preferred, String others) {}

  /** An organisation in a numbered list. */
  public record Listed(int number, ShownName name, String href, String facts, String place) {}
}
