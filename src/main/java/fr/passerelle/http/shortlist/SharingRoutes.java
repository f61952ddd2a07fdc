package fr.passerelle.http.shortlist;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.shortlist.Note;
import fr.passerelle.workspace.shortlist.ReadLink;
import fr.passerelle.workspace.shortlist.ReadLinks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Links under which somebody without an account may read a list, and what they lead to. */
final class SharingRoutes {

  private static final String UNTIL = "until";

  private final ShortlistDesk desk;
  private final ListRoutes boards;

  SharingRoutes(ShortlistDesk desk, ListRoutes boards) {
    this.desk = desk;
    this.boards = boards;
  }

  List<Route> routes() {
    return Stream.of(
            ShortlistDesk.forms(
                links -> links.readers("{team}", "{list}"), "Makes a link to read", this::make),
            ShortlistDesk.forms(
                links -> links.reader("{team}", "{link}"),
                "Withdraws a link to read",
                this::revoke),
            ShortlistDesk.pages(
                links -> links.shared("{token}"), "A list that is shared", this::shared))
        .flatMap(List::stream)
        .toList();
  }

  private Answer make(Asking asking, Language language) {
    var form = asking.form();
    String list = asking.named("list");
    var wrong = new FieldErrors(desk.pages().parts().wording(language));
    var expires = expires(form.first(UNTIL));
    if (expires.isEmpty()) {
      var last = desk.today().plusDays(ReadLink.LONGEST.toDays() - 1);
      wrong.add(UNTIL, "until", "last", last);
      return boards.board(asking, language, "", wrong.all());
    }
    var token =
        desk.lists()
            .links()
            .make(Acts.of(asking), list, expires.get(), form.first("notes").equals("yes"));
    if (token.isEmpty()) {
      return desk.errors().unknown(language);
    }
    return boards.toShared(asking, language, token.get());
  }

  /** The end of a day; none where it is no day, or none until which a link may hold. */
  private Optional<Instant> expires(String day) {
    var now = desk.pages().parts().clock().instant();
    return EntryRoutes.day(day)
        .map(until -> until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(until -> until.isAfter(now) && !until.isAfter(now.plus(ReadLink.LONGEST)));
  }

  private Answer revoke(Asking asking, Language language) {
    String team = asking.named("team");
    String list = asking.form().first("list");
    boolean revoked = desk.lists().links().revoke(Acts.of(asking), asking.named("link"));
    return revoked && desk.lists().find(team, list).isPresent()
        ? ShortlistDesk.done(new ShortlistLinks(language).list(team, list), "unshared")
        : desk.errors().unknown(language);
  }

  private Answer shared(Asking asking, Language language) {
    String token = asking.named("token");
    var opened = desk.lists().links().open(token);
    var team =
        opened.flatMap(found -> desk.pages().parts().stores().teams().team(found.list().team()));
    if (opened.isEmpty() || team.isEmpty()) {
      return over(language);
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var labels = desk.pages().parts().labels(language, snapshot);
      var drawing = new ShortlistDrawing(labels, "", desk.today());
      return desk.pages()
          .page("sharedlist", page(opened.get(), team.get().name(), token, drawing), 200);
    }
  }

  /** The same for a link that ended, one whose team is gone, and one that never was. */
  private Answer over(Language language) {
    var wording = desk.pages().parts().wording(language);
    return desk.errors()
        .of(
            new Problem(
                "about:blank",
                wording.say("shortlist.link-over"),
                404,
                wording.say("shortlist.link-over.text"),
                List.of()),
            language);
  }

  private SharedPage page(
      ReadLinks.Opened opened, String team, String token, ShortlistDrawing drawing) {
    var list = opened.list();
    var link = opened.link();
    var wording = drawing.labels().wording();
    var notes = link.showsNotes() ? desk.notes(list) : Map.<String, List<Note>>of();
    return new SharedPage(
        desk.pages()
            .frame(
                wording.language(),
                list.name(),
                "",
                there -> new ShortlistLinks(there).shared(token),
                Parameters.NONE),
        list.need(),
        wording.say(
            "shortlist.shared", "team", team, "date", wording.date(link.expires().minusSeconds(1))),
        link.showsNotes(),
        desk.lists().entries().of(list.team(), list.id()).stream()
            .map(
                entry -> {
                  var own = notes.getOrDefault(entry.id(), List.of());
                  return new SharedPage.Line(
                      drawing.entry(entry, list, own.size()),
                      own.stream().map(drawing::sharedNote).toList());
                })
            .toList());
  }
}
