package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;

/**
 * An entry with its notes and its history.
 *
 * @param list the name of its list
 * @param told what came of the last form; empty for nothing
 * @param step what is to be done next, as it is or as it was typed
 * @param day until when, likewise
 * @param note a note to write, as it was typed
 * @param key names the wish to write it
 */
public record EntryPage(
    Frame frame,
    ShortlistLinks links,
    String team,
    String list,
    String listHref,
    EntryShown entry,
    List<Choice> states,
    String told,
    String step,
    String day,
    String note,
    String key,
    List<NoteShown> notes,
    List<ActivityShown> history,
    List<FieldError> errors) {

  public EntryPage {
    states = List.copyOf(states);
    notes = List.copyOf(notes);
    history = List.copyOf(history);
    errors = List.copyOf(errors);
  }
}
