package fr.passerelle.http.shortlist;

import fr.passerelle.http.export.Format;
import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.export.TeamList;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.matching.Reason;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.Found;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a file. What is no longer in the catalogue is left out of it. */
final class FileRoutes {

  /** Reasons are told for so many needs: each is a search of its own. */
  private static final int MOST_NEEDS = 5;

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
            exports.file(format.get(), list.team(), list(list, drawing), asking, language));
  }

  private TeamList list(Shortlist list, ShortlistDrawing drawing) {
    var entries = desk.lists().entries().of(list.team(), list.id());
    var notes = desk.notes(list);
    var reasons = reasons(entries, drawing.labels().wording().language());
    var rows = new ArrayList<TeamList.Entry>();
    for (var entry : entries) {
      OrganisationId.find(entry.found().organisation(), drawing.labels().snapshot())
          .ifPresent(
              organisation ->
                  rows.add(
                      new TeamList.Entry(
                          organisation,
                          drawing.state(entry.state().code()),
                          entry.step().words(),
                          entry.step().due(),
                          notes.getOrDefault(entry.id(), List.of()).stream()
                              .map(note -> told(note, drawing))
                              .collect(Collectors.joining("\n")),
                          reasons
                              .getOrDefault(entry.found().need(), Map.of())
                              .getOrDefault(organisation.id(), List.of()))));
    }
    return new TeamList(list.id(), list.name(), rows);
  }

  private static String told(Note note, ShortlistDrawing drawing) {
    return drawing
        .labels()
        .wording()
        .say("shortlist.note.told", "words", note.words(), "said", drawing.note(note).said());
  }

  /** Why each partner answers each need, by need and id; none of those far down its list. */
  private Map<String, Map<String, List<String>>> reasons(List<Entry> entries, Language reader) {
    var reasons = new HashMap<String, Map<String, List<String>>>();
    var needs = new HashMap<String, Language>();
    for (Found found : entries.stream().map(Entry::found).toList()) {
      if (!found.need().isBlank() && needs.size() < MOST_NEEDS) {
        needs.putIfAbsent(found.need(), found.language());
      }
    }
    needs.forEach(
        (words, language) -> {
          var need = Need.of(words, reader).saying(words, language).page(0, Need.MAX_LIMIT);
          var said = new HashMap<String, List<String>>();
          for (var partner : desk.pages().parts().finder().find(need).partners()) {
            said.put(
                partner.organisation().id(), partner.reasons().stream().map(Reason::text).toList());
          }
          reasons.put(words, said);
        });
    return reasons;
  }
}
