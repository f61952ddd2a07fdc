package fr.passerelle.http.report;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/** How things stand 3, 6 and 12 months after a mission, with a form for each answer. */
public record FollowUpsPage(
    MissionHead head, String back, List<FieldError> errors, List<Term> terms) {

  /**
   * A due date.
   *
   * @param open how many answers are still missing, in words
   */
  public record Term(String title, String open, List<Line> lines) {
    public Term {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A meeting at a due date.
   *
   * @param about what was agreed
   * @param saved what somebody else saved meanwhile; empty where nothing
   * @param isOpen whether the answer is missing
   */
  public record Line(
      String id,
      String meeting,
      int months,
      String pair,
      String href,
      String about,
      String saved,
      boolean isOpen,
      long version,
      List<OutcomePage.Choice> states,
      String note,
      String day) {
    public Line {
      states = List.copyOf(states);
    }
  }

  public FollowUpsPage {
    errors = List.copyOf(errors);
    terms = List.copyOf(terms);
  }
}
