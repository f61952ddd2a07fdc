package fr.passerelle.http.sensitive;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.page.SensitiveShown.OfficeShown;
import fr.passerelle.http.page.SensitiveShown.TopicShown;
import java.util.List;

/**
 * All topics that are sensitive.
 *
 * @param count how many, as a sentence
 */
public record SensitivePage(
    Frame frame, String count, List<Group> groups, List<Act> acts, List<OfficeShown> offices) {

  /** Topics of one field. */
  public record Group(String id, String title, List<Listed> topics) {}

  /**
   * A topic with all its terms.
   *
   * @param date when it was last checked, in words
   */
  public record Listed(TopicShown topic, String terms, String date) {}

  /** An act, its date in words, and where it can be read. */
  public record Act(String name, String date, String url) {}

  public SensitivePage {
    groups = List.copyOf(groups);
    acts = List.copyOf(acts);
    offices = List.copyOf(offices);
  }
}
