package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.outcome.FollowUp;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.delegation.outcome.MissionStory;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.mission.MissionLinks;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is due after all missions of a team. */
final class DueRoutes {

  /** How many days ahead something is told of. */
  private static final int AHEAD = 14;

  private final MissionDesk desk;

  DueRoutes(MissionDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Pages.inEachLanguage(
        links -> new ReportLinks(links.language()).due(MissionDesk.TEAM),
        "What is due after a team's missions",
        this::page);
  }

  private Answer page(Asking asking, Language language) {
    String team = asking.named("team");
    var wording = desk.wording(language);
    var until = desk.today().plusDays(AHEAD);
    var groups = new ArrayList<DuePage.Group>();
    for (var mission : desk.room().missions().of(team)) {
      var story = desk.room().aftermath().story(mission);
      for (int months : FollowUp.MONTHS) {
        if (!FollowUp.due(mission, months).isAfter(until)) {
          add(groups, term(story, months, wording));
        }
      }
      add(groups, steps(story, until, wording));
    }
    var page =
        new DuePage(
            desk.pages()
                .frame(
                    language,
                    wording.say("report.due"),
                    "",
                    links -> new ReportLinks(links.language()).due(team),
                    Parameters.NONE),
            new MissionLinks(language).all(team),
            new ReportLinks(language).funnel(team),
            groups);
    return desk.pages().page("report-team-due", page, 200);
  }

  private static void add(List<DuePage.Group> groups, DuePage.Group group) {
    if (!group.lines().isEmpty()) {
      groups.add(group);
    }
  }

  private static DuePage.Group term(MissionStory story, int months, Wording wording) {
    var mission = story.mission();
    var links = new ReportLinks(wording.language());
    var words = new StoryWords(wording);
    return new DuePage.Group(
        wording.say(
            "report.term.of",
            "mission",
            mission.name(),
            "n",
            months,
            "day",
            FollowUp.due(mission, months)),
        story.meetings().stream()
            .filter(one -> one.isOpen(months))
            .map(
                one ->
                    new DuePage.Line(
                        words.pair(one),
                        links.due(mission.team(), mission.id())
                            + "#"
                            + FollowUpRoutes.anchor(one.meeting().id(), months),
                        words.step(one)))
            .toList());
  }

  /** Next steps that are to be taken until a day, of meetings that nothing was followed of. */
  private static DuePage.Group steps(MissionStory story, LocalDate until, Wording wording) {
    var mission = story.mission();
    var links = new ReportLinks(wording.language());
    var words = new StoryWords(wording);
    return new DuePage.Group(
        wording.say("report.steps.of", "mission", mission.name()),
        story.meetings().stream()
            .filter(one -> isDue(one, until))
            .map(
                one ->
                    new DuePage.Line(
                        words.pair(one),
                        links.meeting(mission.team(), mission.id(), one.meeting().id()),
                        words.step(one)))
            .toList());
  }

  private static boolean isDue(MeetingStory story, LocalDate until) {
    var due = story.outcome().due();
    return due != null
        && !due.isAfter(until)
        && !story.is(MeetingState.CANCELLED)
        && !story.outcome().nextStep().isEmpty()
        && story.followUps().isEmpty();
  }
}
