package fr.passerelle.workspace.profile;

import java.util.List;
import java.util.Locale;

/**
 * What one objective check says of a profile.
 *
 * @param found the fields or the words that fail; empty where it is passed
 */
public record ProfileCheck(Kind kind, boolean passed, List<String> found) {

  /** What is checked. */
  public enum Kind {
    /** Everything that the form requires is there. */
    COMPLETE(true, true),
    /** No field is longer than it may be. */
    LIMITS(true, true),
    /** The own country is no target. */
    FOREIGN(true, false),
    /** The text gives no address, number or link by which to reach somebody. */
    CONTACT(true, false),
    /** The text of an anonymous profile does not name its organisation. */
    ANONYMITY(true, false),
    /** It can hold from today on: the deadline of its call has not passed. */
    EXPIRY(true, false),
    /** The summary says what is offered or sought, and from or to whom. */
    SUMMARY(false, false),
    /** The text does not praise. */
    SUPERLATIVES(false, false),
    /** One keyword at least is a concept of the thesaurus. */
    KEYWORD(false, false),
    /** The text is in the language that it says it is in. */
    LANGUAGE(false, false);

    private final boolean required;
    private final boolean findsFields;

    Kind(boolean required, boolean findsFields) {
      this.required = required;
      this.findsFields = findsFields;
    }

    /** Whether every profile must pass it; else only one with the quality label. */
    public boolean isRequired() {
      return required;
    }

    /** Whether what it finds are names of fields; else they are words of the text. */
    public boolean findsFields() {
      return findsFields;
    }

    /** As in messages and the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ProfileCheck {
    found = List.copyOf(found);
  }

  /** Whether it keeps a profile from being published. */
  public boolean forbids() {
    return !passed && kind.isRequired();
  }
}
