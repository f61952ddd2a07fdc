package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.MissionStory;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionHead;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meetings of a mission, and the form of what came of each. */
final class MeetingRoutes {

  private final MissionDesk desk;

  MeetingRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ReportLinks(links).meetings(MissionDesk.TEAM, MissionDesk.MISSION),
                "The meetings of a mission, to write down what came of them",
                this::all),
            desk.page(
                links ->
                    new ReportLinks(links)
                        .meeting(MissionDesk.TEAM, MissionDesk.MISSION, "{meeting}"),
                "The form of what came of a meeting",
                (asking, language, mission) -> about(asking, language, mission, false)),
            desk.form(
                links ->
                    new ReportLinks(links)
                        .meeting(MissionDesk.TEAM, MissionDesk.MISSION, "{meeting}"),
                "Keeps what came of a meeting",
                (asking, language, mission) -> about(asking, language, mission, true)))
        .flatMap(List::stream)
        .toList();
  }

  private MissionStory story(Mission mission) {
    return desk.room().aftermath().story(mission);
  }

  /** The day it is at the place of a mission. */
  private LocalDate today(Mission mission) {
    return LocalDate.ofInstant(desk.pages().parts().clock().instant(), mission.zone());
  }

  private Answer all(Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var words = new StoryWords(wording);
    var links = new ReportLinks(language);
    var story = story(mission);
    var today = today(mission);
    var byDay = new TreeMap<LocalDate, List<MeetingsPage.Line>>();
    for (var one : story.meetings()) {
      var slot = one.slot();
      byDay
          .computeIfAbsent(slot == null ? LocalDate.MAX : slot.day(), _ -> new ArrayList<>())
          .add(
              new MeetingsPage.Line(
                  words.hours(one),
                  one.visitor().shown(),
                  words.name(one.host()),
                  words.city(one),
                  words.state(one),
                  links.meeting(mission.team(), mission.id(), one.meeting().id()),
                  !one.is(MeetingState.PLANNED)));
    }
    var days = new ArrayList<MeetingsPage.Day>();
    byDay.forEach(
        (day, lines) ->
            days.add(
                new MeetingsPage.Day(
                    day.equals(LocalDate.MAX)
                        ? wording.say("outcome.when.unknown")
                        : day.equals(today)
                            ? wording.say("outcome.today", "day", day)
                            : wording.date(day),
                    day.equals(today),
                    lines)));
    days.sort(Comparator.comparing(day -> !day.isToday()));
    int told = (int) story.meetings().stream().filter(one -> !one.is(MeetingState.PLANNED)).count();
    var page =
        new MeetingsPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("outcome.title"),
                there -> new ReportLinks(there).meetings(mission.team(), mission.id())),
            wording.say("outcome.progress", "told", told, "all", story.meetings().size()),
            List.of(
                new MissionHead.Room(
                    wording.say("report.thanks"),
                    links.thanks(mission.team(), mission.id()),
                    false),
                new MissionHead.Room(
                    wording.say("report.due"), links.due(mission.team(), mission.id()), false)),
            days);
    return desk.pages().page("report-meetings", page, 200);
  }

  private Answer about(Asking asking, Language language, Mission mission, boolean isForm) {
    var all = story(mission).meetings();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      if (one.meeting().id().equals(asking.named("meeting"))) {
        var at =
            new At(mission, one, i, all.size(), id(all, i - 1), id(all, i + 1), asking, language);
        return isForm
            ? keep(at)
            : form(
                at,
                OutcomeForm.of(one, today(mission)),
                one.outcome().version(),
                List.of(),
                List.of());
      }
    }
    return desk.errors().unknown(language);
  }

  private static @Nullable String id(List<MeetingStory> all, int at) {
    return at < 0 || at >= all.size() ? null : all.get(at).meeting().id();
  }

  /** A meeting in its place among all. */
  private record At(
      Mission mission,
      MeetingStory story,
      int place,
      int all,
      @Nullable String previous,
      @Nullable String next,
      Asking asking,
      Language language) {

    @Nullable String href(@Nullable String meeting) {
      return meeting == null
          ? null
          : new ReportLinks(language).meeting(mission.team(), mission.id(), meeting);
    }
  }

  private Answer keep(At at) {
    var form = at.asking().form();
    var wording = desk.wording(at.language());
    var wrong = new FieldErrors(wording);
    var saved = at.story().outcome();
    String notes = form.text("notes");
    if (form.first("do").equals("join") && !notes.contains(saved.notes())) {
      form = form.with("notes", saved.notes() + "\n\n" + notes);
    }
    var reader = new OutcomeForm(wording);
    var read = reader.read(form, at.story(), saved.version(), today(at.mission()), wrong);
    boolean isFresh = form.first("version").equals(Long.toString(saved.version()));
    if (read.isEmpty()) {
      // the version stays as it was, so that a change meanwhile is told once the rest is right
      return form(at, form, version(form), wrong.all(), List.of());
    }
    var mission = at.mission();
    if (!isFresh
        || !desk.room()
            .aftermath()
            .outcomes()
            .keep(
                mission.team(),
                mission.id(),
                read.get().outcome(),
                read.get().state(),
                at.asking().asker().accountId())) {
      wrong.add("version", "changed-meanwhile");
      var now =
          story(mission).meetings().stream()
              .filter(one -> one.meeting().id().equals(saved.meeting()))
              .findFirst()
              .orElse(at.story());
      return form(at, form, now.outcome().version(), wrong.all(), reader.differing(now, form));
    }
    String next = at.href(at.next());
    String here = new ReportLinks(at.language()).meetings(mission.team(), mission.id());
    return MissionDesk.done(
        form.first("do").equals("next") && next != null ? next : here, "outcome-saved");
  }

  private static long version(Parameters form) {
    String version = form.first("version");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
  }

  private Answer form(
      At at,
      Parameters typed,
      long version,
      List<FieldError> errors,
      List<OutcomePage.Line> saved) {
    var wording = desk.wording(at.language());
    var words = new StoryWords(wording);
    var mission = at.mission();
    var story = at.story();
    String meeting = story.meeting().id();
    var lines = new ArrayList<OutcomePage.Line>();
    add(lines, wording.say("outcome.city"), words.city(story));
    add(lines, wording.say("mission.address"), story.host().address());
    add(lines, wording.say("mission.party.person"), story.host().person());
    add(lines, wording.say("mission.party.need"), story.visitor().need());
    String organisation = story.host().organisation();
    var page =
        new OutcomePage(
            desk.head(
                at.asking(),
                at.language(),
                mission,
                words.pair(story),
                there -> new ReportLinks(there).meeting(mission.team(), mission.id(), meeting)),
            wording.say(
                "outcome.place", "when", words.when(story), "n", at.place() + 1, "all", at.all()),
            lines,
            errors,
            saved,
            new ReportLinks(at.language()).meetings(mission.team(), mission.id()),
            at.href(at.previous()),
            at.href(at.next()),
            organisation == null
                ? null
                : new ShortlistLinks(at.language())
                    .add(organisation, sought(story.visitor().need(), mission)),
            new OutcomeForm(wording).shown(typed, version));
    return desk.pages().page("report-meeting", page, errors.isEmpty() ? 200 : 400);
  }

  private static String sought(String need, Mission mission) {
    return need.isEmpty() ? mission.theme() : need;
  }

  private static void add(List<OutcomePage.Line> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(new OutcomePage.Line(label, text));
    }
  }
}
