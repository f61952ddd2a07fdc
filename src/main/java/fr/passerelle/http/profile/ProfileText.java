package fr.passerelle.http.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is read.
 *
 * @param kind in the reader's language
 * @param lang of its own words as HTML writes it; null where it is the page's
 * @param textIn says in which language its own words are; empty where it is the page's
 * @param facts what the form says beside, in the page's language
 * @param terms on intellectual property
 * @param glosses of the text in other languages
 * @param glossLead what they are worth, by the language of the text
 */
public record ProfileText(
    String kind,
    String title,
    @Nullable String lang,
    String textIn,
    String summary,
    String description,
    List<Fact> facts,
    List<Fact> terms,
    List<Gloss> glosses,
    String glossLead) {

  /** A field with its value. */
  public record Fact(String name, String text, @Nullable String lang) {}

  /** What a text says, word by word, in another language. */
  public record Gloss(String language, String lang, String text) {}

  public ProfileText {
    facts = List.copyOf(facts);
    terms = List.copyOf(terms);
    glosses = List.copyOf(glosses);
  }
}
