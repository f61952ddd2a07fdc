package fr.passerelle.http.consult;

import fr.passerelle.http.consult.ConsultDesk.At;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.purchasing.consult.Answered;
import fr.passerelle.purchasing.consult.Decision;
import fr.passerelle.purchasing.consult.Decision.Share;
import fr.passerelle.purchasing.consult.Entry;
import fr.passerelle.purchasing.consult.EntryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Where a line is decided, and where that is taken back. */
final class DecisionRoutes {

  private static final String SHARE = "share-";
  private static final String REASON = "reason";
  private static final int LONGEST = 2_000;
  private static final int ALL = 100;

  private final ConsultDesk desk;

  DecisionRoutes(ConsultDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                ConsultLinks::decision,
                "Where a line is decided",
                at -> page(at, Parameters.NONE, List.of())),
            desk.form(ConsultLinks::decision, "Decides a line, or takes that back", this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(At at, Parameters typed, List<FieldError> errors) {
    var wording = at.wording();
    var all = new ArrayList<>(desk.room().decisions().of(at.key()));
    Collections.reverse(all);
    var answers = new HashMap<String, Answered>();
    desk.room()
        .invitations()
        .replies(at.sheet().team(), at.sheet().id())
        .forEach(one -> answers.put(one.entry(), one));
    var page =
        new DecisionPage(
            desk.frame(
                at,
                wording.say("consult.decision.title", "line", at.title()),
                ConsultLinks::decision,
                Parameters.NONE),
            at.title(),
            at.path(ConsultLinks::line),
            desk.told(at.asking(), wording),
            all.stream()
                .filter(Decision::holds)
                .map(one -> DecisionWords.said(one, wording))
                .findFirst()
                .orElse(""),
            all.stream()
                .filter(one -> !one.holds())
                .map(
                    one ->
                        DecisionWords.said(one, wording)
                            + " "
                            + DecisionWords.reopened(one, wording))
                .toList(),
            desk.room().shortlists().of(at.key()).stream()
                .filter(one -> one.state() != EntryState.DECLINED)
                .filter(one -> one.state() != EntryState.REJECTED)
                .map(
                    one -> {
                      var answered = answers.get(one.id());
                      return new DecisionPage.Row(
                          one.id(),
                          one.name(),
                          wording.say("consult.state." + one.state().code()),
                          answered == null ? "" : ShortlistDrawing.answered(answered, wording),
                          typed.first(SHARE + one.id()));
                    })
                .toList(),
            at.path(ConsultLinks::answers),
            at.path(ConsultLinks::decision),
            typed.text(REASON),
            errors);
    return desk.pages().page("consult-decision", page, errors.isEmpty() ? 200 : 400);
  }

  private Answer change(At at) {
    var form = at.asking().form();
    var wrong = new FieldErrors(at.wording());
    String reason = form.text(REASON);
    if (reason.isEmpty()) {
      wrong.add(REASON, "consult-why");
    } else if (reason.length() > LONGEST) {
      wrong.add(REASON, "too-long", "most", LONGEST, "length", reason.length());
    }
    if (form.first("do").equals("reopen")) {
      if (!wrong.isEmpty()) {
        return page(at, form, wrong.all());
      }
      return desk.room().decisions().reopen(at.key(), reason, at.account())
          ? ConsultDesk.done(at.path(ConsultLinks::decision), "reopened")
          : desk.errors().unknown(at.language());
    }
    var shares = shares(form, desk.room().shortlists().of(at.key()), wrong);
    if (!wrong.isEmpty()) {
      return page(at, form, wrong.all());
    }
    if (!desk.room().decisions().decide(at.key(), shares, reason, at.account())) {
      wrong.add(SHARE, "consult-decided");
      return page(at, form, wrong.all());
    }
    return ConsultDesk.done(at.path(ConsultLinks::line), "decided");
  }

  private static List<Share> shares(Parameters form, List<Entry> entries, FieldErrors wrong) {
    var shares = new ArrayList<Share>();
    int sum = 0;
    for (var one : entries) {
      String written = form.first(SHARE + one.id()).replace("%", "").strip();
      if (written.isEmpty() || written.equals("0")) {
        continue;
      }
      boolean isShare = written.matches("[1-9]\\d?|100");
      if (!isShare) {
        wrong.add(
            SHARE + one.id(),
            "consult-share",
            "name",
            one.name(),
            "value",
            FieldErrors.shown(written));
      } else {
        sum += Integer.parseInt(written);
        shares.add(new Share(one.organisation(), one.name(), Integer.parseInt(written)));
      }
    }
    if (wrong.all().stream().noneMatch(one -> one.field().startsWith(SHARE)) && sum != ALL) {
      wrong.add(SHARE, "consult-sum", "sum", sum);
    }
    return shares;
  }
}
