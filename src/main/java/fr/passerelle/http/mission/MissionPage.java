package fr.passerelle.http.mission;

import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * A mission, or a form about it.
 *
 * @param theme what it is about; empty in a form
 * @param steps what is to be done in turn, and how far it is
 * @param log what was done to it, the latest first
 * @param sections of the form; empty where there is none
 * @param action where the form goes
 * @param button the word on its button
 * @param version that the form was made from
 */
public record MissionPage(
    MissionHead head,
    String theme,
    List<Fact> facts,
    List<Step> steps,
    List<Done> log,
    List<FieldError> errors,
    List<FormSection> sections,
    String action,
    String button,
    long version,
    String change,
    String copy,
    String proposedDay) {

  /** Something that is known of it. */
  public record Fact(String label, String value) {}

  /** A step, and how far it is. */
  public record Step(String label, String href, String text, boolean isDone) {}

  /** Something that was done. */
  public record Done(String when, String what) {}

  public MissionPage {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    log = List.copyOf(log);
    errors = List.copyOf(errors);
    sections = List.copyOf(sections);
  }
}
