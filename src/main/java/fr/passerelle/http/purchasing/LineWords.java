package fr.passerelle.http.purchasing;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.Check;

/** What is told of a line's candidates, in the words that all pages of purchases use. */
public final class LineWords {

  private LineWords() {}

  /** What is asked, without what is known of it. */
  public static String asked(Check check, Wording wording) {
    return wording.say("purchasing.check.kind." + check.kind().code(), "wanted", check.wanted());
  }

  /** Place and size of a candidate. */
  public static String about(Candidate candidate, Wording wording) {
    return LineRoutes.about(candidate, wording);
  }
}
