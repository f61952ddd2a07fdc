package fr.passerelle.http.shortlist;

import fr.passerelle.http.export.Format;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.export.TeamList;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a file. What is no longer in the catalogue is left out of it. */
final class FileRoutes {

  private final ShortlistDesk desk;
  private final TeamExports exports;

  FileRoutes(ShortlistDesk desk, TeamExports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    return ShortlistDesk.pages(
        links -> links.file("{team}", "{list}", "{format}"), "A list as a file", this::file);
  }

  /** The files that a list can be taken away as, each with what it holds. */
  static List<BoardPage.File> files(
      Shortlist list, long known, TeamExports exports, ShortlistDrawing drawing) {
    var wording = drawing.labels().wording();
    return Stream.of(Format.values())
        .map(
            format ->
                new BoardPage.File(
                    wording.say("shortlist.file." + format.code()),
                    drawing.links().file(list.team(), list.id(), format.code()),
                    exports.held(format, Math.toIntExact(known), wording.language())))
        .toList();
  }

  private Answer file(Asking asking, Language language) {
    var format = Format.of(asking.named("format"));
    if (format.isEmpty()) {
      return desk.errors().unknown(language);
    }
    return desk.aboutList(
        asking,
        language,
        (list, drawing) ->
            exports.file(
                format.get(),
                list.team(),
                list(list, drawing, format.get().most(true)),
                asking,
                language));
  }

  private TeamList list(Shortlist list, ShortlistDrawing drawing, int most) {
    var notes = desk.notes(list);
    var standings = new Standings(desk.pages().parts().finder(), drawing.labels());
    var rows = new ArrayList<TeamList.Entry>();
    for (var entry : desk.lists().entries().of(list.team(), list.id())) {
      OrganisationId.find(entry.found().organisation(), drawing.labels().snapshot())
          .ifPresent(
              organisation -> {
                var found = entry.found();
                boolean isOwn = !found.need().isBlank();
                String need = isOwn ? found.need() : list.need();
                var spoken = isOwn ? found.language() : list.language();
                rows.add(
                    new TeamList.Entry(
                        organisation,
                        drawing.state(entry.state().code()),
                        entry.step().words(),
                        entry.step().due(),
                        notes.getOrDefault(entry.id(), List.of()).stream()
                            .map(note -> told(note, drawing))
                            .collect(Collectors.joining("\n")),
                        need,
                        need.isBlank() || rows.size() >= most
                            ? null
                            : standings.of(organisation, need, spoken)));
              });
    }
    return new TeamList(list.id(), list.name(), rows);
  }

  private static String told(Note note, ShortlistDrawing drawing) {
    return drawing
        .labels()
        .wording()
        .say("shortlist.note.told", "words", note.words(), "said", drawing.note(note).said());
  }
}
