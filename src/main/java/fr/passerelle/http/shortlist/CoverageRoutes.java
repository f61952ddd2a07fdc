package fr.passerelle.http.shortlist;

import fr.passerelle.http.page.ConsortiumPage;
import fr.passerelle.http.page.ConsortiumPage.Cell;
import fr.passerelle.http.page.ConsortiumPage.MemberShown;
import fr.passerelle.http.page.ConsortiumPage.Row;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.OrganisationPage.Tag;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Concept;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Consortium;
import fr.passerelle.matching.Consortium.Cover;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who of a list covers which concepts of its need, and what nobody covers. */
final class CoverageRoutes {

  /** How many entries one table shows: a wider one cannot be read. */
  private static final int MOST = 3 * Consortium.MOST_MEMBERS;

  private final ShortlistDesk desk;

  CoverageRoutes(ShortlistDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return ShortlistDesk.pages(
        links -> links.coverage("{team}", "{list}"),
        "Who of a list covers what of its need",
        this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    return desk.aboutList(
        asking,
        language,
        (list, drawing) -> desk.pages().page("coverage", page(list, drawing), 200));
  }

  private CoveragePage page(Shortlist list, ShortlistDrawing drawing) {
    var labels = drawing.labels();
    var wording = labels.wording();
    var entries =
        desk.entries(list, drawing).stream()
            .filter(entry -> !entry.isGone())
            .filter(entry -> !entry.state().equals(EntryState.NOT_FOR_ME.code()))
            .toList();
    var looked = entries.stream().limit(MOST).toList();
    var covers =
        list.need().isBlank() || looked.isEmpty()
            ? Map.<Concept, List<Cover>>of()
            : covers(list, looked, wording.language());
    var rows = rows(covers, looked, drawing);
    var links = new Links(wording.language());
    long covered = rows.stream().filter(Row::covered).count();
    String said =
        list.need().isBlank()
            ? wording.say("shortlist.coverage.no-need")
            : looked.isEmpty()
                ? wording.say("shortlist.coverage.empty")
                : rows.isEmpty()
                    ? wording.say("consortium.no-concept")
                    : wording.say(
                        "shortlist.coverage.said", "covered", covered, "all", rows.size());
    return new CoveragePage(
        desk.pages()
            .frame(
                wording.language(),
                wording.say("shortlist.coverage"),
                "",
                there -> new ShortlistLinks(there).coverage(list.team(), list.id()),
                Parameters.NONE),
        list.name(),
        drawing.links().list(list.team(), list.id()),
        list.need(),
        said,
        rows,
        looked.stream().map(CoverageRoutes::member).toList(),
        rows.stream()
            .filter(row -> !row.covered())
            .map(
                row ->
                    new CoveragePage.Nobody(
                        row.concept().label(), links.partners(row.concept().label())))
            .toList(),
        entries.size() > looked.size()
            ? wording.count("shortlist.coverage.left", entries.size() - looked.size())
            : "",
        ShortlistDrawing.asking(list.need(), list.language().code()).on(links.partners()));
  }

  /** How each entry covers each concept, in their order; a few entries are asked for at once. */
  private Map<Concept, List<Cover>> covers(
      Shortlist list, List<EntryShown> entries, Language reader) {
    var need = Need.of(list.need(), reader).saying(list.need(), list.language()).page(0, 1);
    var covers = new LinkedHashMap<Concept, List<Cover>>();
    for (int from = 0; from < entries.size(); from += Consortium.MOST_MEMBERS) {
      var members = new ArrayList<Organisation>();
      entries.stream()
          .skip(from)
          .limit(Consortium.MOST_MEMBERS)
          .forEach(entry -> members.add(Objects.requireNonNull(entry.organisation())));
      for (var row : desk.pages().parts().finder().consortium(members, need).coverage()) {
        covers.computeIfAbsent(row.concept(), concept -> new ArrayList<>()).addAll(row.members());
      }
    }
    return covers;
  }

  private static List<Row> rows(
      Map<Concept, List<Cover>> covers, List<EntryShown> entries, ShortlistDrawing drawing) {
    var labels = drawing.labels();
    var links = new Links(labels.wording().language());
    var rows = new ArrayList<Row>();
    covers.forEach(
        (concept, each) -> {
          var cells = new ArrayList<Cell>();
          for (int i = 0; i < each.size() && i < entries.size(); i++) {
            var cover = each.get(i);
            cells.add(
                new Cell(
                    entries.get(i).name(),
                    cover.code(),
                    ConsortiumPage.sign(cover),
                    labels.coded("cover", cover.code())));
          }
          rows.add(
              new Row(
                  new Tag(labels.label(concept), links.concept(concept.id())),
                  each.stream().anyMatch(cover -> cover != Cover.NONE),
                  null,
                  cells));
        });
    return rows;
  }

  private static MemberShown member(EntryShown entry) {
    return new MemberShown(entry.name(), entry.href(), entry.facts(), entry.place(), "");
  }
}
