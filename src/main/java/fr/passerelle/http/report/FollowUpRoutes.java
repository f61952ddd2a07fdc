package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.outcome.FollowState;
import fr.passerelle.delegation.outcome.FollowUp;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How things stand 3, 6 and 12 months after a mission. */
final class FollowUpRoutes {

  private static final int LONGEST = 4_000;

  private final MissionDesk desk;

  FollowUpRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ReportLinks(links).due(MissionDesk.TEAM, MissionDesk.MISSION),
                "How things stand after a mission",
                (asking, language, mission) ->
                    page(asking, language, mission, Parameters.NONE, List.of())),
            desk.form(
                links -> new ReportLinks(links).due(MissionDesk.TEAM, MissionDesk.MISSION),
                "Keeps how things stand after a mission",
                this::keep))
        .flatMap(List::stream)
        .toList();
  }

  /** Where a meeting stands on the page. */
  static String anchor(String meeting, int months) {
    return "m" + months + "-" + meeting;
  }

  private Answer page(
      Asking asking,
      Language language,
      Mission mission,
      Parameters typed,
      List<FieldError> errors) {
    var wording = desk.wording(language);
    var links = new ReportLinks(language);
    var stories = desk.room().aftermath().story(mission).meetings();
    var terms = new ArrayList<FollowUpsPage.Term>();
    for (int months : FollowUp.MONTHS) {
      var lines =
          stories.stream()
              .filter(story -> story.isOpen(months) || story.after(months) != null)
              .map(story -> line(mission, story, months, typed, wording))
              .toList();
      terms.add(
          new FollowUpsPage.Term(
              wording.say("report.term", "n", months, "day", FollowUp.due(mission, months)),
              wording.count(
                  "report.open", lines.stream().filter(FollowUpsPage.Line::isOpen).count()),
              lines));
    }
    var page =
        new FollowUpsPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("report.due"),
                there -> new ReportLinks(there).due(mission.team(), mission.id())),
            links.meetings(mission.team(), mission.id()),
            errors,
            terms);
    return desk.pages().page("report-due", page, errors.isEmpty() ? 200 : 400);
  }

  private FollowUpsPage.Line line(
      Mission mission, MeetingStory story, int months, Parameters typed, Wording wording) {
    var words = new StoryWords(wording);
    String meeting = story.meeting().id();
    var known = story.after(months);
    boolean isTyped =
        typed.first("meeting").equals(meeting)
            && typed.first("months").equals(Integer.toString(months));
    String state = isTyped ? typed.first("state") : known == null ? "" : known.state().code();
    String saved =
        isTyped && known != null
            ? wording.say(
                "report.saved",
                "state",
                wording.say("report.state." + known.state().code()),
                "note",
                known.note())
            : "";
    var results = words.results(story.outcome().results());
    String step = words.step(story);
    return new FollowUpsPage.Line(
        anchor(meeting, months),
        meeting,
        months,
        words.pair(story),
        new ReportLinks(wording.language()).meeting(mission.team(), mission.id(), meeting),
        Stream.of(results, step)
            .filter(one -> !one.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse(""),
        saved,
        known == null,
        known == null ? 0 : known.version(),
        Stream.of(FollowState.values())
            .map(
                one ->
                    new OutcomePage.Choice(
                        one.code(),
                        wording.say("report.state." + one.code()),
                        one.code().equals(state)))
            .toList(),
        isTyped ? typed.text("note") : known == null ? "" : known.note(),
        isTyped
            ? typed.first("day")
            : known == null ? desk.today().toString() : known.day().toString());
  }

  private Answer keep(Asking asking, Language language, Mission mission) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    var story =
        desk.room().aftermath().story(mission).meetings().stream()
            .filter(one -> one.meeting().id().equals(form.first("meeting")))
            .findFirst();
    var months =
        FollowUp.MONTHS.stream()
            .filter(one -> form.first("months").equals(one.toString()))
            .findFirst();
    if (story.isEmpty() || months.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var known = story.get().after(months.get());
    var read = read(form, story.get(), months.get(), known, wrong);
    if (read.isEmpty()) {
      return page(asking, language, mission, form, wrong.all());
    }
    boolean isFresh = form.first("version").equals(Long.toString(read.get().version()));
    if (!isFresh
        || !desk.room()
            .aftermath()
            .followUps()
            .keep(mission.team(), mission.id(), read.get(), asking.asker().accountId())) {
      wrong.add("version", "changed-meanwhile");
      return page(asking, language, mission, form, wrong.all());
    }
    return MissionDesk.done(
        new ReportLinks(language).due(mission.team(), mission.id()), "follow-up-saved");
  }

  private static Optional<FollowUp> read(
      Parameters form,
      MeetingStory story,
      int months,
      @Nullable FollowUp known,
      FieldErrors wrong) {
    var state = FollowState.of(form.first("state"));
    if (state.isEmpty()) {
      wrong.unknown(
          "state",
          form.first("state"),
          Stream.of(FollowState.values()).map(FollowState::code).toList());
    }
    String note = form.text("note");
    if (note.length() > LONGEST) {
      wrong.add("note", "too-long", "length", note.length(), "most", LONGEST);
    }
    LocalDate day = LocalDate.EPOCH;
    try {
      day = LocalDate.parse(form.first("day"));
    } catch (DateTimeParseException _) {
      wrong.add("day", "date");
    }
    return state.isEmpty() || !wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FollowUp(
                story.meeting().id(),
                months,
                state.get(),
                note,
                day,
                known == null ? 0 : known.version()));
  }
}
