package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import java.util.Map;

/**
 * A part of a firm that is diagnosed, such as its supply chain.
 *
 * @param names in each language
 */
public record Area(String id, Map<Language, String> names) {

  public Area {
    names = Map.copyOf(names);
  }

  public String name(Language language) {
    return names.getOrDefault(language, id);
  }
}
