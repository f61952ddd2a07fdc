package fr.passerelle.http.claim;

import fr.passerelle.account.Asker;
import fr.passerelle.account.Membership;
import fr.passerelle.account.Team;
import fr.passerelle.http.account.AccountLinks;
import fr.passerelle.http.claim.ClaimPage.Choice;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.ClaimDesk;
import fr.passerelle.workspace.claim.WebDomains;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where somebody says that an organisation is theirs. */
public final class ClaimRoutes {

  /** Under what a team may publish what it says; the first is proposed. */
  static final List<String> LICENCES = List.of("CC-BY-4.0", "CC0-1.0", "etalab-2.0");

  private static final int EACH = 5;
  private static final int TOGETHER = 200;

  private final Pages pages;
  private final ErrorPages errors;
  private final OwnRoom own;
  private final ClaimLetters letters;
  private final Turnstile turnstile;

  public ClaimRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.own = pages.parts().stores().own();
    this.letters = new ClaimLetters(pages);
    this.turnstile = new Turnstile(EACH, TOGETHER, Duration.ofHours(1), pages.parts().clock());
  }

  public List<Route> routes() {
    var routes =
        new ArrayList<>(
            Pages.inEachLanguage(
                links -> new ClaimLinks(links.language()).claim("{id}"),
                "The form by which an organisation is claimed",
                (asking, language) ->
                    organisation(asking)
                        .map(found -> form(found, asking, language, Parameters.NONE, List.of()))
                        .orElseGet(() -> errors.unknown(language))));
    for (var language : Language.values()) {
      routes.add(
          Route.form(
              new ClaimLinks(language).claim("{id}"),
              "Claims an organisation for a team",
              asking ->
                  organisation(asking)
                      .map(found -> claim(found, asking, language))
                      .orElseGet(() -> errors.unknown(language))));
    }
    return routes;
  }

  private Optional<Organisation> organisation(Asking asking) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      return OrganisationId.find(asking.named("id"), snapshot);
    }
  }

  /** The site that others than the organisation itself tell; empty where none does. */
  private String site(Organisation organisation) {
    return OwnSites.ofOthers(pages.parts().catalogue().origins(organisation.id()));
  }

  private Answer claim(Organisation organisation, Asking asking, Language language) {
    var form = asking.form();
    var wrong = new FieldErrors(pages.parts().wording(language));
    var ids = own.house().idsOf(organisation.id());
    var team =
        asking.asker().in(form.first("team")).map(Membership::team).or(() -> only(asking.asker()));
    if (team.isEmpty()) {
      wrong.add("team", "claim-team");
    }
    var given = team.map(Team::organisation).orElse("");
    if (!given.isEmpty() && !ids.contains(given)) {
      wrong.add("team", "claim-other");
    }
    if (!LICENCES.contains(form.first("licence"))) {
      wrong.unknown("licence", form.first("licence"), LICENCES);
    }
    if (form.first("consent").isEmpty()) {
      wrong.add("consent", "claim-consent");
    }
    String words = form.first("words");
    if (words.length() > ClaimDesk.LONGEST_WORDS) {
      wrong.add("words", "too-long", "most", ClaimDesk.LONGEST_WORDS, "length", words.length());
    }
    boolean isGiven = !given.isEmpty();
    String host = "";
    if (isByStaff(form)) {
      if (words.isEmpty() && !isGiven) {
        wrong.add("words", "claim-words");
      }
    } else {
      host = host(organisation, form.first("email"), wrong);
    }
    if (wrong.isEmpty() && !turnstile.pass(asking.asker().accountId())) {
      wrong.add("team", "letters");
    }
    if (!wrong.isEmpty() || team.isEmpty()) {
      return form(organisation, asking, language, form, wrong.all());
    }
    var outcome =
        own.desk()
            .enter(
                new ClaimDesk.Wish(
                    team.get().id(),
                    asking.asker().accountId(),
                    ids,
                    host,
                    isGiven || isProven(asking.asker(), form.first("email"), host),
                    words,
                    form.first("licence")));
    return switch (outcome) {
      case ClaimDesk.Outcome.TeamHasOne _ -> {
        wrong.add("team", "claim-open");
        yield form(organisation, asking, language, form, wrong.all());
      }
      case ClaimDesk.Outcome.Entered entered ->
          entered(entered, organisation, form.first("email"), language);
    };
  }

  private Answer entered(
      ClaimDesk.Outcome.Entered entered,
      Organisation organisation,
      String email,
      Language language) {
    String name = organisation.name(language);
    var claim = entered.claim();
    if (!entered.secret().isEmpty()) {
      letters.proof(email, language, claim.team(), name, entered.secret());
    }
    var holder = entered.holder();
    if (holder != null && claim.state() == Claim.State.WAITING) {
      letters.tell(holder.team(), "contested", name, "");
    }
    return new Answer.Moved(
        Parameters.NONE
            .with(OwnRoutes.DONE, claim.state().code())
            .on(new ClaimLinks(language).own(claim.team())),
        303);
  }

  /** The host of an address that proves it; empty, and told, where it does not. */
  private String host(Organisation organisation, String email, FieldErrors wrong) {
    String site = site(organisation);
    var proof = own.domains().proof(email, site);
    if (proof == WebDomains.Proof.PROVEN && !email.matches("[ -~]+@.+")) {
      proof = WebDomains.Proof.NO_ADDRESS; // no letter goes there
    }
    if (proof != WebDomains.Proof.PROVEN) {
      wrong.add(
          "email",
          "claim-" + proof.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          "domain",
          own.domains().ofSite(site).orElse(""));
      return "";
    }
    if (own.house().atSiteOf(site).stream().anyMatch(id -> !id.equals(organisation.id()))) {
      wrong.add("email", "claim-shared", "domain", own.domains().ofSite(site).orElse(""));
      return "";
    }
    return WebDomains.ofAddress(email).orElse("");
  }

  /** Whether a letter to this address was answered already: that of the account. */
  private static boolean isProven(Asker asker, String email, String host) {
    return !host.isEmpty()
        && asker instanceof Asker.Person person
        && person.account().confirmed() != null
        && person.account().email().equalsIgnoreCase(email);
  }

  private static boolean isByStaff(Parameters form) {
    return form.first("way").equals("staff");
  }

  private static Optional<Team> only(Asker asker) {
    return asker.memberships().size() == 1
        ? Optional.of(asker.memberships().getFirst().team())
        : Optional.empty();
  }

  private Answer form(
      Organisation organisation,
      Asking asking,
      Language language,
      Parameters form,
      List<FieldError> wrong) {
    var wording = pages.parts().wording(language);
    var links = new ClaimLinks(language);
    String domain = own.domains().ofSite(site(organisation)).orElse("");
    String email =
        form.names().isEmpty() && asking.asker() instanceof Asker.Person person
            ? person.account().email()
            : form.first("email");
    String licence = form.names().isEmpty() ? LICENCES.getFirst() : form.first("licence");
    var page =
        new ClaimPage(
            pages.frame(
                language,
                wording.say("claim.title"),
                "",
                there -> new ClaimLinks(there.language()).claim(organisation.id()),
                Parameters.NONE),
            organisation.name(language),
            links.claim(organisation.id()),
            new Links(language).organisation(organisation.id()),
            domain,
            asking.asker().memberships().stream()
                .map(Membership::team)
                .map(
                    team ->
                        new Choice(team.id(), team.name(), team.id().equals(form.first("team"))))
                .toList(),
            form.names().isEmpty() ? domain.isEmpty() : isByStaff(form),
            email,
            form.first("words"),
            LICENCES.stream().map(one -> new Choice(one, one, one.equals(licence))).toList(),
            new Links(language).teams(),
            asking.asker() instanceof Asker.Person
                ? null
                : new AccountLinks(language).signIn(links.claim(organisation.id())),
            wrong);
    return pages.page("claim", page, wrong.isEmpty() ? 200 : 400);
  }
}
