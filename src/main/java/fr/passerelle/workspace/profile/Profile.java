package fr.passerelle.workspace.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its team and its reviewer see it.
 *
 * @param state where the text stands
 * @param version grows with each change; who changes it names the version that was read
 * @param remarks why it was returned; empty where it was not
 * @param submitted when it was last handed in; null where it never was
 * @param shown what is published of it; null where nothing is
 */
public record Profile(
    String id,
    String team,
    ProfileState state,
    long version,
    ProfileDraft draft,
    String remarks,
    Instant created,
    Instant changed,
    @Nullable Instant submitted,
    @Nullable Shown shown) {

  /**
   * What is published.
   *
   * @param published when it was published or last renewed
   * @param expires the last day on which it holds
   * @param labelled whether it passed all checks
   */
  public record Shown(
      ProfileDraft draft, LocalDate published, LocalDate expires, boolean labelled) {}

  /** Whether readers find it on a day. */
  public boolean isVisible(LocalDate today) {
    return shown != null && !shown.expires().isBefore(today);
  }
}
