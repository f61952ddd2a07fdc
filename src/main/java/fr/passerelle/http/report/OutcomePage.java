package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of what came of a meeting.
 *
 * @param place of the meeting among all, in words
 * @param lines what is known of who meets
 * @param saved what somebody else saved while this was typed, where it differs
 * @param previous the meeting before; null for the first
 * @param next the meeting after; null for the last
 * @param shortlist where the host is kept in a list; null where it is not in the catalogue
 * @param form what stands in the fields
 */
public record OutcomePage(
    MissionHead head,
    String place,
    List<Line> lines,
    List<FieldError> errors,
    List<Line> saved,
    String all,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String shortlist,
    Form form) {

  /** Something with its name. */
  public record Line(String label, String text) {}

  /** One of several. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** What stands in the fields; the due date as it was typed. */
  public record Form(
      long version,
      List<Choice> came,
      String notes,
      List<Choice> visitorInterest,
      List<Choice> hostInterest,
      List<Choice> results,
      String nextStep,
      String who,
      String due) {
    public Form {
      came = List.copyOf(came);
      visitorInterest = List.copyOf(visitorInterest);
      hostInterest = List.copyOf(hostInterest);
      results = List.copyOf(results);
    }
  }

  public OutcomePage {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
    saved = List.copyOf(saved);
  }
}
