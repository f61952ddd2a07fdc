package fr.passerelle.sensitive;

import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An act or arrangement that makes topics sensitive.
 *
 * @param offices whom to ask about it
 * @param names in each language
 * @param url where it can be read
 * @param date of the act, or of the change of it that is meant
 */
public record Regime(
    String id, List<Office> offices, Map<Language, String> names, String url, LocalDate date) {

  public Regime {
    offices = List.copyOf(offices);
    names = Map.copyOf(names);
  }

  public String name(Language language) {
    return names.getOrDefault(language, id);
  }
}
