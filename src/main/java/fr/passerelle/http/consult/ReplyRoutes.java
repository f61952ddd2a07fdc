package fr.passerelle.http.consult;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import fr.passerelle.purchasing.Requirement;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Opened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page on which a supplier answers, for whoever holds its link. */
final class ReplyRoutes {

  private static final int EACH = 120;
  private static final int TOGETHER = 5_000;
  private static final int TOO_MANY = 429;
  private static final int GONE = 410;
  private static final String TOKEN = "token";

  private final ConsultDesk desk;
  private final Turnstile turnstile;

  ReplyRoutes(ConsultDesk desk) {
    this.desk = desk;
    this.turnstile =
        new Turnstile(EACH, TOGETHER, Duration.ofHours(1), desk.pages().parts().clock());
  }

  List<Route> routes() {
    return Stream.of(
            Pages.inEachLanguage(
                links -> new ConsultLinks(links).reply("{token}"),
                "What a supplier is asked for",
                (asking, language) -> about(asking, language, this::show)),
            Pages.formInEachLanguage(
                links -> new ConsultLinks(links).reply("{token}"),
                "Takes the answer of a supplier",
                (asking, language) -> about(asking, language, this::answer)))
        .flatMap(List::stream)
        .toList();
  }

  @FunctionalInterface
  private interface About {
    Answer answer(Asking asking, Language language, Opened opened);
  }

  private Answer about(Asking asking, Language language, About about) {
    if (!turnstile.pass(asking.visitor().place())) {
      return problem(language, "invitation.too-many", TOO_MANY);
    }
    var opened = desk.room().links().open(asking.named(TOKEN));
    if (opened.isEmpty()) {
      return problem(language, "consult.reply.unknown", 404);
    }
    return opened.get().isOver()
        ? problem(language, "consult.reply.over", GONE)
        : about.answer(asking, language, opened.get());
  }

  private Answer problem(Language language, String key, int status) {
    var wording = desk.wording(language);
    return desk.errors()
        .of(
            new Problem(
                "about:blank", wording.say(key), status, wording.say(key + ".text"), List.of()),
            language);
  }

  private ReplyForm form(Opened opened, Wording wording) {
    return new ReplyForm(wording, AnswersDrawing.asked(opened.line()), opened.isShown());
  }

  private Answer show(Asking asking, Language language, Opened opened) {
    var answered = opened.answered();
    var typed = form(opened, desk.wording(language)).of(answered == null ? null : answered.reply());
    return page(asking, language, opened, typed, List.of());
  }

  private Answer answer(Asking asking, Language language, Opened opened) {
    var wrong = new FieldErrors(desk.wording(language));
    var read = form(opened, desk.wording(language)).read(asking.form(), wrong);
    if (read.isEmpty()) {
      return page(asking, language, opened, asking.form(), wrong.all());
    }
    String token = asking.named(TOKEN);
    String done =
        desk.room().links().answer(token, read.get()) ? read.get().kind().code() : "closed";
    return ConsultDesk.done(new ConsultLinks(language).reply(token), done);
  }

  private Answer page(
      Asking asking, Language language, Opened opened, Parameters typed, List<FieldError> errors) {
    String token = asking.named(TOKEN);
    var wording = desk.wording(language);
    String told = "consult.reply.done." + asking.parameters().first(ConsultDesk.DONE);
    Answered answered = opened.answered();
    var invitation = opened.invitation();
    var page =
        new ReplyPage(
            desk.pages()
                .frame(
                    language,
                    wording.say("consult.reply.title", "supplier", opened.entry().name()),
                    "",
                    there -> new ConsultLinks(there).reply(token),
                    Parameters.NONE),
            wording.say(
                "consult.reply.lead",
                "team",
                desk.team(opened.key().team()),
                "deadline",
                wording.date(invitation.deadline())),
            invitation.message(),
            opened.isShown() ? "" : wording.say("consult.reply.secret"),
            opened.isShown() ? facts(opened.line(), wording) : List.of(),
            wording.messages().has(told) ? wording.say(told) : "",
            answered == null ? "" : ShortlistDrawing.answered(answered, wording),
            desk.today().isAfter(invitation.deadline())
                ? wording.say("consult.reply.late", "until", wording.date(invitation.openUntil()))
                : "",
            opened.isTaking() ? "" : wording.say("consult.reply.closed"),
            new ConsultLinks(language).reply(token),
            form(opened, wording).sections(typed),
            errors);
    return desk.pages().page("consult-reply", page, errors.isEmpty() ? 200 : 400);
  }

  private static List<ReplyPage.Fact> facts(Requirement line, Wording wording) {
    var facts = new ArrayList<ReplyPage.Fact>();
    var date = line.date();
    add(facts, wording, "line", line.id());
    add(facts, wording, "item", line.item());
    add(facts, wording, "specification", line.specification());
    add(facts, wording, "volume", line.quantity());
    add(facts, wording, "place", line.place());
    add(facts, wording, "date", date == null ? "" : wording.date(date));
    add(facts, wording, "certificates", wording.list(line.certificates()));
    add(facts, wording, "musts", wording.list(line.musts()));
    add(facts, wording, "nices", wording.list(line.nices()));
    return facts;
  }

  private static void add(List<ReplyPage.Fact> facts, Wording wording, String column, String text) {
    if (!text.isEmpty()) {
      facts.add(new ReplyPage.Fact(wording.say("purchasing.column." + column), text));
    }
  }
}
