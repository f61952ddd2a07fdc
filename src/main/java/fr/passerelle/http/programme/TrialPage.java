package fr.passerelle.http.programme;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;

/**
 * A programme that may take the place of the mission's.
 *
 * @param action where the form goes that keeps or discards it
 * @param state where it is told how far the search is
 * @param version of the timetable that is shown
 * @param figures how good it is, in one sentence
 * @param percent how much of the time is spent
 * @param faults what the check found, which keeps nobody from keeping it
 * @param changes what would change
 */
public record TrialPage(
    MissionHead head,
    String action,
    String state,
    int version,
    String figures,
    int percent,
    boolean isDone,
    boolean isFailed,
    boolean isEmpty,
    List<String> faults,
    String summary,
    List<String> changes,
    List<ProgrammePage.Unmet> unmet,
    GridPart grid,
    String back) {

  public TrialPage {
    faults = List.copyOf(faults);
    changes = List.copyOf(changes);
    unmet = List.copyOf(unmet);
  }
}
