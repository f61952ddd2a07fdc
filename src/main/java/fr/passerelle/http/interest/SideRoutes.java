package fr.passerelle.http.interest;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.Acts;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Decisions;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestNote;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.request.Requests;
import fr.passerelle.workspace.shortlist.EntryState;
import java.util.List;
import java.util.stream.Stream;

/** What a team sent and received, and what it does with each. */
final class SideRoutes {

  private static final String NOTE = "note";

  private final InterestDesk desk;
  private final InterestLetters letters;

  SideRoutes(InterestDesk desk, InterestLetters letters) {
    this.desk = desk;
    this.letters = letters;
  }

  List<Route> routes() {
    return Stream.of(
            InterestDesk.pages(
                links -> links.all("{team}"), "What a team sent and received", this::all),
            InterestDesk.pages(
                links -> links.one("{team}", "{interest}"),
                "An interest",
                (asking, language) -> one(asking, language, Parameters.NONE, List.of())),
            InterestDesk.forms(
                links -> links.answer("{team}", "{interest}"),
                "Answers an interest or takes it back",
                this::answer),
            InterestDesk.forms(
                links -> links.contact("{team}", "{interest}"),
                "Says how a side can be reached, or no longer",
                this::contact),
            InterestDesk.forms(
                links -> links.notes("{team}", "{interest}"), "Writes a note", this::write),
            InterestDesk.forms(
                links -> links.note("{team}", "{interest}", "{note}"),
                "Changes a note",
                this::change))
        .flatMap(List::stream)
        .toList();
  }

  private Answer all(Asking asking, Language language) {
    String team = asking.named("team");
    return desk.drawn(
        language,
        drawing ->
            desk.pages()
                .page(
                    "interests",
                    new InterestsPage(
                        desk.pages()
                            .frame(
                                language,
                                drawing.say("interest.list"),
                                "",
                                there -> new InterestLinks(there.language()).all(team),
                                Parameters.NONE),
                        new Links(language).team(team),
                        desk.interests().received(team).stream()
                            .map(one -> drawing.line(one, team))
                            .toList(),
                        desk.interests().sent(team).stream()
                            .map(one -> drawing.line(one, team))
                            .toList()),
                    200));
  }

  private Answer one(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
    String team = asking.named("team");
    var interest = desk.interests().find(team, asking.named("interest"));
    if (interest.isEmpty()) {
      return desk.errors().unknown(language);
    }
    return desk.drawn(
        language,
        drawing -> {
          var page = page(interest.get(), team, asking, typed, errors, drawing);
          return desk.pages().page("interest", page, errors.isEmpty() ? 200 : 400);
        });
  }

  private InterestPage page(
      Interest interest,
      String team,
      Asking asking,
      Parameters typed,
      List<FieldError> errors,
      InterestDrawing drawing) {
    var language = drawing.labels().wording().language();
    String id = interest.id();
    var contacts = desk.interests().contacts();
    var own = contacts.own(team, id).orElse(null);
    var other = desk.otherContact(asking, id).orElse(null);
    boolean isSent = interest.isFrom(team);
    boolean isAccepted = interest.state() == InterestState.ACCEPTED;
    String note = isAccepted ? "interest.contact.not-given" : "interest.contact.not-yet";
    return new InterestPage(
        desk.pages()
            .frame(
                language,
                drawing.say(isSent ? "interest.one.sent" : "interest.one.received"),
                "",
                there -> new InterestLinks(there.language()).one(team, id),
                Parameters.NONE),
        drawing.links(),
        team,
        id,
        desk.told(asking, language),
        isSent,
        drawing.other(interest, team),
        drawing.otherHref(interest, team),
        drawing.about(interest),
        drawing.attached(interest),
        interest.reason(),
        interest.language().tag(),
        drawing.standing(interest),
        !isSent && interest.state() == InterestState.PENDING,
        isSent && interest.state().isOpen(),
        desk.pages().parts().stores().shortlists().of(team).stream()
            .map(list -> new Choice(list.id(), list.name(), list.id().equals(typed.first("list"))))
            .toList(),
        Stream.of(EntryState.values())
            .map(
                state ->
                    new Choice(
                        state.code(),
                        drawing.say("shortlist.state." + state.code()),
                        state == EntryState.CONTACTED))
            .toList(),
        typed.text(InterestDesk.WORDS),
        drawing.terms(interest, team),
        drawing.contradictions(interest.own(team), interest.other(team)),
        own,
        other,
        other == null ? drawing.say(note) : "",
        SendingRoutes.own(asking.asker(), typed, InterestDesk.NAME),
        SendingRoutes.own(asking.asker(), typed, InterestDesk.EMAIL),
        desk.interests().history(team, id).stream()
            .map(event -> drawing.event(event, interest, team))
            .toList(),
        desk.interests().dossiers().notes(team, id).stream().map(drawing::note).toList(),
        typed.text(NOTE),
        Requests.newKey(),
        errors);
  }

  private Answer answer(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("interest");
    String path = new InterestLinks(language).one(team, id);
    var wrong = new FieldErrors(desk.wording(language));
    String words = form.text(InterestDesk.WORDS);
    InterestDesk.check(wrong, InterestDesk.WORDS, words, Decisions.LONGEST_WORDS);
    if (!wrong.isEmpty()) {
      return one(asking, language, form, wrong.all());
    }
    var decisions = desk.interests().decisions();
    var act = Acts.of(asking);
    String done = form.first("do");
    return switch (done) {
      case "accept" -> {
        var keeping =
            new Decisions.Keeping(
                desk.wording(language).say("interest.list-name"),
                form.first("list"),
                EntryState.of(form.first("state")).orElse(EntryState.CONTACTED));
        var accepted = decisions.accept(act, id, words, keeping);
        accepted.ifPresent(letters::answered);
        yield accepted.isPresent()
            ? InterestDesk.done(path, "accepted")
            : tooLate(asking, language);
      }
      case "decline" -> {
        var declined = decisions.decline(act, id, words);
        declined.ifPresent(letters::answered);
        yield declined.isPresent()
            ? InterestDesk.done(path, "declined")
            : tooLate(asking, language);
      }
      case "withdraw" ->
          decisions.withdraw(act, id)
              ? InterestDesk.done(path, "withdrawn")
              : tooLate(asking, language);
      default -> {
        wrong.unknown("do", done, List.of("accept", "decline", "withdraw"));
        yield one(asking, language, form, wrong.all());
      }
    };
  }

  /** It was answered already; that there is none such, where the team has none. */
  private Answer tooLate(Asking asking, Language language) {
    var wrong = new FieldErrors(desk.wording(language));
    wrong.add("do", "interest-answered");
    return one(asking, language, Parameters.NONE, wrong.all());
  }

  private Answer contact(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("interest");
    String path = new InterestLinks(language).one(team, id);
    var contacts = desk.interests().contacts();
    if (form.first("do").equals("take-back")) {
      boolean had = contacts.takeBack(Acts.of(asking), id);
      return had
          ? InterestDesk.done(path, "contact-taken-back")
          : one(asking, language, form, List.of());
    }
    var wrong = new FieldErrors(desk.wording(language));
    if (!form.first("consent").equals("yes")) {
      wrong.add("consent", "consent");
    }
    var contact = InterestDesk.contact(wrong, form);
    if (contact == null) {
      return one(asking, language, form, wrong.all());
    }
    return contacts.give(Acts.of(asking), id, contact)
        ? InterestDesk.done(path, "contact-given")
        : desk.errors().unknown(language);
  }

  private Answer write(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("interest");
    var wrong = checked(form, language);
    if (!wrong.isEmpty()) {
      return one(asking, language, form, wrong);
    }
    return desk.interests().dossiers().write(Acts.of(asking, form), id, form.text(NOTE)).isPresent()
        ? InterestDesk.done(new InterestLinks(language).one(team, id), "noted")
        : desk.errors().unknown(language);
  }

  private Answer change(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("interest");
    String note = asking.named(NOTE);
    boolean removes = form.first("do").equals("remove");
    var wrong = removes ? List.<FieldError>of() : checked(form, language);
    if (!wrong.isEmpty()) {
      return one(asking, language, form, wrong);
    }
    var dossiers = desk.interests().dossiers();
    boolean done =
        removes
            ? dossiers.remove(Acts.of(asking), note)
            : dossiers.edit(Acts.of(asking), note, form.text(NOTE));
    return done
        ? InterestDesk.done(new InterestLinks(language).one(team, id), "noted")
        : desk.errors().unknown(language);
  }

  private List<FieldError> checked(Parameters form, Language language) {
    var wrong = new FieldErrors(desk.wording(language));
    int length = form.text(NOTE).length();
    if (length == 0) {
      wrong.add(NOTE, "missing");
    } else if (length > InterestNote.LONGEST) {
      wrong.add(NOTE, "too-long", "most", InterestNote.LONGEST, "length", length);
    }
    return wrong.all();
  }
}
