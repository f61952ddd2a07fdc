package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import java.util.List;

/**
 * A list as somebody with a link reads it.
 *
 * @param said who shares it and until when
 * @param showsNotes whether notes and next steps may be read too
 */
public record SharedPage(
    Frame frame, String need, String said, boolean showsNotes, List<Line> lines) {

  /** An entry with its notes; without any where they are not shared. */
  public record Line(EntryShown entry, List<NoteShown> notes) {
    public Line {
      notes = List.copyOf(notes);
    }
  }

  public SharedPage {
    lines = List.copyOf(lines);
  }
}
