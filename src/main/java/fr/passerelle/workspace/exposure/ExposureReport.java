package fr.passerelle.workspace.exposure;

import java.time.YearMonth;
import java.util.List;

/**
 * How often an organisation was shown, as it may know it: nothing that fewer than {@value
 * #FEWEST_SHOWINGS} showings or {@value #FEWEST_DAYS} different days stand behind is told by
 * concept, and no day is told at all.
 *
 * @param months all of them that were asked for, the oldest first
 * @param concepts by how often it was shown for them
 * @param isMoreHidden whether concepts are left out since too few asked for them
 */
public record ExposureReport(List<Month> months, List<OfConcept> concepts, boolean isMoreHidden) {

  /** Fewer showings than this for a concept are not told. */
  public static final int FEWEST_SHOWINGS = 3;

  /** Showings on fewer days than this for a concept are not told: one asker may be behind all. */
  public static final int FEWEST_DAYS = 3;

  /** How often it stood among the first three, the next nine, and further down. */
  public record Shown(long first, long middle, long beyond) {

    /** All together. */
    public long all() {
      return first + middle + beyond;
    }
  }

  /** What happened in a month. */
  public record Month(YearMonth month, Shown shown, long opened, long shortlisted) {}

  /** For which concept, by its id in the thesaurus. */
  public record OfConcept(String concept, Shown shown) {}

  public ExposureReport {
    months = List.copyOf(months);
    concepts = List.copyOf(concepts);
  }
}
