package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import java.util.List;

/** Who changed what of a list, the newest first. */
public record HistoryPage(Frame frame, String list, String listHref, List<ActivityShown> history) {
  public HistoryPage {
    history = List.copyOf(history);
  }
}
