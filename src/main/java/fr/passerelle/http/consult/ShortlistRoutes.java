package fr.passerelle.http.consult;

import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.consult.ShortlistPage.Made;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.purchasing.PurchasingLinks;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.Candidate;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.Nda;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shortlist of a line: who is on it, and what is done with each. */
final class ShortlistRoutes {

  static final String ENTRY = "entry";
  private static final String SIGNED = "signed";
  private static final String UNTIL = "until";
  private static final String NDA = "nda";
  private static final String REASON = "reason";
  private static final int LONGEST = 500;
  private static final int LAST_DAY = 366;

  private final ConsultDesk desk;
  private final InviteLetters letters;

  ShortlistRoutes(ConsultDesk desk) {
    this.desk = desk;
    this.letters = new InviteLetters(desk);
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                ConsultLinks::line,
                "Whom a team considers for a line",
                at -> page(at, Made.NONE, List.of())),
            desk.form(ConsultLinks::line, "Changes whom a team considers for a line", this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(At at, Made made, List<FieldError> errors) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var considered = Considered.of(desk, at, snapshot);
      var wording = at.wording();
      var purchasing = new PurchasingLinks(at.language());
      String team = at.sheet().team();
      String sheet = at.sheet().id();
      var held =
          desk.room().decisions().of(at.key()).stream().filter(one -> one.holds()).findFirst();
      var there = considered.entries().stream().map(Entry::organisation).toList();
      var page =
          new ShortlistPage(
              desk.frame(
                  at,
                  wording.say("consult.title", "line", at.title()),
                  ConsultLinks::line,
                  Parameters.NONE),
              at.sheet().name(),
              purchasing.sheet(team, sheet),
              purchasing.line(team, sheet, at.position()),
              desk.told(at.asking(), wording),
              made,
              held.map(one -> DecisionWords.said(one, wording)).orElse(""),
              new ShortlistDrawing(desk, at, held.isPresent()).rows(considered),
              at.path(ConsultLinks::line),
              at.path(ConsultLinks::invite),
              considered.all().values().stream()
                  .filter(one -> !there.contains(one.organisation()))
                  .map(one -> new Choice(one.organisation(), one.name(), false))
                  .toList(),
              ways(at, there),
              errors);
      return desk.pages().page("consult-line", page, errors.isEmpty() ? 200 : 400);
    }
  }

  private static List<FormPage.Way> ways(At at, List<String> there) {
    var wording = at.wording();
    var links = new ConsultLinks(at.language());
    return List.of(
        new FormPage.Way(
            wording.say("consult.compare"),
            there.size() < 2
                ? at.path(ConsultLinks::compare)
                : CompareRoutes.with(
                    at.path(ConsultLinks::compare), there.stream().limit(6).toList())),
        new FormPage.Way(wording.say("consult.answers"), at.path(ConsultLinks::answers)),
        new FormPage.Way(wording.say("consult.decide"), at.path(ConsultLinks::decision)),
        new FormPage.Way(wording.say("consult.need"), at.path(ConsultLinks::need)),
        new FormPage.Way(
            wording.say("consult.overview"), links.overview(at.sheet().team(), at.sheet().id())),
        new FormPage.Way(
            wording.say("consult.trail"), links.trail(at.sheet().team(), at.sheet().id())));
  }

  private Answer change(At at) {
    var form = at.asking().form();
    String entry = form.first(ENTRY);
    var wrong = new FieldErrors(at.wording());
    if (form.text(REASON).length() > LONGEST) {
      wrong.add(REASON, "too-long", "most", LONGEST, "length", form.text(REASON).length());
      return page(at, Made.NONE, wrong.all());
    }
    return switch (form.first("do")) {
      case "list" -> list(at, form.all(CompareRoutes.SUPPLIER));
      case "reject" -> reject(at, entry, wrong);
      case "take-up" ->
          answer(
              at,
              desk.room().shortlists().reject(at.key(), entry, false, "", at.account()),
              "taken-up");
      case "withdraw" ->
          answer(
              at, desk.room().invitations().withdraw(at.key(), entry, at.account()), "withdrawn");
      case NDA -> nda(at, entry, wrong);
      case "extend" -> extend(at, entry, wrong);
      case "remind" -> remind(at, entry);
      default -> desk.errors().unknown(at.language());
    };
  }

  private Answer answer(At at, boolean isDone, String what) {
    return isDone
        ? ConsultDesk.done(at.path(ConsultLinks::line), what)
        : desk.errors().unknown(at.language());
  }

  private Answer list(At at, List<String> suppliers) {
    var wrong = new FieldErrors(at.wording());
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var all = Considered.of(desk, at, snapshot).all();
      var chosen =
          suppliers.stream()
              .map(String::strip)
              .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
              .toList();
      if (chosen.isEmpty()) {
        wrong.add(CompareRoutes.SUPPLIER, "consult-none");
        return page(at, Made.NONE, wrong.all());
      }
      for (Candidate one : chosen) {
        desk.room()
            .shortlists()
            .add(at.key(), one.organisation(), one.name(), one.country(), at.account());
      }
    }
    return ConsultDesk.done(at.path(ConsultLinks::line), "listed");
  }

  private Answer reject(At at, String entry, FieldErrors wrong) {
    String reason = at.asking().form().first(REASON);
    if (reason.isEmpty()) {
      wrong.add(REASON, "consult-reject");
      return page(at, Made.NONE, wrong.all());
    }
    return answer(
        at,
        desk.room().shortlists().reject(at.key(), entry, true, reason, at.account()),
        "rejected");
  }

  private Answer nda(At at, String entry, FieldErrors wrong) {
    var form = at.asking().form();
    var nda = Stream.of(Nda.values()).filter(one -> one.code().equals(form.first(NDA))).findFirst();
    var signed = day(form.first(SIGNED));
    if (nda.isEmpty() || (nda.get() == Nda.NONE && at.line().isConfidential())) {
      wrong.add(NDA, "consult-nda");
    } else if (nda.get() == Nda.SIGNED && (signed == null || signed.isAfter(desk.today()))) {
      wrong.add(SIGNED, "consult-signed");
    }
    if (!wrong.isEmpty() || nda.isEmpty()) {
      return page(at, Made.NONE, wrong.all());
    }
    return answer(
        at,
        desk.room()
            .invitations()
            .agree(
                at.key(), entry, nda.get(), nda.get() == Nda.SIGNED ? signed : null, at.account()),
        NDA);
  }

  private Answer extend(At at, String entry, FieldErrors wrong) {
    var until = day(at.asking().form().first(UNTIL));
    var last = desk.today().plusDays(LAST_DAY);
    if (until == null || until.isBefore(desk.today()) || until.isAfter(last)) {
      wrong.add(UNTIL, "consult-deadline", "last", last);
      return page(at, Made.NONE, wrong.all());
    }
    return answer(
        at, desk.room().invitations().extend(at.key(), entry, until, at.account()), "extended");
  }

  /** A day as it was typed; null where it is none. */
  static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) { // told by who asks
      return null;
    }
  }

  private Answer remind(At at, String id) {
    var entry =
        desk.room().shortlists().of(at.key()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst();
    var invitation =
        desk.room().invitations().of(at.sheet().team(), at.sheet().id()).stream()
            .filter(one -> one.entry().equals(id))
            .findFirst();
    var secret = desk.room().invitations().remind(at.key(), id, at.account());
    if (entry.isEmpty() || invitation.isEmpty() || secret.isEmpty()) {
      return desk.errors().unknown(at.language());
    }
    return page(at, letters.remind(at, entry.get(), invitation.get(), secret.get()), List.of());
  }
}
