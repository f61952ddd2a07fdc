package fr.passerelle.diagnosis;

import fr.passerelle.language.Language;
import java.util.Map;

/**
 * A technology readiness level, from 1 to 9, as ISO 16290:2013 counts them and the European Union's
 * programmes name them; the words are our own.
 *
 * @param names in each language
 * @param meanings one sentence in each language
 */
public record ReadinessLevel(
    int level, Map<Language, String> names, Map<Language, String> meanings) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 9;

  public ReadinessLevel {
    names = Map.copyOf(names);
    meanings = Map.copyOf(meanings);
  }

  public String name(Language language) {
    return names.getOrDefault(language, "");
  }

  public String meaning(Language language) {
    return meanings.getOrDefault(language, "");
  }
}
