package fr.passerelle.workspace.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a partnering profile of its, that newly answers a watch, and the reason.
 *
 * @param subject the id of the organisation, or of the profile where that is what is new
 * @param organisation the id of the organisation
 * @param reason what was found
 * @param at when it was found
 * @param isSeen whether somebody of the team has looked at it
 * @param isDeclined whether the team said that it is not for them
 */
public record Alert(
    String watch,
    String subject,
    String organisation,
    Reason reason,
    Instant at,
    boolean isSeen,
    boolean isDeclined) {

  /**
   * What was found, and in which text.
   *
   * @param evidence the id of the evidence that answers; empty where the organisation's own entry
   *     does
   * @param title of the evidence; empty for the organisation's own entry
   * @param source the id of the source that says so
   * @param day when the source says so; null where it does not tell
   * @param concepts ids of the concepts found; with {@code words} empty where a filter alone is
   *     watched
   * @param words other words found, as the need writes them
   */
  public record Reason(
      String evidence,
      String title,
      String source,
      @Nullable LocalDate day,
      List<String> concepts,
      List<String> words) {
    public Reason {
      concepts = List.copyOf(concepts);
      words = List.copyOf(words);
    }
  }

  /** Whether a profile is new, rather than the organisation. */
  public boolean isOfProfile() {
    return !subject.equals(organisation) && subject.equals(reason.evidence());
  }
}
