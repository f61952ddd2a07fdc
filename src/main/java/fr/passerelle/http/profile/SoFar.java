package fr.passerelle.http.profile;

import fr.passerelle.http.page.SensitiveShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text as it stands: what the checks say, which profiles say nearly the same,
 * and who would answer.
 *
 * @param checks of a text in which nothing stands yet only what is missing
 * @param passed how many checks of how many are passed; empty where nothing stands in the text
 * @param summary what follows from the checks
 * @param found how many would answer; empty where nothing was asked for
 * @param sensitive what of it may need an authorisation abroad; null where nothing does
 * @param all the whole list of those who would answer; null where nothing was asked for
 */
public record SoFar(
    List<Check> checks,
    String passed,
    String summary,
    List<Similar> similar,
    String found,
    @Nullable String all,
    List<Match> matches,
    @Nullable SensitiveShown sensitive) {

  /**
   * A check.
   *
   * @param remedy what to do about it; empty where it is passed
   * @param isRequired whether nothing is published without it
   */
  public record Check(
      String name, String verdict, boolean isPassed, boolean isRequired, String remedy) {}

  /** Another profile that says nearly the same; no way leads to one of another's drafts. */
  public record Similar(String title, @Nullable String href, String share) {}

  /** Somebody who would answer, and why. */
  public record Match(
      String name, @Nullable String lang, String href, String place, List<String> reasons) {
    public Match {
      reasons = List.copyOf(reasons);
    }
  }

  public SoFar {
    checks = List.copyOf(checks);
    similar = List.copyOf(similar);
    matches = List.copyOf(matches);
  }
}
