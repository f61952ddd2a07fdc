package fr.passerelle.http.mission;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * The missions of a team, and the form for a new one.
 *
 * @param team its name
 * @param teamHref its page
 * @param told what came of the last form; empty where nothing
 * @param action where the form goes
 */
public record MissionsPage(
    Frame frame,
    String team,
    String teamHref,
    String told,
    List<Line> missions,
    List<FieldError> errors,
    List<FormSection> sections,
    String action) {

  /** A mission. */
  public record Line(String name, String href, String about, String counts) {}

  public MissionsPage {
    missions = List.copyOf(missions);
    errors = List.copyOf(errors);
    sections = List.copyOf(sections);
  }
}
