package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.MeetingState;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.outcome.MeetingStory;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.document.Table;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hosts to thank after a mission, with a letter to begin from. */
final class ThanksRoutes {

  private static final List<String> COLUMNS =
      List.of("host", "local", "person", "email", "address", "discussed", "language", "letter");

  private final MissionDesk desk;
  private final Exports exports;

  ThanksRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ReportLinks(links).thanks(MissionDesk.TEAM, MissionDesk.MISSION),
                "The hosts to thank after a mission",
                this::page),
            desk.page(
                links ->
                    new ReportLinks(links).thanks(MissionDesk.TEAM, MissionDesk.MISSION)
                        + "/{format}",
                "The hosts to thank after a mission, as a file",
                this::file))
        .flatMap(List::stream)
        .toList();
  }

  /** The meetings that were held, by host, in the order of the first of each. */
  private Map<Party, List<MeetingStory>> met(Mission mission) {
    return desk.room().aftermath().story(mission).meetings().stream()
        .filter(one -> one.is(MeetingState.HELD))
        .collect(
            Collectors.groupingBy(MeetingStory::host, LinkedHashMap::new, Collectors.toList()));
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var links = new ReportLinks(language);
    var lines = new ArrayList<ThanksPage.Line>();
    met(mission).forEach((host, stories) -> lines.add(line(mission, host, stories, language)));
    String here = links.thanks(mission.team(), mission.id());
    var page =
        new ThanksPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("report.thanks"),
                there -> new ReportLinks(there).thanks(mission.team(), mission.id())),
            links.meetings(mission.team(), mission.id()),
            Stream.of(Format.XLSX, Format.CSV)
                .map(one -> new ThanksPage.File(one.name(), here + "/" + one.code()))
                .toList(),
            lines);
    return desk.pages().page("report-thanks", page, 200);
  }

  private ThanksPage.Line line(
      Mission mission, Party host, List<MeetingStory> stories, Language language) {
    var letters = letterLanguage(mission, host);
    String organisation = host.organisation();
    return new ThanksPage.Line(
        host.id(),
        new StoryWords(desk.wording(language)).name(host),
        host.person(),
        host.email(),
        host.address(),
        discussed(stories, desk.wording(language)),
        desk.wording(language).say("report.language." + letters.code()),
        letters.tag(),
        letter(mission, host, stories, letters),
        organisation == null
            ? null
            : new ShortlistLinks(language).add(organisation, mission.theme()));
  }

  /** The first language of a host that we write; that of its country where it speaks none. */
  private static Language letterLanguage(Mission mission, Party host) {
    return host.languages().stream()
        .flatMap(code -> Language.of(code).stream())
        .findFirst()
        .orElse(mission.country().equals("CN") ? Language.CHINESE : Language.ENGLISH);
  }

  private static List<String> discussed(List<MeetingStory> stories, Wording wording) {
    var words = new StoryWords(wording);
    return stories.stream()
        .map(
            story -> {
              var said = new ArrayList<String>();
              said.add(story.visitor().shown());
              said.add(words.results(story.outcome().results()));
              said.add(words.step(story));
              said.add(story.outcome().notes().lines().collect(Collectors.joining(" ")));
              said.removeIf(String::isBlank);
              return String.join(" · ", said);
            })
        .toList();
  }

  private String letter(
      Mission mission, Party host, List<MeetingStory> stories, Language language) {
    var wording = desk.wording(language);
    String name =
        language == Language.CHINESE && !host.local().isEmpty() ? host.local() : host.name();
    String steps =
        stories.stream()
            .map(story -> story.outcome().nextStep())
            .filter(step -> !step.isEmpty())
            .collect(Collectors.joining(wording.say("report.letter.between")));
    return String.join(
        "\n\n",
        Stream.of(
                host.person().isEmpty()
                    ? wording.say("report.letter.greeting")
                    : wording.say("report.letter.greeting.person", "person", host.person()),
                wording.say(
                    "report.letter.thanks",
                    "host",
                    name,
                    "visitors",
                    wording.list(
                        stories.stream().map(story -> story.visitor().shown()).distinct().toList()),
                    "mission",
                    mission.name()),
                steps.isEmpty() ? "" : wording.say("report.letter.steps", "steps", steps),
                wording.say("report.letter.end"))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private Answer file(Asking asking, Language language, Mission mission) {
    var format = Format.of(asking.named("format"));
    if (format.isEmpty() || (format.get() != Format.XLSX && format.get() != Format.CSV)) {
      return desk.errors().unknown(language);
    }
    return exports.inTurn(language, () -> file(format.get(), asking, language, mission));
  }

  private Answer file(Format format, Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var rows = new ArrayList<List<Cell>>();
    met(mission)
        .forEach(
            (host, stories) -> {
              var letters = letterLanguage(mission, host);
              rows.add(
                  List.of(
                      Cell.of(host.name()),
                      Cell.of(host.local()),
                      Cell.of(host.person()),
                      Cell.of(host.email()),
                      Cell.of(host.address()),
                      new Cell.Texts(discussed(stories, wording)),
                      Cell.of(wording.say("report.language." + letters.code())),
                      Cell.of(letter(mission, host, stories, letters))));
            });
    var table =
        new Table(
            wording.say("report.thanks"),
            COLUMNS.stream()
                .map(
                    key ->
                        new Table.Column(
                            key,
                            wording.say("report.thanks." + key),
                            key.equals("discussed") || key.equals("letter") ? 60 : 24))
                .toList(),
            rows);
    var colophon = exports.colophon(wording.say("report.thanks"), said(mission, wording), language);
    byte[] bytes =
        format == Format.CSV ? Spreadsheet.csv(table, colophon) : Spreadsheet.xlsx(table, colophon);
    exports.note(asking.asker(), mission.team(), format.code(), mission.id(), rows.size());
    return new Answer.File(
        bytes, format.contentType(), exports.name("thanks") + "." + format.code());
  }

  private static List<Line> said(Mission mission, Wording wording) {
    return List.of(new Line("mission", wording.say("report.mission"), mission.name()));
  }
}
