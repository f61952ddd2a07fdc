package fr.passerelle.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a licence asks of who passes data on; told from its name alone. */
public enum LicenceTerms {
  /** Free to use for any purpose, at most with the source named. */
  OPEN,
  /** What is made of it must be passed on under the same licence. */
  SHARE_ALIKE,
  /** No commercial use, or no changes. */
  RESTRICTED,
  /** None is stated, or one that is not known here. */
  UNKNOWN;

  private static final Pattern SHARE =
      Pattern.compile("\\bsa\\b|odbl|\\bl?a?gpl|gfdl|share-?alike");
  private static final Pattern RESTRICTS = Pattern.compile("\\bn[cd]\\b|all rights reserved");
  private static final Pattern FREE =
      Pattern.compile(
          "cc0.*|cc-by(-\\d.*)?|pddl.*|odc-by.*|ogl-.*|etalab.*|licence ouverte.*|apache-2\\.0"
              + "|mit|bsd-.*|iodl.*|nlod.*|dl-de-(by|zero).*|public domain.*");

  /** The terms of a licence as SPDX or its source names it. */
  public static LicenceTerms of(String licence) {
    String name = licence.strip().toLowerCase(Locale.ROOT);
    String spaced = name.replaceAll("[-_/ ]+", " ");
    if (SHARE.matcher(spaced).find()) {
      return SHARE_ALIKE;
    }
    if (RESTRICTS.matcher(spaced).find()) {
      return RESTRICTED;
    }
    String joined = name.replaceAll("^cc[ -]by", "cc-by").replaceAll("(?<=cc-by) ", "-");
    return FREE.matcher(joined).matches() ? OPEN : UNKNOWN;
  }
}
