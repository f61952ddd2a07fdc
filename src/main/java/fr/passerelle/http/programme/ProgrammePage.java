package fr.passerelle.http.programme;

import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The programme of a mission.
 *
 * @param action where its forms go
 * @param lacks what is missing, with the way to the page that mends it
 * @param canSearch whether a programme can be made
 * @param canMend whether meetings break rules that others may keep
 * @param trial the way to the programme that is tried; its address is empty where there is none
 * @param unmet wishes that are not met, with their reasons
 * @param published when those who take part were told; empty as long as they were not
 * @param told what has changed since
 * @param upload where a timetable from a file goes
 * @param byVisitor the address of the grid with visitors as columns
 */
public record ProgrammePage(
    MissionHead head,
    String action,
    List<FieldError> errors,
    List<Lacking> lacks,
    boolean canSearch,
    boolean canMend,
    int seconds,
    boolean isOneCityADay,
    int fairness,
    Way trial,
    GridPart grid,
    boolean isByVisitor,
    String byHost,
    String byVisitor,
    String zone,
    int meetings,
    List<Unmet> unmet,
    String published,
    List<String> told,
    Choices choices,
    List<Way> files,
    String upload) {

  /** Something that is missing. */
  public record Lacking(String text, boolean isBlocking, Way mend) {}

  /** A way to another page. */
  public record Way(String label, String href) {}

  /** A wish that is not met. */
  public record Unmet(String pair, String value, String reason, boolean isMust) {}

  /** Something to choose. */
  public record Choice(String id, String shown) {}

  /** Slots of one day to choose from. */
  public record DayChoice(String day, List<Choice> slots) {
    public DayChoice {
      slots = List.copyOf(slots);
    }
  }

  /** What the forms let people choose from. */
  public record Choices(List<Choice> visitors, List<Choice> hosts, List<DayChoice> days) {
    public Choices {
      visitors = List.copyOf(visitors);
      hosts = List.copyOf(hosts);
      days = List.copyOf(days);
    }
  }

  public ProgrammePage {
    errors = List.copyOf(errors);
    lacks = List.copyOf(lacks);
    unmet = List.copyOf(unmet);
    told = List.copyOf(told);
    files = List.copyOf(files);
  }
}
