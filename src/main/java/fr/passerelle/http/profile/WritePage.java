package fr.passerelle.http.profile;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile is written.
 *
 * @param id empty for a new one
 * @param action where the form goes to be kept
 * @param preview where it goes to be looked at alone
 * @param version that the form was made from; 0 for a new one
 * @param state where the text stands; empty for a new one
 * @param told what came of the last form; null where nothing
 * @param warning what stands in the way; null where nothing does
 * @param claim where to claim an organisation; null where the team speaks for one
 * @param remarks of who returned it; empty where nobody did
 * @param handing what keeps the text from being handed in; empty where nothing does, null where it
 *     cannot be handed in anyway
 * @param acts what can be done with it as it is kept
 * @param others the parts that somebody else has written otherwise meanwhile
 * @param log what was done with it, the latest first
 * @param ladder which kind of partner comes next; null where its readiness is not told
 */
public record WritePage(
    Frame frame,
    ProfileLinks links,
    String team,
    String id,
    String action,
    String preview,
    String acting,
    long version,
    String state,
    @Nullable String told,
    @Nullable String warning,
    @Nullable String claim,
    String remarks,
    List<FieldError> errors,
    List<FormSection> sections,
    SoFar soFar,
    ProfileText text,
    @Nullable List<String> handing,
    List<Act> acts,
    List<Other> others,
    List<Done> log,
    @Nullable LadderShown ladder) {

  /** Something to be done with it. */
  public record Act(String value, String label, boolean isMain) {}

  /** What somebody else wrote in a field, and what stands in the form. */
  public record Other(String field, String theirs, String yours) {}

  /** Something that was done. */
  public record Done(String when, String what, String detail) {}

  public WritePage {
    errors = List.copyOf(errors);
    sections = List.copyOf(sections);
    handing = handing == null ? null : List.copyOf(handing);
    acts = List.copyOf(acts);
    others = List.copyOf(others);
    log = List.copyOf(log);
  }

  /** What is called by a field's name. */
  public String label(String field) {
    return frame.wording().messages().has("profiles.field." + field)
        ? frame.say("profiles.field." + field)
        : field;
  }
}
