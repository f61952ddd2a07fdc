package fr.passerelle.http.reader;

import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.language.Thesaurus;
import fr.passerelle.matching.Interpretation;
import fr.passerelle.organisation.Departments;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.Regions;
import fr.passerelle.search.Filter;
import fr.passerelle.search.Snapshot;
import java.util.Locale;

/** What codes and ids are called in the reader's language. Valid as long as its snapshot is. */
public record Labels(
    Wording wording, Thesaurus thesaurus, CatalogueView catalogue, Snapshot snapshot) {

  /** What entries of the starter catalogue cite where no page or work says it. */
  private static final String UNCITED = "general knowledge";

  /** What a filter's value is called; the value itself where nothing better is known. */
  public String of(Filter.Dimension dimension, String value) {
    return switch (dimension) {
      case TYPE -> coded("type", value);
      case SIZE -> coded("size", value);
      case LANGUAGE -> coded("language", value);
      case COUNTRY -> wording.country(value);
      case REGION -> region(value);
      case THEME -> concept(value);
      case AFFILIATION -> snapshot.find(value).map(this::name).orElse(value);
      case SOURCE -> source(value);
    };
  }

  /** The name of a region; as its source writes it where the table of regions does not know it. */
  public String region(String name) {
    return Regions.known().label(name, wording.language()).orElse(name);
  }

  /** A French department by name and code; the code alone where it stands for none. */
  public String department(String code) {
    return Departments.known()
        .name(code)
        .map(name -> wording.say("department", "name", name, "code", code))
        .orElse(code);
  }

  /** The label of a concept; its id where the thesaurus does not know it. */
  public String concept(String id) {
    return thesaurus.concept(id).map(concept -> label(concept)).orElse(id);
  }

  public String label(Concept concept) {
    return concept.label(wording.language());
  }

  /** The name to show of an organisation. */
  public String name(Organisation organisation) {
    return organisation.name(wording.language());
  }

  /**
   * The name of a source: in the reader's language where it is one of ours, else as it calls
   * itself; its id where the catalogue does not know it.
   */
  public String source(String id) {
    String key = "source." + id;
    return wording.messages().has(key) ? wording.say(key) : titled(id);
  }

  private String titled(String id) {
    return catalogue.sources().stream()
        .filter(card -> card.id().equals(id))
        .map(CatalogueView.SourceCard::name)
        .findFirst()
        .map(name -> name.equals(id) ? spoken(id) : name)
        .orElse(id);
  }

  /** What stands for the title of a directory that was given none: its id, in words. */
  private static String spoken(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
  }

  /** A licence: in words where its source names none, else as the source names it. */
  public String licence(String licence) {
    return coded("licence", licence);
  }

  /** What a source cites: translated where it names no work, else as it stands. */
  public String citation(String citation) {
    return citation.equals(UNCITED) ? wording.say("citation.general-knowledge") : citation;
  }

  /** A circle around a place, by the name that the need gives it. */
  public String near(Interpretation.SuggestedPlace place) {
    return wording.say(
        "near.place", "km", Math.round(place.near().withinKilometres()), "place", place.words());
  }

  /** A language as it is named within a sentence. */
  public String tongue(Language language) {
    return coded("tongue", language.code());
  }

  /** A language as it is named alone. */
  public String language(Language language) {
    return coded("language", language.code());
  }

  /** The message {@code prefix.code}; the code itself where there is none. */
  public String coded(String prefix, String code) {
    String key = prefix + "." + code.toLowerCase(Locale.ROOT);
    return wording.messages().has(key) ? wording.say(key) : code;
  }
}
