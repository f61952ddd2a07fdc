package fr.passerelle.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is found by its name.
 *
 * @param name what was asked for; empty where nothing was
 * @param total how many are shown, in words; empty where nothing was asked for
 */
public record FindingPage(Frame frame, String name, String total, List<Found> found) {

  /**
   * An organisation whose name is near to what was asked for.
   *
   * @param claim where its own people claim it; null for visitors
   */
  public record Found(
      ShownName name,
      @Nullable ShownName own,
      String href,
      String type,
      String place,
      @Nullable String claim) {}

  public FindingPage {
    found = List.copyOf(found);
  }
}
