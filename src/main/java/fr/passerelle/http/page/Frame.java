package fr.passerelle.http.page;

import fr.passerelle.account.Asker;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param title of the page alone
 * @param description one sentence for search engines; empty where they are to keep out
 * @param address the page's whole address, as it is printed
 * @param translations the same page in each language
 * @param today as the page is printed
 * @param asker whom the page is for
 */
public record Frame(
    Wording wording,
    Links links,
    Assets assets,
    String title,
    String description,
    String address,
    List<Translation> translations,
    LocalDate today,
    Asker asker) {

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

  /** Who has signed in; null for anybody else. */
  public Asker.@Nullable Person person() {
    return asker instanceof Asker.Person person ? person : null;
  }

  /** What each form that changes something must bring along; empty for visitors. */
  public String csrf() {
    return asker instanceof Asker.Person person ? person.csrf() : "";
  }

  /** The page's path with what its address keeps. */
  public String here() {
    return translations.stream()
        .filter(one -> one.language() == wording.language())
        .map(Translation::href)
        .findFirst()
        .orElse(links.home());
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
