package fr.passerelle.http.shortlist;

import fr.passerelle.http.export.TeamExports;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.matching.Need;
import fr.passerelle.workspace.shortlist.EntryState;
import fr.passerelle.workspace.shortlist.ReadLink;
import fr.passerelle.workspace.shortlist.Shortlist;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lists of a team, the board of each and its history. */
final class ListRoutes {

  private static final String NAME = "name";
  private static final String NEED = "need";
  private static final String SHARED = "shared";
  private static final int DAYS_PROPOSED = 30;
  private static final int MOST_ACTIVITY = 500;

  private final ShortlistDesk desk;
  private final TeamExports exports;
  private final ShownOnce made = new ShownOnce();

  ListRoutes(ShortlistDesk desk, TeamExports exports) {
    this.desk = desk;
    this.exports = exports;
  }

  List<Route> routes() {
    return Stream.of(
            ShortlistDesk.pages(
                links -> links.lists("{team}"),
                "The lists of a team",
                (asking, language) -> lists(asking, language, Parameters.NONE, List.of())),
            ShortlistDesk.forms(links -> links.lists("{team}"), "Makes a list", this::make),
            ShortlistDesk.pages(
                links -> links.list("{team}", "{list}"),
                "The board of a list",
                (asking, language) -> board(asking, language, made(asking), List.of())),
            ShortlistDesk.forms(
                links -> links.list("{team}", "{list}"),
                "Renames a list or takes it away",
                this::change),
            ShortlistDesk.pages(
                links -> links.history("{team}", "{list}"),
                "Who changed what of a list",
                this::history))
        .flatMap(List::stream)
        .toList();
  }

  private Answer lists(
      Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    var wording = desk.pages().parts().wording(language);
    String team = asking.named("team");
    var links = new ShortlistLinks(language);
    long due = desk.lists().entries().due(team, desk.today().plusDays(DueRoutes.WEEK)).size();
    var page =
        new ListsPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("shortlist.lists"),
                    "",
                    there -> new ShortlistLinks(there).lists(team),
                    Parameters.NONE),
            links,
            team,
            new Links(language).team(team),
            desk.lists().of(team).stream()
                .map(
                    list ->
                        new ListsPage.Line(
                            list.name(),
                            links.list(team, list.id()),
                            wording.count("shortlist.entries", list.entries()),
                            wording.say("shortlist.changed", "date", wording.date(list.changed()))))
                .toList(),
            due == 0 ? "" : wording.count("shortlist.due", due),
            typed.first(NAME),
            typed.first(NEED),
            errors);
    return desk.pages().page("shortlists", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer make(Asking asking, Language language) {
    var form = asking.form();
    String need = form.first(NEED);
    String name = form.first(NAME).isEmpty() ? Shortlist.named(need) : form.first(NAME);
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    check(wrong, name);
    if (need.length() > Need.MAX_LENGTH) {
      wrong.add(NEED, "too-long", "most", Need.MAX_LENGTH, "length", need.length());
    }
    if (wrong.isEmpty()) {
      var made = desk.lists().make(Acts.of(asking, form), name, need, language);
      if (made.isPresent()) {
        String team = asking.named("team");
        return ShortlistDesk.done(new ShortlistLinks(language).list(team, made.get()), "made");
      }
      wrong.add(NAME, "too-many", "most", Shortlist.MOST);
    }
    return lists(asking, language, form, wrong.all());
  }

  static void check(FieldErrors wrong, String name) {
    if (name.isBlank()) {
      wrong.add(NAME, "missing");
    } else if (name.length() > Shortlist.LONGEST_NAME) {
      wrong.add(NAME, "too-long", "most", Shortlist.LONGEST_NAME, "length", name.length());
    }
  }

  private Answer change(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String list = asking.named("list");
    var links = new ShortlistLinks(language);
    if (form.first("do").equals("remove")) {
      if (desk.lists().find(team, list).isEmpty()) {
        return desk.errors().unknown(language);
      }
      if (!form.first("sure").equals("yes")) {
        var wrong = new FieldErrors(desk.pages().parts().wording(language));
        wrong.add("sure", "unsure");
        return board(asking, language, "", wrong.all());
      }
      desk.lists().remove(Acts.of(asking), list);
      desk.pages()
          .parts()
          .stores()
          .audit()
          .note(asking.asker().accountId(), team, "shortlist.removed", list, "");
      return new Answer.Moved(links.lists(team), 303);
    }
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    check(wrong, form.first(NAME));
    if (!wrong.isEmpty()) {
      return board(asking, language, "", wrong.all());
    }
    return desk.lists().rename(Acts.of(asking), list, form.first(NAME))
        ? ShortlistDesk.done(links.list(team, list), "renamed")
        : desk.errors().unknown(language);
  }

  /** The way to the board, which shows a link to read that was just made, once. */
  Answer toShared(Asking asking, Language language, String token) {
    made.hold(reader(asking), token);
    return ShortlistDesk.done(
        new ShortlistLinks(language).list(asking.named("team"), asking.named("list")), SHARED);
  }

  private String made(Asking asking) {
    return asking.parameters().first(ShortlistDesk.DONE).equals(SHARED)
        ? made.take(reader(asking)).orElse("")
        : "";
  }

  /** Who reads which list. */
  private static String reader(Asking asking) {
    return asking.asker().accountId() + "/" + asking.named("team") + "/" + asking.named("list");
  }

  /** The board, with a link to read that was just made; empty where none was. */
  Answer board(Asking asking, Language language, String token, List<FieldError> errors) {
    return desk.aboutList(
        asking,
        language,
        (list, drawing) -> {
          var page = board(list, drawing, asking, token, errors);
          return desk.pages().page("board", page, errors.isEmpty() ? 200 : 400);
        });
  }

  private BoardPage board(
      Shortlist list,
      ShortlistDrawing drawing,
      Asking asking,
      String token,
      List<FieldError> errors) {
    var language = drawing.labels().wording().language();
    var links = drawing.links();
    var entries = desk.entries(list, drawing);
    var columns = new ArrayList<BoardPage.Column>();
    for (var state : EntryState.values()) {
      columns.add(
          new BoardPage.Column(
              state.code(),
              drawing.state(state.code()),
              entries.stream().filter(entry -> entry.state().equals(state.code())).toList()));
    }
    return new BoardPage(
        desk.pages()
            .frame(
                language,
                list.name(),
                "",
                there -> new ShortlistLinks(there).list(list.team(), list.id()),
                Parameters.NONE),
        links,
        list.team(),
        teamName(asking, list.team()),
        list.id(),
        list.name(),
        list.need(),
        list.need().isBlank()
            ? null
            : ShortlistDrawing.asking(list.need(), list.language().code())
                .on(new Links(language).partners()),
        columns,
        drawing.states(""),
        desk.told(asking, language),
        token.isEmpty() ? "" : desk.pages().address() + links.shared(token),
        FileRoutes.files(
            list, entries.stream().filter(entry -> !entry.isGone()).count(), exports, drawing),
        desk.lists().links().of(list.team(), list.id()).stream()
            .map(link -> reader(link, list, drawing))
            .toList(),
        desk.today().plusDays(1).toString(),
        desk.today().plusDays(DAYS_PROPOSED).toString(),
        desk.today().plusDays(ReadLink.LONGEST.toDays() - 1).toString(),
        errors);
  }

  private static String teamName(Asking asking, String team) {
    return asking.asker().in(team).map(one -> one.team().name()).orElse("");
  }

  private BoardPage.Reader reader(ReadLink link, Shortlist list, ShortlistDrawing drawing) {
    var wording = drawing.labels().wording();
    var revoked = link.revoked();
    boolean holds = link.holds(desk.pages().parts().clock().instant());
    String key = revoked != null ? "revoked" : holds ? "holds" : "over";
    return new BoardPage.Reader(
        wording.say(
            "shortlist.reader." + key,
            "name",
            drawing.by(link.by()),
            "made",
            wording.date(link.created()),
            "date",
            wording.date(revoked == null ? link.expires().minusSeconds(1) : revoked),
            "notes",
            wording.say("shortlist.reader." + (link.showsNotes() ? "notes" : "no-notes"))),
        drawing.links().reader(list.team(), link.id()),
        holds);
  }

  private Answer history(Asking asking, Language language) {
    return desk.aboutList(
        asking,
        language,
        (list, drawing) ->
            desk.pages()
                .page(
                    "listhistory",
                    new HistoryPage(
                        desk.pages()
                            .frame(
                                language,
                                drawing.labels().wording().say("shortlist.history"),
                                "",
                                there -> new ShortlistLinks(there).history(list.team(), list.id()),
                                Parameters.NONE),
                        list.name(),
                        drawing.links().list(list.team(), list.id()),
                        desk.lists().history().of(list.team(), list.id(), MOST_ACTIVITY).stream()
                            .map(drawing::activity)
                            .toList()),
                    200));
  }
}
