package fr.passerelle.http.seminar;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Parameters;
import java.util.List;

/**
 * The programme of a seminar with what clashes, or one of its sessions.
 *
 * @param wrong what cannot be kept as it was typed
 * @param meetings that cannot be beside the sessions
 * @param programme where the form goes that moves them
 * @param typed what stands in the fields
 * @param isSession whether it is about one session
 */
public record SeminarPage(
    MissionHead head,
    String action,
    List<String> wrong,
    List<String> clashes,
    List<String> meetings,
    String programme,
    List<Line> sessions,
    List<Person> people,
    List<Line> plans,
    Parameters typed,
    List<Choice> cities,
    boolean isSession) {

  /** A session or a plan. */
  public record Line(String title, String href, String about, List<String> details) {
    public Line {
      details = List.copyOf(details);
    }
  }

  /** A city to choose. */
  public record Choice(String id, String name) {}

  /** Somebody who can attend. */
  public record Person(String id, String name, String about, boolean isGuest, boolean attends) {}

  public SeminarPage {
    wrong = List.copyOf(wrong);
    clashes = List.copyOf(clashes);
    meetings = List.copyOf(meetings);
    cities = List.copyOf(cities);
    sessions = List.copyOf(sessions);
    people = List.copyOf(people);
    plans = List.copyOf(plans);
  }
}
