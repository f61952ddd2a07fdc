package fr.passerelle.http.watch;

import fr.passerelle.http.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watches of a team.
 *
 * @param told what came of the last form; null where nothing
 * @param partners where a search begins
 */
public record WatchesPage(
    Frame frame, String team, @Nullable String told, List<Line> watches, String partners) {

  /**
   * A watch.
   *
   * @param unseen how many alerts nobody has seen, in words; empty where none
   * @param action where its forms go
   */
  public record Line(
      String name,
      String href,
      Watched watched,
      String unseen,
      String alerts,
      String frequency,
      boolean isPaused,
      String action) {}

  public WatchesPage {
    watches = List.copyOf(watches);
  }
}
