package fr.passerelle.http.interest;

import fr.passerelle.account.Asker;
import fr.passerelle.account.Membership;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.shortlist.Acts;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.interest.Contact;
import fr.passerelle.workspace.interest.Interest;
import fr.passerelle.workspace.interest.Mediator;
import fr.passerelle.workspace.interest.Proposal;
import fr.passerelle.workspace.interest.Sending;
import fr.passerelle.workspace.interest.Side;
import fr.passerelle.workspace.interest.TermsCompared.Subject;
import fr.passerelle.workspace.profile.IpTerms;
import fr.passerelle.workspace.request.Requests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form with which a team says that it would like to work with another one. */
final class SendingRoutes {

  private static final String TEAM = "team";
  private static final String REASON = "reason";

  /** What a link to the form may have filled in. */
  private static final Set<String> OPENED = Set.of(REASON, TEAM);

  private static final String PROFILE = "profile";
  private static final String TELLS = "contact";

  private final InterestDesk desk;
  private final InterestLetters letters;

  SendingRoutes(InterestDesk desk, InterestLetters letters) {
    this.desk = desk;
    this.letters = letters;
  }

  /**
   * Whom an interest would go to.
   *
   * @param side its team, of which the sender may not learn where it is anonymous
   * @param back the page that it is about
   */
  private record Target(
      Side side, boolean isAnonymous, boolean isMediated, String action, String back) {}

  List<Route> routes() {
    return Stream.of(
            InterestDesk.pages(
                links -> links.inProfile("{id}"),
                "The form of an interest in a profile",
                (asking, language) -> form(asking, language, profile(asking, language))),
            InterestDesk.forms(
                links -> links.inProfile("{id}"),
                "Sends an interest in a profile",
                (asking, language) -> send(asking, language, profile(asking, language))),
            InterestDesk.pages(
                links -> links.inOrganisation("{id}"),
                "The form of an interest in an organisation that a team speaks for",
                (asking, language) -> form(asking, language, organisation(asking, language))),
            InterestDesk.forms(
                links -> links.inOrganisation("{id}"),
                "Sends an interest in an organisation",
                (asking, language) -> send(asking, language, organisation(asking, language))))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Target> profile(Asking asking, Language language) {
    var links = new InterestLinks(language);
    String id = asking.named("id");
    return desk.profiles()
        .find(id)
        .map(
            held ->
                new Target(
                    new Side(
                        held.team(),
                        "",
                        held.id(),
                        held.title(),
                        held.organisation(),
                        held.terms()),
                    held.isAnonymous(),
                    held.isMediated(),
                    links.inProfile(id),
                    links.profile(id)));
  }

  private Optional<Target> organisation(Asking asking, Language language) {
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      return OrganisationId.find(asking.named("id"), snapshot)
          .flatMap(
              found ->
                  desk.pages().parts().stores().teams().speakingFor(found.id()).stream()
                      .findFirst()
                      .map(team -> target(found, team.id(), language)));
    }
  }

  private static Target target(Organisation organisation, String team, Language language) {
    return new Target(
        new Side(team, "", "", organisation.name(language), organisation.id(), IpTerms.UNTOLD),
        false,
        false,
        new InterestLinks(language).inOrganisation(organisation.id()),
        new Links(language).organisation(organisation.id()));
  }

  private Answer form(Asking asking, Language language, Optional<Target> target) {
    return target.isEmpty()
        ? desk.errors().unknown(language)
        : form(asking, language, target.get(), asking.parameters().only(OPENED), List.of());
  }

  private Answer form(
      Asking asking, Language language, Target target, Parameters typed, List<FieldError> errors) {
    return desk.drawn(
        language,
        drawing -> {
          var page = page(asking.asker(), language, target, typed, errors, drawing);
          return desk.pages().page("interestform", page, errors.isEmpty() ? 200 : 400);
        });
  }

  private InterestFormPage page(
      Asker asker,
      Language language,
      Target target,
      Parameters typed,
      List<FieldError> errors,
      InterestDrawing drawing) {
    var teams = asker.memberships();
    var profiles = teams.stream().flatMap(one -> profiles(one, typed.first(PROFILE))).toList();
    boolean hasProfiles = !profiles.isEmpty();
    boolean isProfile = !target.side().profile().isEmpty();
    String id = isProfile ? target.side().profile() : target.side().organisation();
    return new InterestFormPage(
        desk.pages()
            .frame(
                language,
                drawing.say("interest.title"),
                "",
                there -> {
                  var links = new InterestLinks(there.language());
                  return isProfile ? links.inProfile(id) : links.inOrganisation(id);
                },
                Parameters.NONE),
        target.action(),
        target.side().title(),
        target.back(),
        target.isMediated(),
        drawing.wishes(target.side().terms()),
        new AccountLinks(language).teams(),
        teams.stream()
            .map(one -> one.team())
            .map(one -> new Choice(one.id(), one.name(), one.id().equals(typed.first(TEAM))))
            .toList(),
        typed.text(REASON),
        profiles,
        List.of(
            drawing.term(
                Subject.BACKGROUND,
                IpTerms.Background.values(),
                typed.first("background"),
                hasProfiles),
            drawing.term(
                Subject.FOREGROUND,
                IpTerms.Foreground.values(),
                typed.first("foreground"),
                hasProfiles),
            drawing.term(
                Subject.EXCLUSIVITY,
                IpTerms.Exclusivity.values(),
                typed.first("exclusivity"),
                hasProfiles)),
        typed.first(TELLS).equals("yes"),
        own(asker, typed, InterestDesk.NAME),
        own(asker, typed, InterestDesk.EMAIL),
        Requests.newKey(),
        errors);
  }

  private Stream<Choice> profiles(Membership membership, String chosen) {
    return desk.profiles().ofTeam(membership.team().id()).stream()
        .map(held -> new Choice(held.id(), held.title(), held.id().equals(chosen)));
  }

  /** What was typed; else what the account says of the person. */
  static String own(Asker asker, Parameters typed, String field) {
    if (typed.names().contains(field) || !(asker instanceof Asker.Person person)) {
      return typed.first(field);
    }
    return field.equals(InterestDesk.NAME) ? person.account().name() : person.account().email();
  }

  private Answer send(Asking asking, Language language, Optional<Target> target) {
    if (target.isEmpty()) {
      return desk.errors().unknown(language);
    }
    var form = asking.form();
    var wrong = new FieldErrors(desk.wording(language));
    var membership = asking.asker().in(form.first(TEAM));
    if (membership.isEmpty()) {
      wrong.add(TEAM, "missing");
    }
    String reason = form.text(REASON);
    if (reason.isEmpty()) {
      wrong.add(REASON, "missing");
    }
    InterestDesk.check(wrong, REASON, reason, Interest.LONGEST_REASON);
    boolean tells = form.first(TELLS).equals("yes");
    @Nullable Contact contact = tells ? InterestDesk.contact(wrong, form) : null;
    var sender = membership.map(one -> sender(one, form, wrong)).orElse(null);
    if (sender == null || !wrong.isEmpty()) {
      return form(asking, language, target.get(), form, wrong.all());
    }
    var proposal =
        new Proposal(
            sender,
            target.get().side(),
            target.get().isAnonymous(),
            reason,
            language,
            mediator(target.get(), sender),
            contact);
    var act = Acts.of(asking, sender.team(), form.first(Acts.KEY));
    var links = new InterestLinks(language);
    return switch (desk.interests().send(act, proposal)) {
      case Sending.Sent(String id) -> {
        desk.interests().find(sender.team(), id).ifPresent(letters::sent);
        yield InterestDesk.done(links.one(sender.team(), id), "sent");
      }
      case Sending.Waiting(String id) -> InterestDesk.done(links.one(sender.team(), id), "waiting");
      case Sending.TooSoon(var from) -> {
        wrong.add(TEAM, "interest-soon", "date", desk.wording(language).date(from));
        yield form(asking, language, target.get(), form, wrong.all());
      }
      case Sending.TooMany() -> {
        wrong.add(TEAM, "interest-many", "most", Interest.MOST_A_DAY);
        yield form(asking, language, target.get(), form, wrong.all());
      }
      case Sending.ToOneself() -> {
        wrong.add(TEAM, "interest-own");
        yield form(asking, language, target.get(), form, wrong.all());
      }
    };
  }

  /** The side of the team that sends it; what the form states counts before what a profile says. */
  private Side sender(Membership membership, Parameters form, FieldErrors wrong) {
    var team = membership.team();
    String chosen = form.first(PROFILE);
    var attached =
        desk.profiles().ofTeam(team.id()).stream()
            .filter(held -> held.id().equals(chosen))
            .findFirst();
    if (attached.isEmpty() && !chosen.isEmpty()) {
      wrong.add(PROFILE, "interest-profile");
    }
    var said = attached.map(ProfileDesk.Held::terms).orElse(IpTerms.UNTOLD);
    var terms =
        new IpTerms(
            stated(IpTerms.Background.values(), form.first("background"), said.background()),
            stated(IpTerms.Foreground.values(), form.first("foreground"), said.foreground()),
            stated(IpTerms.Exclusivity.values(), form.first("exclusivity"), said.exclusivity()));
    String organisation = Objects.requireNonNullElse(team.organisation(), "");
    return new Side(
        team.id(),
        team.name(),
        attached.map(ProfileDesk.Held::id).orElse(""),
        attached.map(ProfileDesk.Held::title).orElse(""),
        organisation,
        terms);
  }

  private static <E extends Enum<E>> @Nullable E stated(
      E[] values, String code, @Nullable E otherwise) {
    return Stream.of(values)
        .filter(value -> IpTerms.code(value).equals(code))
        .findFirst()
        .orElse(otherwise);
  }

  /** The embassy where the sides are of two countries or it is not known; else the cluster. */
  private @Nullable Mediator mediator(Target target, Side sender) {
    if (!target.isMediated()) {
      return null;
    }
    try (var snapshot = desk.pages().parts().engine().snapshot()) {
      var one = OrganisationId.find(sender.organisation(), snapshot);
      var other = OrganisationId.find(target.side().organisation(), snapshot);
      boolean isWithin =
          one.isPresent()
              && other.isPresent()
              && one.get().place().country().equals(other.get().place().country());
      return isWithin ? Mediator.CLUSTER : Mediator.EMBASSY;
    }
  }
}
