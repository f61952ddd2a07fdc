package fr.passerelle.http.watch;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A search that is to be saved.
 *
 * @param hidden the parameters of the search
 * @param teams for which it can be saved; none where the reader is in no team
 * @param back to the results
 */
public record SavingPage(
    Frame frame,
    Watched watched,
    String name,
    List<Entry<String, String>> hidden,
    List<FrequencyChoice> frequencies,
    List<TeamChoice> teams,
    String back,
    List<FieldError> errors) {

  /** A team, and where the form goes to save for it. */
  public record TeamChoice(String name, String action) {}

  public SavingPage {
    hidden = hidden.stream().map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList();
    frequencies = List.copyOf(frequencies);
    teams = List.copyOf(teams);
    errors = List.copyOf(errors);
  }
}
