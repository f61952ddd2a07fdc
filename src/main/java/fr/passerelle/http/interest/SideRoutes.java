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
import fr.passerelle.workspace.interest.Contact;
import fr.passerelle.workspace.interest.Decisions;
import fr.passerelle.workspace.interest.InterestNote;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.shortlist.EntryState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a team sent and received, and what it does with each. */
final class SideRoutes {

  private static final String NOTE = SidePages.NOTE;
  private static final String CONSENT = SidePages.CONSENT;

  private final InterestDesk desk;
  private final SidePages pages;
  private final InterestLetters letters;

  SideRoutes(InterestDesk desk, InterestLetters letters) {
    this.desk = desk;
    this.pages = new SidePages(desk);
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
    return pages.one(asking, language, typed, errors);
  }

  private Answer answer(Asking asking, Language language) {
    var form = asking.form();
    String team = asking.named("team");
    String id = asking.named("interest");
    String path = new InterestLinks(language).one(team, id);
    var wrong = new FieldErrors(desk.wording(language));
    String words = form.text(InterestDesk.WORDS);
    InterestDesk.check(wrong, InterestDesk.WORDS, words, Decisions.LONGEST_WORDS);
    String done = form.first("do");
    boolean tells = done.equals("accept") && form.first(CONSENT).equals("yes");
    @Nullable Contact contact = tells ? InterestDesk.contact(wrong, form) : null;
    if (!wrong.isEmpty()) {
      return one(asking, language, form, wrong.all());
    }
    var decisions = desk.interests().decisions();
    var act = Acts.of(asking);
    return switch (done) {
      case "accept" -> {
        var keeping =
            new Decisions.Keeping(
                desk.wording(language).say("interest.list-name"),
                form.first("list"),
                EntryState.of(form.first("state")).orElse(EntryState.CONTACTED));
        var accepted = decisions.accept(act, id, words, keeping);
        if (accepted.isEmpty()) {
          yield tooLate(asking, language);
        }
        boolean isTold =
            contact != null && desk.interests().contacts().give(Acts.of(asking), id, contact);
        letters.answered(accepted.get());
        yield InterestDesk.done(path, isTold ? "accepted-with-contact" : "accepted");
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
    if (!form.first(CONSENT).equals("yes")) {
      wrong.add(CONSENT, "consent");
    }
    var contact = InterestDesk.contact(wrong, form);
    if (contact == null) {
      return one(asking, language, form, wrong.all());
    }
    boolean had = contacts.own(team, id).isPresent();
    if (!contacts.give(Acts.of(asking), id, contact)) {
      return desk.errors().unknown(language);
    }
    desk.interests()
        .find(team, id)
        .filter(interest -> !had && interest.state() == InterestState.ACCEPTED)
        .ifPresent(interest -> letters.contactGiven(interest, team));
    return InterestDesk.done(path, "contact-given");
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
