package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import java.util.List;

/** What a team has to do soon, over all its lists. */
public record DuePage(Frame frame, String listsHref, List<Line> late, List<Line> week) {

  /** An entry and the list that it is in. */
  public record Line(EntryShown entry, String list, String listHref) {}

  public DuePage {
    late = List.copyOf(late);
    week = List.copyOf(week);
  }
}
