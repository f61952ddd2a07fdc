package fr.passerelle.http.consult;

import fr.passerelle.http.consult.ShortlistPage.Row;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.profile.FormSection.Choice;
import fr.passerelle.http.purchasing.LineWords;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.EntryState;
import fr.passerelle.purchasing.consult.Invitation;
import fr.passerelle.purchasing.consult.Nda;
import fr.passerelle.purchasing.consult.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the suppliers on the shortlist of a line. Not for use by several threads. */
final class ShortlistDrawing {

  private final ConsultDesk desk;
  private final Wording wording;
  private final boolean isDecided;
  private final Map<String, Answered> answers = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();

  ShortlistDrawing(ConsultDesk desk, ConsultDesk.At at, boolean isDecided) {
    this.desk = desk;
    this.wording = at.wording();
    this.isDecided = isDecided;
    String team = at.sheet().team();
    String sheet = at.sheet().id();
    desk.room().invitations().replies(team, sheet).forEach(one -> answers.put(one.entry(), one));
    desk.room().invitations().of(team, sheet).forEach(one -> invitations.put(one.entry(), one));
  }

  List<Row> rows(Considered considered) {
    return considered.entries().stream()
        .map(
            one ->
                row(
                    one,
                    LineWords.about(
                        Objects.requireNonNull(considered.all().get(one.organisation())), wording)))
        .toList();
  }

  private Row row(Entry one, String about) {
    var invitation = invitations.get(one.id());
    var answered = answers.get(one.id());
    boolean isSettled = one.state().isSettled();
    boolean isInvited = invitation != null && !invitation.isWithdrawn() && !isSettled;
    var signed = invitation == null ? null : invitation.signed();
    boolean isSilent = answered == null || answered.reply().kind() == Reply.Kind.WILL;
    return new Row(
        one.id(),
        one.name(),
        new Links(wording.language()).organisation(one.organisation()),
        about,
        wording.say("consult.state." + one.state().code()),
        told(invitation, answered),
        isInvited,
        isInvited && isSilent && invitation != null && invitation.isOpen(desk.today()),
        one.state() == EntryState.REJECTED,
        isDecided,
        Stream.of(Nda.values())
            .map(
                nda ->
                    new Choice(
                        nda.code(),
                        wording.say("consult.nda." + nda.code()),
                        invitation != null && invitation.nda() == nda))
            .toList(),
        signed == null ? "" : signed.toString(),
        invitation == null ? "" : invitation.openUntil().toString());
  }

  private List<String> told(@Nullable Invitation invitation, @Nullable Answered answered) {
    var told = new ArrayList<String>();
    if (invitation != null) {
      told.add(invited(invitation, wording));
      var signed = invitation.signed();
      told.add(
          signed == null
              ? wording.say(
                  "consult.nda.is", "nda", wording.say("consult.nda." + invitation.nda().code()))
              : wording.say("consult.nda.signed-on", "date", wording.date(signed)));
      if (invitation.isWithdrawn()) {
        told.add(wording.say("consult.link.withdrawn"));
      } else if (!invitation.isOpen(desk.today())) {
        told.add(wording.say("consult.link.over"));
      } else if (invitation.openUntil().isAfter(invitation.deadline())) {
        told.add(wording.say("consult.link.until", "date", wording.date(invitation.openUntil())));
      }
      var reminded = invitation.reminded();
      if (reminded != null) {
        told.add(wording.say("consult.reminded", "date", wording.date(reminded)));
      }
    }
    if (answered != null) {
      told.add(answered(answered, wording));
    }
    return told;
  }

  static String invited(Invitation invitation, Wording wording) {
    return wording.say(
        invitation.sentTo().isEmpty() ? "consult.invited" : "consult.invited.to",
        "date",
        wording.date(invitation.made()),
        "email",
        invitation.sentTo(),
        "language",
        wording.say("language." + invitation.language().code()),
        "deadline",
        wording.date(invitation.deadline()));
  }

  static String answered(Answered answered, Wording wording) {
    var reply = answered.reply();
    var price = reply.price();
    String what = wording.say("consult.kind." + reply.kind().code());
    if (price != null) {
      what = wording.list(List.of(what, AnswersDrawing.said(price, reply, wording)));
    } else if (!reply.reason().isEmpty()) {
      what = wording.list(List.of(what, reply.reason()));
    }
    return wording.say(
        answered.isLate() ? "consult.answered.late" : "consult.answered",
        "what",
        what,
        "date",
        wording.date(answered.at()));
  }
}
