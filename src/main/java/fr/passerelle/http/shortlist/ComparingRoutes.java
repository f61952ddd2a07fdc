package fr.passerelle.http.shortlist;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.ResultItem;
import fr.passerelle.http.page.Web;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Text;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some entries of a list side by side. */
final class ComparingRoutes {

  private static final String ENTRY = "entry";
  private static final int MOST_THEMES = 8;

  private final ShortlistDesk desk;

  ComparingRoutes(ShortlistDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return ShortlistDesk.pages(
        links -> links.compare("{team}", "{list}"), "Entries of a list side by side", this::answer);
  }

  private Answer answer(Asking asking, Language language) {
    return desk.aboutList(
        asking,
        language,
        (list, drawing) -> {
          var wrong = new FieldErrors(drawing.labels().wording());
          var asked = asking.parameters().each(ENTRY);
          if (asked.size() > ComparePage.MOST) {
            wrong.add(ENTRY, "too-many", "most", ComparePage.MOST);
          }
          var page = page(list, drawing, asked, wrong.all());
          return desk.pages().page("compare", page, wrong.isEmpty() ? 200 : 400);
        });
  }

  private ComparePage page(
      Shortlist list, ShortlistDrawing drawing, List<String> asked, List<FieldError> errors) {
    var labels = drawing.labels();
    var links = drawing.links();
    var known = desk.entries(list, drawing).stream().filter(entry -> !entry.isGone()).toList();
    var chosen =
        known.stream()
            .filter(entry -> asked.isEmpty() || asked.contains(entry.id()))
            .limit(ComparePage.MOST)
            .toList();
    var notes = desk.notes(list);
    String need = need(list, chosen);
    var columns = new ArrayList<ComparePage.Column>();
    for (var entry : chosen) {
      columns.add(column(entry, need, list.language(), notes, drawing));
    }
    var ids = chosen.stream().map(EntryShown::id).toList();
    return new ComparePage(
        desk.pages()
            .frame(
                labels.wording().language(),
                labels.wording().say("shortlist.compare"),
                "",
                there -> new ShortlistLinks(there).compare(list.team(), list.id()),
                new Parameters(Map.of(ENTRY, ids))),
        list.name(),
        links.list(list.team(), list.id()),
        links.compare(list.team(), list.id()),
        need,
        known.stream()
            .map(entry -> new Choice(entry.id(), entry.name().text(), ids.contains(entry.id())))
            .toList(),
        columns,
        errors);
  }

  /** What the list is for; what the first of them was found for, where that is not told. */
  private static String need(Shortlist list, List<EntryShown> chosen) {
    return Stream.concat(Stream.of(list.need()), chosen.stream().map(EntryShown::need))
        .filter(need -> !need.isBlank())
        .findFirst()
        .orElse("");
  }

  private ComparePage.Column column(
      EntryShown entry,
      String need,
      Language spoken,
      Map<String, List<Note>> notes,
      ShortlistDrawing drawing) {
    var labels = drawing.labels();
    var wording = labels.wording();
    var organisation = Objects.requireNonNull(entry.organisation());
    var themes = organisation.themes().stream().limit(MOST_THEMES).map(labels::concept).toList();
    var established = organisation.established();
    ResultItem item = null;
    String place = "";
    var covered = new ArrayList<String>();
    var missing = new ArrayList<String>();
    if (!need.isBlank()) {
      var asked = Need.of(need, wording.language()).saying(need, spoken);
      var standing = desk.pages().parts().finder().standing(organisation, null, asked);
      item =
          ResultItem.of(
              standing.partner(),
              standing.place(),
              labels,
              new Links(wording.language()),
              ShortlistDrawing.asking(need, spoken.code()));
      place =
          standing.isAnswer()
              ? wording.say("shortlist.compare.place", "place", standing.place())
              : wording.say("shortlist.compare.no-place");
      for (var concept : standing.interpretation().concepts()) {
        boolean covers = standing.partner().covered().contains(concept.id());
        (covers ? covered : missing).add(labels.label(concept));
      }
    }
    return new ComparePage.Column(
        entry,
        wording.list(themes),
        Web.address(organisation.website()),
        established == null ? "" : wording.year(established),
        item,
        place,
        covered,
        missing,
        lacking(organisation, labels),
        notes.getOrDefault(entry.id(), List.of()).stream().map(drawing::note).toList());
  }

  /** What is not known of an organisation. */
  private static List<String> lacking(Organisation organisation, Labels labels) {
    var wording = labels.wording();
    var lacking = new ArrayList<String>();
    if (organisation.size() == null && organisation.type() == OrganisationType.COMPANY) {
      lacking.add(wording.say("shortlist.fact.size"));
    }
    if (organisation.place().city(wording.language()) == null) {
      lacking.add(wording.say("shortlist.fact.town"));
    }
    addIfNull(lacking, organisation.website(), wording.say("shortlist.fact.website"));
    addIfNull(lacking, organisation.established(), wording.say("shortlist.fact.established"));
    if (organisation.themes().isEmpty()) {
      lacking.add(wording.say("shortlist.fact.themes"));
    }
    if (organisation.texts().stream().noneMatch(one -> one.topic() == Text.Topic.DESCRIPTION)) {
      lacking.add(wording.say("shortlist.fact.description"));
    }
    return lacking;
  }

  private static void addIfNull(List<String> lacking, @Nullable Object fact, String name) {
    if (fact == null) {
      lacking.add(name);
    }
  }
}
