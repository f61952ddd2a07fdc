package fr.passerelle.http.mission;

import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a mission, or the form of one of them.
 *
 * @param groups visitors, hosts, interpreters and vehicles; empty in the form of one
 * @param adding ways to the form of somebody new, one a side
 * @param sections of the form; empty where there is none
 * @param side of who is written about; empty where there is no form
 * @param action where the form goes
 * @param isKnown whether the form is of somebody who takes part already
 * @param version that the form was made from
 */
public record PartiesPage(
    MissionHead head,
    List<Group> groups,
    List<MissionHead.Room> adding,
    List<FieldError> errors,
    List<FormSection> sections,
    String side,
    String action,
    boolean isKnown,
    long version) {

  /** Those of one side. */
  public record Group(String title, List<Line> parties) {
    public Group {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Somebody who takes part.
   *
   * @param local the name in its own script; empty where none
   * @param organisation its page in the catalogue; null where it is not in it
   */
  public record Line(
      String name,
      String local,
      String href,
      @Nullable String organisation,
      String about,
      String state,
      boolean takesPart) {}

  public PartiesPage {
    groups = List.copyOf(groups);
    adding = List.copyOf(adding);
    errors = List.copyOf(errors);
    sections = List.copyOf(sections);
  }
}
