package fr.passerelle.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a record cannot be taken, and what to do about it. */
public enum RejectionReason {
  MISSING_FIELD("the field {field} is empty: fill it in"),
  UNKNOWN_COUNTRY("{0} is no country: write its ISO code, such as FR or CN, or its name"),
  UNKNOWN_VALUE("{0} is not a value of {field}: write one of {1}"),
  BAD_IDENTIFIER("{0} is not a valid {field}: a digit is wrong, check it or leave it empty"),
  BAD_NUMBER("{0} is not a number: check {field} or leave it empty"),
  OUT_OF_RANGE("{0} is not from {1} to {2}: check {field} or leave it empty"),
  BAD_ADDRESS("{0} is no address of the web: write that of the site, or leave {field} empty"),
  BROKEN_QUOTES(
      "the row's quotation marks do not go together: one is never closed, or letters follow a"
          + " closing one; write a quotation mark within a cell twice"),
  BAD_DATE("{0} is no date: write {field} as in 2027-01-31"),
  BREAKS_RULE("{0}: mend it"),
  BAD_ID("{0} cannot be an id: use a-z, 0-9, and the hyphen"),
  NOT_JSON("the record is no JSON object: {0}"),
  NO_OBJECT("the record is no JSON object: write one object a line"),
  WRONG_SHAPE("the field {field} is not as the format wants it: {0}"),
  TOO_LONG("the record is longer than {0} characters: shorten it or leave it out"),
  WRONG_COLUMNS("the row has {0} fields and the header {1}: check its quotes and delimiters"),
  BROKEN_TEXT("the text of {field} was broken before it came here, and cannot be mended: {0}"),
  REPEATED_KEY("the record {0} stands on line {1} already: leave one of the two"),
  NOT_FETCHED("{0} was not read: {1}"),
  UNMATCHED("no other table holds a row of {0}: import all files of one dump together");

  private final String message;

  RejectionReason(String message) {
    this.message = message;
  }

  /** The name in the API and in message files, such as {@code missing-field}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in English; details that the reason does not speak of tell of further faults. */
  public String message(@Nullable String field, List<String> details) {
    String told = message.replace("{field}", field == null ? "record" : field);
    for (int i = 0; i < details.size(); i++) {
      String place = "{" + i + "}";
      told =
          told.contains(place)
              ? told.replace(place, details.get(i))
              : told + "; also " + details.get(i);
    }
    return told;
  }
}
