package fr.passerelle.http.page;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What is around every page.
 *
 * @param title of the page alone
 * @param description one sentence for search engines; empty where they are to keep out
 * @param address the page's whole address, as it is printed
 * @param translations the same page in each language
 * @param today as the page is printed
 */
public record Frame(
    Wording wording,
    Links links,
    Assets assets,
    String title,
    String description,
    String address,
    List<Translation> translations,
    LocalDate today) {

  /** The same page in a language. */
  public record Translation(Language language, String href, String address) {

    /** The language's name in itself. */
    public String name() {
      return switch (language) {
        case FRENCH -> "Français";
        case ENGLISH -> "English";
        case CHINESE -> "中文";
      };
    }
  }

  public Frame {
    translations = List.copyOf(translations);
  }

  public String say(String key, Object... parts) {
    return wording.say(key, parts);
  }

  /** Whether search engines may list the page. */
  public boolean indexable() {
    return !description.isEmpty();
  }

  /** The languages that the page is not in, with its address in each. */
  public List<Translation> others() {
    return translations.stream().filter(one -> one.language() != wording.language()).toList();
  }
}
