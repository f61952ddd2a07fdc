package fr.passerelle.http.watch;

import fr.passerelle.http.page.Frame;
import fr.passerelle.http.route.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watch and its alerts.
 *
 * @param all to the team's watches
 * @param told what came of the last form; null where nothing
 * @param action where its forms go
 * @param marking where the forms of its alerts go
 * @param results to the search itself
 * @param paused since when it rests, in words; null where it does not
 * @param total how many alerts there are, in words
 * @param feed the address of its feed
 */
public record WatchPage(
    Frame frame,
    String all,
    @Nullable String told,
    List<FieldError> errors,
    String name,
    Watched watched,
    String action,
    String marking,
    String results,
    String since,
    @Nullable String paused,
    List<FrequencyChoice> frequencies,
    String total,
    boolean hasNew,
    List<AlertShown> alerts,
    @Nullable String previous,
    @Nullable String next,
    String feed) {
  public WatchPage {
    errors = List.copyOf(errors);
    frequencies = List.copyOf(frequencies);
    alerts = List.copyOf(alerts);
  }
}
