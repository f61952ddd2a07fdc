package fr.passerelle.http.page;

import fr.passerelle.http.page.ResultsPage.Choice;
import fr.passerelle.http.page.ResultsPage.Zero;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.PartnerList;
import java.util.List;
import java.util.stream.IntStream;

/** Says why nothing was found, and what the reader can do. */
final class NothingFound {

  /** How many needs the home page and this one give as examples. */
  static final int EXAMPLES = 3;

  private NothingFound() {}

  /** Whether no word of a need told anything: neither a concept nor what a source says. */
  static boolean isUnread(Need need, PartnerList list) {
    var read = list.interpretation();
    return list.total() == 0
        && !need.text().isBlank()
        && read.concepts().isEmpty()
        && read.removed().isEmpty()
        && list.relaxations().isEmpty();
  }

  static Zero of(Need need, PartnerList list, Wording wording, Links links) {
    if (isUnread(need, list)) {
      return new Zero(
          wording.say("zero.unread"), wording.say("zero.unread.advice"), examples(wording, links));
    }
    var read = list.interpretation();
    if (read.concepts().isEmpty() && !read.removed().isEmpty() && list.relaxations().isEmpty()) {
      return new Zero(wording.say("zero.removed"), wording.say("zero.removed.advice"), List.of());
    }
    return new Zero(
        wording.say(need.filter().isEmpty() ? "zero.nobody" : "zero.heading"),
        wording.say("zero.advice"),
        List.of());
  }

  /** Needs to try, each with its answer's address. */
  static List<Choice> examples(Wording wording, Links links) {
    return IntStream.rangeClosed(1, EXAMPLES)
        .mapToObj(i -> wording.say("home.example." + i))
        .map(text -> new Choice(text, links.partners(text), false, ""))
        .toList();
  }
}
