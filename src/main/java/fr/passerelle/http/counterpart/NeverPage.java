package fr.passerelle.http.counterpart;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * Whom the team never asks.
 *
 * @param back where the counterparts of the mission are
 */
public record NeverPage(
    MissionHead head,
    String back,
    String action,
    String typed,
    List<Line> lines,
    List<FieldError> errors) {

  /**
   * Somebody on the list.
   *
   * @param href its page in the catalogue; empty where it is not in it
   * @param said who put it there and when
   */
  public record Line(String key, String name, String href, String reason, String said) {}

  public NeverPage {
    lines = List.copyOf(lines);
    errors = List.copyOf(errors);
  }
}
