package fr.passerelle.sensitive;

import fr.passerelle.language.Language;
import java.util.Map;

/**
 * Who says whether an authorisation is needed.
 *
 * @param country where it has the say, as ISO 3166-1 codes it
 * @param names in each language
 * @param url its public page
 */
public record Office(String id, String country, Map<Language, String> names, String url) {

  public Office {
    names = Map.copyOf(names);
  }

  public String name(Language language) {
    return names.getOrDefault(language, id);
  }
}
