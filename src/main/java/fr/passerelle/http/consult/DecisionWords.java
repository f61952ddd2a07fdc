package fr.passerelle.http.consult;

import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.consult.Decision;

/** Says what was decided. */
final class DecisionWords {

  private DecisionWords() {}

  /** Who was chosen with which share, why, by whom and when. */
  static String said(Decision one, Wording wording) {
    return wording.say(
        one.person().isEmpty() ? "consult.decided" : "consult.decided.by",
        "suppliers",
        suppliers(one, wording),
        "reason",
        one.reason(),
        "person",
        one.person(),
        "date",
        wording.date(one.at()));
  }

  static String suppliers(Decision one, Wording wording) {
    return wording.list(
        one.shares().stream()
            .map(
                share ->
                    wording.say(
                        "consult.share.of", "name", share.name(), "percent", share.percent()))
            .toList());
  }

  /** Since when and why it does not hold any more; empty where it does. */
  static String reopened(Decision one, Wording wording) {
    var reopened = one.reopened();
    return reopened == null
        ? ""
        : wording.say(
            "consult.reopened", "date", wording.date(reopened), "reason", one.reopenReason());
  }
}
