package fr.passerelle.http.diagnosis;

import fr.passerelle.http.aid.EligibilityPage.Helper;
import fr.passerelle.http.aid.SchemeLine;
import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * What a diagnosis says.
 *
 * @param back the questionnaire with the same answers
 * @param answered how many questions were answered, as a sentence
 * @param needs the most pressing first
 * @param signIn where to sign in; empty where somebody is
 */
public record DiagnosedPage(
    Frame frame,
    String back,
    String answered,
    List<LevelShown> levels,
    List<NeedShown> needs,
    String signIn) {

  /**
   * How far an area is.
   *
   * @param level from 0 to 4; -1 where nothing was answered
   * @param said the level in words
   * @param meaning what that level means
   * @param from how many of its questions were answered, as a sentence
   */
  public record LevelShown(String area, int level, String said, String meaning, String from) {}

  /**
   * A need.
   *
   * @param priority as a sentence
   * @param because each answer that makes it
   * @param search where partners for it are
   * @param domain what support for it is for
   * @param schemesHref all schemes of that domain
   * @param helpers organisations that help
   * @param isTraining whether they train
   * @param drafts where each of the reader's teams begins a request with it
   */
  public record NeedShown(
      String id,
      String sentence,
      String priority,
      List<String> because,
      String search,
      String domain,
      String schemesHref,
      List<SchemeLine> schemes,
      List<Helper> helpers,
      boolean isTraining,
      List<DraftShown> drafts) {}

  /** A form that begins a request of a team. */
  public record DraftShown(String team, String action, List<Field> fields) {}

  /** What the form carries. */
  public record Field(String name, String value) {}

  public DiagnosedPage {
    levels = List.copyOf(levels);
    needs = List.copyOf(needs);
  }
}
