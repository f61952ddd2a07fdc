package fr.passerelle.http.programme;

import fr.passerelle.http.mission.MissionHead;
import java.util.List;

/**
 * One meeting, and where else it could be.
 *
 * @param action where its forms go
 * @param free slots in which no rule is broken
 * @param swaps meetings that it can change places with
 * @param places the tables that are free in its slot
 * @param refused slots in which it cannot be, with the reasons
 */
public record MeetingPage(
    MissionHead head,
    String action,
    String id,
    String when,
    String place,
    boolean isPinned,
    List<ProgrammePage.Choice> free,
    List<ProgrammePage.Choice> swaps,
    List<ProgrammePage.Choice> places,
    List<Refused> refused,
    String back) {

  /** A slot in which it cannot be. */
  public record Refused(String when, List<String> reasons) {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  public MeetingPage {
    free = List.copyOf(free);
    swaps = List.copyOf(swaps);
    places = List.copyOf(places);
    refused = List.copyOf(refused);
  }
}
