package fr.passerelle.http.interest;

import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.shortlist.ShortlistLinks;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.request.Requests;
import fr.passerelle.workspace.shortlist.Entry;
import fr.passerelle.workspace.shortlist.EntryState;
import java.util.List;
import java.util.stream.Stream;

/** Shows an interest to one of its sides. */
record SidePages(InterestDesk desk) {

  static final String NOTE = "note";
  static final String CONSENT = "consent";

  Answer one(Asking asking, Language language, Parameters typed, List<FieldError> errors) {
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
        kept(interest, team, language),
        typed.text(InterestDesk.WORDS),
        drawing.terms(interest, team),
        drawing.contradictions(interest, team),
        own,
        ownNote(interest.state(), own != null, drawing),
        typed.first(CONSENT).equals("yes"),
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

  /** The team's lists in which the other side stands, once both may know of each other. */
  private List<InterestPage.Linked> kept(Interest interest, String team, Language language) {
    String other = interest.other(team).organisation();
    if (interest.state() != InterestState.ACCEPTED || other.isEmpty()) {
      return List.of();
    }
    var lists = desk.pages().parts().stores().shortlists();
    var links = new ShortlistLinks(language);
    return lists.entries().holding(team, List.of(other)).stream()
        .map(Entry::list)
        .distinct()
        .flatMap(list -> lists.find(team, list).stream())
        .map(list -> new InterestPage.Linked(list.name(), links.list(team, list.id())))
        .toList();
  }

  /** Whether the other side sees the team's own contact. */
  private static String ownNote(InterestState state, boolean isGiven, InterestDrawing drawing) {
    if (!isGiven) {
      return drawing.say("interest.contact.hidden");
    }
    String when = state == InterestState.ACCEPTED ? "shown" : state.isOpen() ? "later" : "never";
    return drawing.say("interest.contact." + when);
  }
}
