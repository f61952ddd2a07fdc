package fr.passerelle.cluster.contract;

import java.time.LocalDate;
import java.util.List;

/**
 * What a contract says of itself.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param start the first day on which what happens counts
 * @param midTerm the last day that the mid-term review looks at
 * @param end the last day on which what happens counts
 * @param markets target countries, as ISO 3166-1 names them; none for all
 * @param industries target industries, as ids of concepts
 */
public record Terms(
    String title,
    LocalDate start,
    LocalDate midTerm,
    LocalDate end,
    List<String> markets,
    List<String> industries) {

  public static final int LONGEST_TITLE = 200;

  public Terms {
    if (!start.isBefore(midTerm) || !midTerm.isBefore(end)) {
      throw new IllegalArgumentException(
          "a contract begins before its middle, and that is before its end: %s, %s, %s"
              .formatted(start, midTerm, end));
    }
    markets = markets.stream().distinct().toList();
    industries = industries.stream().distinct().toList();
  }

  /** The last day of what is to be reached by then. */
  public LocalDate day(Due due) {
    return due == Due.MID_TERM ? midTerm : end;
  }
}
