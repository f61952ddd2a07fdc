package fr.passerelle.http.watch;

import fr.passerelle.http.reader.Labels;
import fr.passerelle.workspace.watch.Alert;
import java.util.ArrayList;
import java.util.List;

/** Says in a sentence why an alert was made: what was found, and in which text. */
final class AlertReasons {

  private AlertReasons() {}

  /**
   * The sentence.
   *
   * @param filters the filters that the watch has, as they are shown
   */
  static String of(Alert alert, List<String> filters, Labels labels) {
    var wording = labels.wording();
    var reason = alert.reason();
    String what = what(reason, labels);
    if (what.isEmpty()) {
      return filters.isEmpty()
          ? wording.say("watch.reason.new")
          : wording.say("watch.reason.filters", "filters", wording.list(filters));
    }
    String from =
        reason.day() == null
            ? labels.source(reason.source())
            : wording.say(
                "watch.reason.from",
                "source",
                labels.source(reason.source()),
                "date",
                wording.dateOrYear(reason.day()));
    String key =
        reason.evidence().isEmpty() ? "entry" : alert.isOfProfile() ? "profile" : "evidence";
    return wording.say("watch.reason." + key, "title", reason.title(), "from", from, "what", what);
  }

  private static String what(Alert.Reason reason, Labels labels) {
    var found = new ArrayList<String>();
    reason.concepts().forEach(concept -> found.add(labels.concept(concept)));
    reason
        .words()
        .forEach(word -> found.add(labels.wording().say("watch.reason.word", "word", word)));
    return labels.wording().list(found);
  }
}
