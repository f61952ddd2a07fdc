package fr.passerelle.http.report;

import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.outcome.MissionStory;
import fr.passerelle.document.Cell;
import fr.passerelle.document.Colophon.Line;
import fr.passerelle.document.ReportSection;
import fr.passerelle.document.Spreadsheet;
import fr.passerelle.http.export.Exports;
import fr.passerelle.http.export.Format;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report of a mission as a page, on paper and as a spreadsheet. */
final class MissionReportRoutes {

  private final MissionDesk desk;
  private final Exports exports;

  MissionReportRoutes(MissionDesk desk, Exports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links -> new ReportLinks(links).report(MissionDesk.TEAM, MissionDesk.MISSION),
                "The report of a mission",
                this::page),
            desk.page(
                links ->
                    new ReportLinks(links).file(MissionDesk.TEAM, MissionDesk.MISSION, "{format}"),
                "The report of a mission as a file",
                this::file))
        .flatMap(List::stream)
        .toList();
  }

  private List<ReportSection> sections(MissionStory story, Language language) {
    var parts = desk.pages().parts();
    try (var snapshot = parts.engine().snapshot()) {
      var labels = parts.labels(language, snapshot);
      return new ReportDrawing(story, new Ties(labels, snapshot), labels.wording()).sections();
    }
  }

  private Answer page(Asking asking, Language language, Mission mission) {
    var wording = desk.wording(language);
    var words = new StoryWords(wording);
    var links = new ReportLinks(language);
    var story = desk.room().aftermath().story(mission);
    var page =
        new ReportPage(
            desk.head(
                asking,
                language,
                mission,
                wording.say("report.title"),
                there -> new ReportLinks(there).report(mission.team(), mission.id())),
            Stream.of(Format.PDF, Format.XLSX)
                .map(
                    one ->
                        new ThanksPage.File(
                            one.name(), links.file(mission.team(), mission.id(), one.code())))
                .toList(),
            links.funnel(mission.team(), mission.id()),
            links.funnel(mission.team()),
            sections(story, language).stream().map(one -> shown(one, words)).toList());
    return desk.pages().page("report", page, 200);
  }

  private static ReportPage.Section shown(ReportSection section, StoryWords words) {
    return new ReportPage.Section(
        section.id(),
        section.heading(),
        section.words(),
        IntStream.range(0, section.columns().size())
            .mapToObj(
                i ->
                    new ReportPage.Place(
                        section.columns().get(i),
                        section.rows().stream()
                            .anyMatch(row -> row.cells().get(i) instanceof Cell.Whole)))
            .toList(),
        section.rows().stream()
            .map(
                row ->
                    new ReportPage.Row(
                        words.said(row.cells().getFirst()),
                        row.href(),
                        row.cells().stream()
                            .skip(1)
                            .map(
                                cell ->
                                    new ReportPage.Place(
                                        words.said(cell), cell instanceof Cell.Whole))
                            .toList()))
            .toList());
  }

  private Answer file(Asking asking, Language language, Mission mission) {
    var format = Format.of(asking.named("format"));
    return format.isPresent() && (format.get() == Format.XLSX || format.get() == Format.PDF)
        ? exports.inTurn(language, () -> file(format.get(), asking, language, mission))
        : desk.errors().unknown(language);
  }

  private Answer file(Format format, Asking asking, Language language, Mission mission) {
    Wording wording = desk.wording(language);
    var story = desk.room().aftermath().story(mission);
    var sections = sections(story, language);
    var colophon =
        exports.colophon(
            wording.say("report.of", "mission", mission.name()),
            List.of(new Line("counted", wording.say("report.counted"), wording.say("report.how"))),
            language);
    byte[] bytes =
        format == Format.PDF
            ? exports.report(sections, new StoryWords(wording)::said, colophon)
            : Spreadsheet.xlsx(sections.stream().map(ReportSection::table).toList(), colophon);
    exports.note(
        asking.asker(), mission.team(), format.code(), mission.id(), story.meetings().size());
    return new Answer.File(
        bytes, format.contentType(), exports.name("report") + "." + format.code());
  }
}
