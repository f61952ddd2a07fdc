package fr.passerelle.http.interest;

import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.InterestEvent;
import fr.passerelle.workspace.interest.InterestNote;
import fr.passerelle.workspace.interest.InterestState;
import fr.passerelle.workspace.interest.Side;
import fr.passerelle.workspace.interest.TermsCompared;
import fr.passerelle.workspace.interest.TermsCompared.Verdict;
import fr.passerelle.workspace.profile.IpTerms;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows interests in a reader's language. */
record InterestDrawing(Labels labels) {

  InterestLinks links() {
    return new InterestLinks(labels.wording().language());
  }

  String say(String key, Object... parts) {
    return labels.wording().say(key, parts);
  }

  /** The other side as a team may know it. */
  String other(Interest interest, String team) {
    return interest.tellsOther(team) ? name(interest.other(team)) : say("interest.anonymous");
  }

  /** The team, and the organisation that it speaks for. */
  String name(Side side) {
    return OrganisationId.find(side.organisation(), labels.snapshot())
        .map(labels::name)
        .filter(name -> !name.equals(side.teamName()))
        .map(name -> say("interest.side", "team", side.teamName(), "organisation", name))
        .orElse(side.teamName());
  }

  /** The page of the other side's organisation, where a team may know it. */
  @Nullable String otherHref(Interest interest, String team) {
    return interest.tellsOther(team)
        ? OrganisationId.find(interest.other(team).organisation(), labels.snapshot())
            .map(one -> new Links(labels.wording().language()).organisation(one.id()))
            .orElse(null)
        : null;
  }

  /** What was answered: a profile, or an organisation. */
  InterestPage.Linked about(Interest interest) {
    var side = interest.recipient();
    return side.profile().isEmpty()
        ? new InterestPage.Linked(
            side.title(),
            OrganisationId.find(side.organisation(), labels.snapshot())
                .map(one -> new Links(labels.wording().language()).organisation(one.id()))
                .orElse(null))
        : new InterestPage.Linked(side.title(), links().profile(side.profile()));
  }

  /** The profile that the sender attached. */
  InterestPage.@Nullable Linked attached(Interest interest) {
    var side = interest.sender();
    return side.profile().isEmpty()
        ? null
        : new InterestPage.Linked(side.title(), links().profile(side.profile()));
  }

  /** Where it stands. */
  String standing(Interest interest) {
    var decided = Objects.requireNonNullElse(interest.decided(), interest.expires());
    return say(
        "interest.standing." + interest.state().code(),
        "date",
        labels.wording().date(interest.state().isOpen() ? interest.expires() : decided));
  }

  String state(InterestState state) {
    return say("interest.state." + state.code());
  }

  InterestsPage.Line line(Interest interest, String team) {
    return new InterestsPage.Line(
        links().one(team, interest.id()),
        other(interest, team),
        interest.recipient().title(),
        state(interest.state()),
        labels.wording().date(interest.created()));
  }

  /** The wishes of both sides, a team's own first. */
  List<InterestPage.TermLine> terms(Interest interest, String team) {
    var mine = sided(interest, team);
    var theirs = mine.turned();
    return compared(interest.own(team), interest.other(team)).lines().stream()
        .map(
            line ->
                new InterestPage.TermLine(
                    subject(line.subject()),
                    mine.wish(line.subject(), line.sender()),
                    theirs.wish(line.subject(), line.recipient()),
                    line.verdict().code(),
                    say("interest.verdict." + line.verdict().code())))
        .toList();
  }

  private static TermsCompared compared(Side one, Side other) {
    return TermsCompared.of(one.terms(), other.terms());
  }

  private String subject(TermsCompared.Subject subject) {
    return say("interest.subject." + subject.code());
  }

  private String wish(TermsCompared.Subject subject, @Nullable Enum<?> wish) {
    return wish == null
        ? say("interest.untold")
        : say("interest." + subject.code() + "." + IpTerms.code(wish));
  }

  /** A sentence for each subject on which a team and the other side contradict each other. */
  List<String> contradictions(Interest interest, String team) {
    var sided = sided(interest, team);
    return contradictions(interest.own(team), interest.other(team), sided);
  }

  private List<String> contradictions(Side one, Side other, Sided sided) {
    return compared(one, other).lines().stream()
        .filter(line -> line.verdict() == Verdict.CONTRADICT)
        .map(
            line ->
                say(
                    "interest.contradiction",
                    "subject",
                    subject(line.subject()),
                    "one",
                    sided.wish(line.subject(), line.sender()),
                    "other",
                    sided.turned().wish(line.subject(), line.recipient())))
        .toList();
  }

  /**
   * How the wishes of a side are told to somebody for whom "us" would name the wrong one.
   *
   * @param owner to whom results belong that are to be the side's own
   * @param partner to whom those of the other belong
   */
  private record Sided(InterestDrawing drawing, String owner, String partner) {

    String wish(TermsCompared.Subject subject, @Nullable Enum<?> wish) {
      if (wish == IpTerms.Foreground.AUTHOR) {
        return owner;
      }
      return wish == IpTerms.Foreground.PARTNER ? partner : drawing.wish(subject, wish);
    }

    Sided turned() {
      return new Sided(drawing, /* owner= */ partner, /* partner= */ owner);
    }
  }

  /** As a team may know it, which may not be the name of the other side. */
  private Sided sided(Interest interest, String team) {
    String other =
        interest.tellsOther(team)
            ? belongsTo(interest.other(team))
            : say("interest.foreground.partner");
    return new Sided(this, belongsTo(interest.own(team)), other);
  }

  private String belongsTo(Side side) {
    return say("interest.foreground.side", "side", name(side));
  }

  /** What the other side wishes, a sentence each; none where nothing is told. */
  List<String> wishes(IpTerms terms) {
    var sided = new Sided(this, say("interest.foreground.partner"), say("interest.foreground.you"));
    var wishes = new ArrayList<String>();
    for (var line : TermsCompared.of(terms, IpTerms.UNTOLD).lines()) {
      if (line.sender() != null) {
        wishes.add(
            say(
                "interest.wish",
                "subject",
                subject(line.subject()),
                "wish",
                sided.wish(line.subject(), line.sender())));
      }
    }
    return wishes;
  }

  /**
   * The values of a subject, to choose one.
   *
   * @param hasProfiles whether a profile may be attached that tells it instead
   */
  InterestFormPage.Term term(
      TermsCompared.Subject subject, Enum<?>[] values, String chosen, boolean hasProfiles) {
    var choices = new ArrayList<Choice>();
    String none = say(hasProfiles ? "interest.unchosen" : "interest.untold");
    choices.add(new Choice("", none, chosen.isEmpty()));
    Stream.of(values)
        .map(value -> new Choice(IpTerms.code(value), wish(subject, value), isIt(value, chosen)))
        .forEach(choices::add);
    return new InterestFormPage.Term(subject.code(), subject(subject), choices);
  }

  private static boolean isIt(Enum<?> value, String code) {
    return IpTerms.code(value).equals(code);
  }

  /** Something that happened, as a team may know it. */
  InterestPage.Event event(InterestEvent event, Interest interest, String team) {
    String who;
    if (event.team().isEmpty()) {
      who = say("interest.mediator");
    } else if (event.team().equals(team)) {
      who = event.by().isEmpty() ? say("interest.own") : event.by();
    } else {
      who = other(interest, team);
    }
    return new InterestPage.Event(
        at(event.at()),
        say("interest.event." + event.kind().code(), "who", who),
        event.kind() == InterestEvent.Kind.SENT ? "" : event.words());
  }

  InterestPage.NoteLine note(InterestNote note) {
    String by = note.by().isEmpty() ? say("shortlist.nobody") : note.by();
    var edited = note.edited();
    return new InterestPage.NoteLine(
        note.id(),
        edited == null
            ? say("shortlist.note.by", "name", by, "at", at(note.created()))
            : say(
                "shortlist.note.edited",
                "name",
                by,
                "at",
                at(note.created()),
                "edited",
                at(edited)),
        note.words());
  }

  private String at(Instant moment) {
    var time =
        LocalTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
    return say("shortlist.at", "date", labels.wording().date(moment), "time", time);
  }

  /** One that waits for a mediator, who may know both sides. */
  MediationPage.Line mediated(Interest interest) {
    var mediator = interest.mediator();
    return new MediationPage.Line(
        interest.id(),
        name(interest.sender()),
        name(interest.recipient()),
        interest.recipient().title(),
        interest.reason(),
        interest.language().tag(),
        mediator == null ? "" : say("interest.mediator." + mediator.code()),
        labels.wording().date(interest.created()),
        labels.wording().date(interest.expires()),
        contradictions(
            interest.sender(),
            interest.recipient(),
            new Sided(this, belongsTo(interest.sender()), belongsTo(interest.recipient()))));
  }
}
