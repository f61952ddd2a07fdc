package fr.passerelle.http.consult;

import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.consult.ShortlistPage.Made;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.consult.Invitation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where suppliers of a line are invited: first the messages are looked at, then they are sent. */
final class InviteRoutes {

  private final ConsultDesk desk;
  private final InviteLetters letters;

  InviteRoutes(ConsultDesk desk) {
    this.desk = desk;
    this.letters = new InviteLetters(desk);
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                ConsultLinks::invite,
                "Where suppliers of a line are invited",
                at -> page(at, at.asking().parameters(), List.of(), List.of(), List.of())),
            desk.form(ConsultLinks::invite, "Invites suppliers of a line", this::invite))
        .flatMap(List::stream)
        .toList();
  }

  private InviteForm form(At at) {
    return new InviteForm(at.wording(), desk.today(), at.line().isConfidential());
  }

  private Answer page(
      At at,
      Parameters typed,
      List<InvitePage.Preview> previews,
      List<Made> made,
      List<FieldError> errors) {
    var form = form(at);
    var before = new HashMap<String, Invitation>();
    desk.room()
        .invitations()
        .of(at.sheet().team(), at.sheet().id())
        .forEach(one -> before.put(one.entry(), one));
    var page =
        new InvitePage(
            desk.frame(
                at,
                at.wording().say("consult.invite.title", "line", at.title()),
                ConsultLinks::invite,
                at.asking().parameters().only(Set.of(ShortlistRoutes.ENTRY))),
            at.title(),
            at.path(ConsultLinks::line),
            at.line().isConfidential() ? at.wording().say("consult.secret") : "",
            at.path(ConsultLinks::invite),
            form.sections(typed),
            desk.room().shortlists().of(at.key()).stream()
                .filter(one -> !one.state().isSettled())
                .map(one -> form.row(one, before.get(one.id()), typed))
                .toList(),
            previews,
            made,
            errors);
    return desk.pages().page("consult-invite", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer invite(At at) {
    var typed = at.asking().form();
    var wrong = new FieldErrors(at.wording());
    var entries =
        desk.room().shortlists().of(at.key()).stream()
            .filter(one -> !one.state().isSettled())
            .toList();
    var terms = form(at).read(typed, entries, wrong);
    if (!wrong.isEmpty()) {
      return page(at, typed, List.of(), List.of(), wrong.all());
    }
    if (!typed.first("do").equals("send")) {
      var previews = new ArrayList<InvitePage.Preview>();
      terms.forEach(
          (entry, one) ->
              previews.add(
                  new InvitePage.Preview(
                      entry.name(),
                      one.language().tag(),
                      letters.subject(at, one.language()),
                      letters.text(
                          at,
                          entry.name(),
                          one.language(),
                          one.deadline(),
                          one.message(),
                          desk.wording(one.language()).say("consult.letter.link")))));
      return page(at, typed, previews, List.of(), List.of());
    }
    var made = new ArrayList<Made>();
    terms.forEach(
        (entry, one) ->
            desk.room()
                .invitations()
                .invite(at.key(), entry.id(), one, at.account())
                .ifPresent(
                    secret -> {
                      String link = letters.link(one.language(), secret);
                      String text =
                          letters.text(
                              at,
                              entry.name(),
                              one.language(),
                              one.deadline(),
                              one.message(),
                              link);
                      made.add(
                          letters.send(at, entry.name(), one.language(), one.sentTo(), text, link));
                    }));
    return page(at, Parameters.NONE, List.of(), made, List.of());
  }
}
