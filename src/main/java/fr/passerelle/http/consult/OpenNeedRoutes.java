package fr.passerelle.http.consult;

import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.consult.OpenNeedForm.Typed;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.purchasing.consult.OpenNeed;
import fr.passerelle.purchasing.consult.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a buyer shows a line without a supplier to clusters, and reads what they propose. */
final class OpenNeedRoutes {

  private final ConsultDesk desk;

  OpenNeedRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                ConsultLinks::need,
                "Where a line is shown to clusters without a name",
                at -> page(at, null, null, List.of())),
            desk.form(
                ConsultLinks::need,
                "Shows a line to clusters, withdraws it, or answers a proposal",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private OpenNeedForm form(At at) {
    return new OpenNeedForm(at.wording(), at.line(), desk.today());
  }

  private Answer page(
      At at,
      @Nullable Parameters typed,
      OpenNeedPage.@Nullable Shown preview,
      List<FieldError> errors) {
    var wording = at.wording();
    var form = form(at);
    var shown =
        desk.room().needs().of(at.key()).stream()
            .filter(one -> !one.isWithdrawn())
            .filter(one -> !one.expires().isBefore(desk.today()))
            .findFirst();
    var page =
        new OpenNeedPage(
            desk.frame(
                at,
                wording.say("consult.need.title", "line", at.title()),
                ConsultLinks::need,
                Parameters.NONE),
            at.title(),
            at.path(ConsultLinks::line),
            desk.told(at.asking(), wording),
            shown.map(one -> shown(one, wording)).orElse(null),
            preview,
            desk.room().needs().proposals(at.key()).stream()
                .map(one -> proposed(one, wording))
                .toList(),
            at.path(ConsultLinks::need),
            form.sections(typed == null ? form.usual() : typed),
            errors);
    return desk.pages().page("consult-need", page, errors.isEmpty() ? 200 : 400);
  }

  private static OpenNeedPage.Shown shown(OpenNeed one, Wording wording) {
    return shown(
        one.id(), one.title(), one.words(), one.theme(), one.volume(), one.expires(), wording);
  }

  private static OpenNeedPage.Shown shown(
      String id,
      String title,
      String words,
      String theme,
      String volume,
      LocalDate expires,
      Wording wording) {
    return new OpenNeedPage.Shown(
        id,
        title,
        words,
        theme,
        volume,
        wording.say("consult.need.until", "date", wording.date(expires)));
  }

  private static OpenNeedPage.Proposed proposed(Proposal one, Wording wording) {
    return new OpenNeedPage.Proposed(
        one.id(),
        one.name(),
        new Links(wording.language()).organisation(one.organisation()),
        wording.say("consult.proposed", "cluster", one.cluster(), "date", wording.date(one.at())),
        one.reason(),
        one.isTaken(),
        one.isDisclosed());
  }

  private Answer change(At at) {
    var form = at.asking().form();
    var needs = desk.room().needs();
    String id = form.first("id");
    return switch (form.first("do")) {
      case "withdraw" -> answer(at, needs.withdraw(at.key(), id, at.account()), "unpublished");
      case "take" -> answer(at, needs.take(at.key(), id, at.account()), "listed");
      case "disclose" -> answer(at, needs.disclose(at.key(), id, at.account()), "disclosed");
      default -> publish(at, form);
    };
  }

  private Answer answer(At at, boolean isDone, String what) {
    return isDone
        ? ConsultDesk.done(at.path(ConsultLinks::need), what)
        : desk.errors().unknown(at.language());
  }

  private Answer publish(At at, Parameters form) {
    var wrong = new FieldErrors(at.wording());
    var read = form(at).read(form, desk.team(at.sheet().team()), own(at), wrong);
    if (read.isEmpty()) {
      return page(at, form, null, wrong.all());
    }
    Typed one = read.get();
    if (!form.first("do").equals("publish")) {
      var preview =
          shown(
              "", one.title(), one.words(), one.theme(), one.volume(), one.expires(), at.wording());
      return page(at, form, preview, List.of());
    }
    boolean isDone =
        desk.room()
            .needs()
            .publish(
                at.key(),
                one.title(),
                one.words(),
                one.theme(),
                one.volume(),
                one.expires(),
                at.account())
            .isPresent();
    return answer(at, isDone, "published");
  }

  /** The organisation that the team speaks for. */
  private @Nullable Organisation own(At at) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      return desk.pages()
          .parts()
          .stores()
          .teams()
          .team(at.sheet().team())
          .map(team -> team.organisation())
          .flatMap(snapshot::find)
          .orElse(null);
    }
  }
}
