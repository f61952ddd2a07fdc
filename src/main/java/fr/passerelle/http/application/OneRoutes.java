package fr.passerelle.http.application;

import fr.passerelle.delegation.application.Application;
import fr.passerelle.delegation.application.ApplicationState;
import fr.passerelle.delegation.application.Criterion;
import fr.passerelle.delegation.application.Mark;
import fr.passerelle.delegation.application.Question;
import fr.passerelle.delegation.mission.Mission;
import fr.passerelle.delegation.mission.Party;
import fr.passerelle.delegation.mission.PartyState;
import fr.passerelle.delegation.mission.Side;
import fr.passerelle.http.mission.MissionDesk;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One application: its answers, what the rules and the committee say, and what is decided. */
final class OneRoutes {

  private static final int LONGEST = 2_000;

  private final ApplicationDesk applications;
  private final MissionDesk desk;

  OneRoutes(ApplicationDesk applications) {
    this.applications = applications;
    this.desk = applications.desk();
  }

  List<Route> routes() {
    return Stream.of(
            desk.page(
                links ->
                    new ApplicationLinks(links)
                        .one(MissionDesk.TEAM, MissionDesk.MISSION, "{application}"),
                "An application for a mission",
                applications.one(
                    (asking, language, mission, one) ->
                        page(asking, language, mission, one, ApplicationForm.of(one), List.of()))),
            desk.form(
                links ->
                    new ApplicationLinks(links)
                        .one(MissionDesk.TEAM, MissionDesk.MISSION, "{application}"),
                "Changes, marks or decides an application",
                applications.one(this::change)))
        .flatMap(List::stream)
        .toList();
  }

  private Answer page(
      Asking asking,
      Language language,
      Mission mission,
      Application one,
      Parameters typed,
      List<FieldError> errors) {
    var links = new ApplicationLinks(language);
    var wording = desk.wording(language);
    var drawing = new OneDrawing(applications, mission, one, wording);
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      return applications.page(
          asking,
          language,
          mission,
          one.said(Question.NAME),
          there -> there.one(mission.team(), mission.id(), one.id()),
          Parameters.NONE,
          drawing.ways(catalogue),
          errors,
          drawing.blocks(
              asking.asker().accountId(),
              typed,
              links.one(mission.team(), mission.id(), one.id()),
              catalogue));
    }
  }

  private Answer change(Asking asking, Language language, Mission mission, Application one) {
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    String by = asking.asker().accountId();
    String team = mission.team();
    var links = new ApplicationLinks(language);
    var store = applications.store();
    switch (form.first("do")) {
      case "mark" -> store.mark(team, mission.id(), one.id(), by, marks(form, one, by));
      case "declare" -> {
        String reason = form.text("conflict").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
          wrong.add("conflict", "missing");
        } else {
          store.declare(team, mission.id(), one.id(), by, reason);
        }
      }
      case "take-back" -> store.declare(team, mission.id(), one.id(), by, null);
      case "remove" -> {
        if (form.first("sure").equals("yes")) {
          store.remove(team, mission.id(), one.id(), by);
          return MissionDesk.done(links.all(team, mission.id()), "application-removed");
        }
        wrong.add("sure", "unsure");
      }
      default -> save(form, mission, one, language, wrong, by);
    }
    return wrong.isEmpty()
        ? MissionDesk.done(links.one(team, mission.id(), one.id()), "application-changed")
        : page(asking, language, mission, one, form, wrong.all());
  }

  private static List<Mark> marks(Parameters form, Application one, String by) {
    var marks = new ArrayList<Mark>();
    for (var criterion : Criterion.values()) {
      String mark = form.first("mark-" + criterion.code());
      if (mark.matches("[0-5]")) {
        String comment = form.text("comment-" + criterion.code()).strip();
        String kept = comment.substring(0, Math.min(comment.length(), LONGEST));
        marks.add(new Mark(one.id(), by, criterion, Integer.parseInt(mark), kept));
      }
    }
    return marks;
  }

  private void save(
      Parameters form,
      Mission mission,
      Application one,
      Language language,
      FieldErrors wrong,
      String by) {
    var changed = one;
    try (var catalogue = desk.pages().parts().engine().snapshot()) {
      if (form.first("do").equals("decide")) {
        var state = ApplicationState.of(form.first("state")).orElse(one.state());
        String reason = form.text("reason").strip();
        if (state.isDecided() && reason.isEmpty()) {
          wrong.add("reason", "application-reason");
        } else {
          changed = one.in(state, reason.substring(0, Math.min(reason.length(), LONGEST)));
        }
      } else if (form.first("do").equals("choose")) {
        var lab = OrganisationId.find(form.first("partner"), catalogue);
        if (lab.isEmpty()) {
          wrong.add("partner", "application-answer");
        } else {
          changed =
              one.with(Question.PARTNER, lab.get().id())
                  .with(Question.LAB, lab.get().name(language));
          String city = lab.get().place().city();
          if (city != null) {
            changed = changed.with(Question.LAB_CITY, city);
          }
        }
      } else {
        changed =
            one.answering(
                new ApplicationForm(desk.wording(language))
                    .read(form, one, false, catalogue, wrong));
      }
    }
    if (!form.first("version").equals(Long.toString(one.version()))) {
      wrong.add("version", "changed-meanwhile");
    }
    if (!wrong.isEmpty()) {
      return;
    }
    if (changed.state() == ApplicationState.SELECTED) {
      changed = changed.as(party(mission, changed, by));
    }
    if (!applications.store().change(mission.team(), mission.id(), changed, by)) {
      wrong.add("version", "changed-meanwhile");
    }
  }

  /** Who the chosen applicant is in the mission: the one it became before, or somebody new. */
  private @Nullable String party(Mission mission, Application one, String by) {
    var parties = desk.room().parties();
    String before = one.party();
    var known =
        before == null
            ? Optional.<Party>empty()
            : parties.party(mission.team(), mission.id(), before);
    var party =
        new Party(
            known.map(Party::id).orElse(""),
            Side.VISITOR,
            one.said(Question.NAME),
            known.map(Party::local).orElse(""),
            id(one, Question.ORGANISATION),
            id(one, Question.PARTNER),
            one.said(Question.LAB),
            null,
            one.languages(),
            known.map(Party::most).orElse(Party.UNLIMITED),
            known.map(Party::mostADay).orElse(Party.UNLIMITED),
            known.map(Party::absent).orElse(List.of()),
            known.map(Party::state).orElse(PartyState.CONFIRMED),
            one.said(Question.PERSON),
            one.said(Question.EMAIL),
            known.map(Party::address).orElse(""),
            known.map(Party::note).orElse(""),
            one.said(Question.NEED).isEmpty()
                ? one.said(Question.SUMMARY)
                : one.said(Question.NEED),
            known.map(Party::version).orElse(0L));
    if (known.isPresent()) {
      parties.change(mission.team(), mission.id(), party, by);
      return before;
    }
    return parties.add(mission.team(), mission.id(), party, by).map(Party::id).orElse(null);
  }

  private static @Nullable String id(Application one, Question question) {
    String id = one.said(question);
    return id.isEmpty() ? null : id;
  }
}
