package fr.passerelle.http.programme;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.language.Language;
import java.util.List;

/**
 * Planned meetings that cannot be beside the sessions of a seminar, for the pages of the seminar.
 *
 * @param told each with its rule, who and when
 * @param action where the form goes that asks for a programme in which as little as possible moves
 */
public record SessionClashes(List<String> told, String action) {

  public SessionClashes {
    told = List.copyOf(told);
  }

  /** Those of a mission as it is now. */
  public static SessionClashes of(MissionDesk desk, Mission mission, Language language) {
    var programme = new ProgrammeDesk(desk);
    var view = programme.view(mission);
    return new SessionClashes(
        ProgrammeDesk.sessionClashes(view, programme.words(language, view)),
        ProgrammeDesk.programme(mission, language));
  }
}
