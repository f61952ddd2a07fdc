package fr.passerelle.http.seminar;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Parameters;
import java.util.List;

/**
 * The programme of a seminar with what clashes, or one of its sessions.
 *
 * @param wrong what cannot be kept as it was typed
 * @param typed what stands in the fields
 * @param isSession whether it is about one session
 */
public record SeminarPage(
    MissionHead head,
    String action,
    List<String> wrong,
    List<String> clashes,
    List<Line> sessions,
    List<Person> people,
    List<Line> plans,
    Parameters typed,
    boolean isSession) {

  /** A session or a plan. */
  public record Line(String title, String href, String about, List<String> details) {
    public Line {
      details = List.copyOf(details);
    }
  }

  /** Somebody who can attend. */
  public record Person(String id, String name, String about, boolean isGuest, boolean attends) {}

  public SeminarPage {
    wrong = List.copyOf(wrong);
    clashes = List.copyOf(clashes);
    sessions = List.copyOf(sessions);
    people = List.copyOf(people);
    plans = List.copyOf(plans);
  }
}
