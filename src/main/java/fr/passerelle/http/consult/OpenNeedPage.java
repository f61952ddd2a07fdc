package fr.passerelle.http.consult;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.profile.FormSection;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a line is shown to clusters without a name.
 *
 * @param shown what clusters read now; null where nothing
 * @param preview what clusters would read; null before it was asked for
 * @param proposals what clusters answered
 */
public record OpenNeedPage(
    Frame frame,
    String over,
    String overHref,
    String told,
    @Nullable Shown shown,
    @Nullable Shown preview,
    List<Proposed> proposals,
    String action,
    List<FormSection> sections,
    List<FieldError> errors) {

  /** What clusters read. */
  public record Shown(
      String id, String title, String words, String theme, String volume, String until) {}

  /** What a cluster proposes. */
  public record Proposed(
      String id,
      String name,
      String href,
      String told,
      String reason,
      boolean isTaken,
      boolean isDisclosed) {}

  public OpenNeedPage {
    proposals = List.copyOf(proposals);
    sections = List.copyOf(sections);
    errors = List.copyOf(errors);
  }
}
