package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.outcome.Absence;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.Outcome;
import fr.passerelle.delegation.outcome.Result;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.report.OutcomePage.Choice;
import fr.passerelle.http.route.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and shows the form of what came of a meeting. */
final class OutcomeForm {

  static final int LONGEST_NOTES = 20_000;
  private static final int LONGEST_STEP = 500;
  private static final int LONGEST_NAME = 120;

  /** What became of a meeting, in the order in which it is offered. */
  private static final List<String> CAME =
      List.of(
          "planned",
          "held",
          "no-show-visitor",
          "no-show-host",
          "no-show-both",
          "rescheduled",
          "cancelled");

  /** What a form says. */
  record Read(Outcome outcome, MeetingState state) {}

  private final StoryWords words;
  private final Wording wording;

  OutcomeForm(Wording wording) {
    this.wording = wording;
    this.words = new StoryWords(wording);
  }

  /**
   * What is known of a meeting, as a form would send it.
   *
   * @param today a meeting of today or before, of which nothing is said yet, is offered as held
   */
  static Parameters of(MeetingStory story, LocalDate today) {
    var outcome = story.outcome();
    var slot = story.slot();
    boolean isOver = slot != null && !slot.day().isAfter(today);
    var state =
        outcome.version() == 0 && story.is(MeetingState.PLANNED) && isOver
            ? MeetingState.HELD
            : story.meeting().state();
    LocalDate due = outcome.due();
    return Parameters.NONE
        .with("came", StoryWords.came(state, outcome.absent()))
        .with("notes", outcome.notes())
        .with("visitor-interest", text(outcome.visitorInterest()))
        .with("host-interest", text(outcome.hostInterest()))
        .with("result", outcome.results().stream().map(Result::code).toArray(String[]::new))
        .with("next-step", outcome.nextStep())
        .with("who", outcome.who())
        .with("due", due == null ? "" : due.toString());
  }

  /** What stands in the fields of a form. */
  OutcomePage.Form shown(Parameters typed, long version) {
    String came = typed.first("came");
    return new OutcomePage.Form(
        version,
        CAME.stream().map(code -> new Choice(code, words.came(code), code.equals(came))).toList(),
        typed.text("notes"),
        interests(typed.first("visitor-interest")),
        interests(typed.first("host-interest")),
        Stream.of(Result.values())
            .map(
                one ->
                    new Choice(
                        one.code(),
                        wording.say("outcome.result." + one.code()),
                        typed.all("result").contains(one.code())))
            .toList(),
        typed.first("next-step"),
        typed.first("who"),
        typed.first("due"));
  }

  private List<Choice> interests(String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", wording.say("outcome.interest.unknown"), chosen.isEmpty()));
    IntStream.rangeClosed(0, Outcome.MOST_INTEREST)
        .mapToObj(Integer::toString)
        .forEach(
            n ->
                choices.add(new Choice(n, wording.say("outcome.interest." + n), n.equals(chosen))));
    return choices;
  }

  /**
   * Reads a form; none where something is wrong.
   *
   * @param today nobody can say before its day whether a meeting was held
   */
  Optional<Read> read(
      Parameters form, MeetingStory story, long version, LocalDate today, FieldErrors wrong) {
    var states = new TreeMap<String, Read>();
    String came = form.first("came");
    String notes = text(form.text("notes"), "notes", LONGEST_NOTES, wrong);
    String step = text(form.first("next-step"), "next-step", LONGEST_STEP, wrong);
    String who = text(form.first("who"), "who", LONGEST_NAME, wrong);
    LocalDate due = due(form.first("due"), wrong);
    var results = form.all("result").stream().flatMap(one -> Result.of(one).stream()).toList();
    Integer visitor = interest(form, "visitor-interest", wrong);
    Integer host = interest(form, "host-interest", wrong);
    for (var state : MeetingState.values()) {
      for (var absent : Absence.values()) {
        states.putIfAbsent(
            StoryWords.came(state, absent),
            new Read(
                new Outcome(
                    story.meeting().id(),
                    absent,
                    notes,
                    visitor,
                    host,
                    step,
                    who,
                    due,
                    results,
                    version),
                state));
      }
    }
    var read = states.get(came);
    if (read == null) {
      wrong.unknown("came", came, CAME);
    } else if (isTooEarly(read.state(), story, today)) {
      wrong.add("came", "outcome-early");
    }
    return wrong.isEmpty() ? Optional.ofNullable(read) : Optional.empty();
  }

  private static boolean isTooEarly(MeetingState state, MeetingStory story, LocalDate today) {
    var slot = story.slot();
    return (state == MeetingState.HELD || state == MeetingState.NO_SHOW)
        && !story.is(state)
        && slot != null
        && slot.day().isAfter(today);
  }

  /** What is saved and differs from what was typed. */
  List<OutcomePage.Line> differing(MeetingStory saved, Parameters typed) {
    var lines = new ArrayList<OutcomePage.Line>();
    var outcome = saved.outcome();
    var known = of(saved, LocalDate.MIN);
    for (String field :
        List.of("came", "notes", "visitor-interest", "host-interest", "next-step", "who", "due")) {
      if (!known.text(field).equals(typed.text(field))) {
        String text =
            switch (field) {
              case "came" -> words.state(saved);
              case "visitor-interest" -> words.interest(outcome.visitorInterest());
              case "host-interest" -> words.interest(outcome.hostInterest());
              default -> known.text(field);
            };
        lines.add(
            new OutcomePage.Line(
                wording.say("outcome." + field),
                text.isEmpty() ? wording.say("outcome.nothing") : text));
      }
    }
    if (!known.all("result").equals(typed.all("result"))) {
      String text = words.results(outcome.results());
      lines.add(
          new OutcomePage.Line(
              wording.say("outcome.results"),
              text.isEmpty() ? wording.say("outcome.nothing") : text));
    }
    return lines;
  }

  private static String text(@Nullable Integer interest) {
    return interest == null ? "" : interest.toString();
  }

  private static String text(String text, String field, int most, FieldErrors wrong) {
    if (text.length() > most) {
      wrong.add(field, "too-long", "length", text.length(), "most", most);
    }
    return text;
  }

  private static @Nullable LocalDate due(String text, FieldErrors wrong) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      wrong.add("due", "date");
      return null;
    }
  }

  private static @Nullable Integer interest(Parameters form, String field, FieldErrors wrong) {
    String text = form.first(field);
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '3') {
      wrong.unknown(field, text, List.of("0", "1", "2", "3"));
      return null;
    }
    return text.charAt(0) - '0';
  }
}
