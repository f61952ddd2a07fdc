package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.outcome.Absence;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.Result;
import fr.passerelle.document.Cell;
import fr.passerelle.http.reader.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what is known of meetings. Immutable. */
record StoryWords(Wording wording) {

  /** Day and hours of a meeting. */
  String when(MeetingStory story) {
    var slot = story.slot();
    return slot == null
        ? wording.say("outcome.when.unknown")
        : wording.say("outcome.when", "day", slot.day(), "from", slot.starts(), "to", slot.ends());
  }

  /** The hours alone. */
  String hours(MeetingStory story) {
    var slot = story.slot();
    return slot == null
        ? wording.say("outcome.when.unknown")
        : wording.say("outcome.hours", "from", slot.starts(), "to", slot.ends());
  }

  String city(MeetingStory story) {
    var city = story.city();
    return city == null ? "" : both(city.name(), city.local());
  }

  /** A name, with the one in its own script. */
  String name(Party party) {
    return both(party.name(), party.local());
  }

  String pair(MeetingStory story) {
    return wording.say(
        "outcome.pair", "visitor", story.visitor().shown(), "host", name(story.host()));
  }

  /** What became of a meeting, and who did not come. */
  String state(MeetingStory story) {
    return came(came(story.meeting().state(), story.outcome().absent()));
  }

  /** The label of a code that {@link #came(MeetingState, Absence)} gives. */
  String came(String code) {
    return wording.say("outcome.came." + code);
  }

  /** The one code of a state and who did not come. */
  static String came(MeetingState state, Absence absent) {
    return state == MeetingState.NO_SHOW && absent != Absence.NOBODY
        ? state.code() + "-" + absent.code()
        : state.code();
  }

  String interest(@Nullable Integer interest) {
    return interest == null ? "" : wording.say("outcome.interest." + interest);
  }

  String results(List<Result> results) {
    return wording.list(
        results.stream().map(one -> wording.say("outcome.result." + one.code())).toList());
  }

  /** The next step, who takes it and by when; empty where there is none. */
  String step(MeetingStory story) {
    var outcome = story.outcome();
    var said = new ArrayList<String>();
    if (!outcome.nextStep().isEmpty()) {
      said.add(outcome.nextStep());
      if (!outcome.who().isEmpty()) {
        said.add(outcome.who());
      }
      var due = outcome.due();
      if (due != null) {
        said.add(wording.date(due));
      }
    }
    return String.join(" · ", said);
  }

  /** What a cell of a report says. */
  String said(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Texts(List<String> texts) -> String.join("\n", texts);
      case Cell.Amount(double number) -> wording.decimal(number);
      case Cell.Whole(long number) -> wording.number(number);
      case Cell.Day(var day) -> wording.date(day);
    };
  }

  private static String both(String name, String local) {
    return local.isEmpty() || local.equals(name) ? name : name + " " + local;
  }
}
