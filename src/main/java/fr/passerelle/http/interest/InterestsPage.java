package fr.passerelle.http.interest;

import fr.passerelle.http.page.Frame;
import java.util.List;

/** What a team sent and received. */
public record InterestsPage(Frame frame, String teamHref, List<Line> received, List<Line> sent) {

  /** One, the other side, what it is about, and where it stands. */
  public record Line(String href, String other, String title, String state, String date) {}

  public InterestsPage {
    received = List.copyOf(received);
    sent = List.copyOf(sent);
  }
}
