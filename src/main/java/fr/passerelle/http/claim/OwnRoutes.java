package fr.passerelle.http.claim;

import fr.passerelle.account.Membership;
import fr.passerelle.http.account.FormPage;
import fr.passerelle.http.account.TeamRoutes;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.page.ErrorPages;
import fr.passerelle.http.page.Links;
import fr.passerelle.http.page.Pages;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.Completeness;
import fr.passerelle.workspace.claim.OwnFacts;
import fr.passerelle.workspace.claim.OwnPages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a team says what its organisation is, does, offers and seeks. */
public final class OwnRoutes {

  /** The parameter that tells what came of the last form. */
  static final String DONE = "done";

  private static final String TOLD = "letter|waiting|accepted|saved|confirmed|withdrawn";
  private static final String TOKEN = "[a-z2-7]{40}";

  private final Pages pages;
  private final ErrorPages errors;
  private final OwnRoom own;

  public OwnRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.own = pages.parts().stores().own();
  }

  /** The links from a team's page to its organisation's. */
  public static List<TeamRoutes.Room> rooms(Pages pages) {
    return List.of(
        place ->
            new FormPage.Way(
                pages.parts().wording(place.language()).say("own.room"),
                new ClaimLinks(place.language()).own(place.team())),
        place ->
            new FormPage.Way(
                pages.parts().wording(place.language()).say("exposure.room"),
                new ClaimLinks(place.language()).exposure(place.team())));
  }

  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var language : Language.values()) {
      var links = new ClaimLinks(language);
      String path = links.own("{team}");
      routes.add(
          Route.page(
              path,
              "What a team says of its organisation",
              asking -> page(asking, language, null, List.of(), 200)));
      routes.add(Route.form(path, "Keeps what it says", asking -> save(asking, language)));
      routes.add(
          Route.form(
              links.confirm("{team}"),
              "Keeps that all of it is still right",
              asking -> confirm(asking, language)));
      routes.add(
          Route.form(
              links.release("{team}"),
              "Gives an organisation up",
              asking -> release(asking, language)));
      String letter = links.letter("{team}", "{token}");
      routes.add(Route.page(letter, "What a letter leads to", asking -> letter(asking, language)));
      routes.add(Route.form(letter, "Proves a claim", asking -> prove(asking, language)));
    }
    return routes;
  }

  private Optional<Claim> accepted(Asking asking) {
    return own.desk()
        .of(asking.named("team"))
        .filter(claim -> claim.state() == Claim.State.ACCEPTED);
  }

  private Answer save(Asking asking, Language language) {
    var claim = accepted(asking);
    if (claim.isEmpty()) {
      return errors.unknown(language);
    }
    var form = asking.form();
    var wrong = new FieldErrors(pages.parts().wording(language));
    var facts = OwnForm.read(form, own.rules(), wrong);
    String version = form.first(OwnForm.VERSION);
    if (wrong.isEmpty()
        && version.matches("\\d{1,15}")
        && own.pages()
            .save(claim.get(), Long.parseLong(version), facts, asking.asker().accountId())
            .isPresent()) {
      return done(asking, language, "saved");
    }
    if (!wrong.isEmpty()) {
      return page(asking, language, form, wrong.all(), 400);
    }
    wrong.add(OwnForm.VERSION, "own-version");
    return page(asking, language, form, wrong.all(), 409);
  }

  /** Where nothing is said yet, its name is what it confirms. */
  private Answer confirm(Asking asking, Language language) {
    var claim = accepted(asking);
    if (claim.isEmpty()) {
      return errors.unknown(language);
    }
    String account = asking.asker().accountId();
    if (own.pages().confirm(claim.get(), account).isEmpty()) {
      own.pages().save(claim.get(), 0, OwnFacts.NONE.named(names(claim.get())), account);
    }
    return done(asking, language, "confirmed");
  }

  private Map<Language, String> names(Claim claim) {
    var names = new EnumMap<Language, String>(Language.class);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var found = snapshot.find(own.house().idsOf(claim.organisation()).getFirst());
      found.ifPresent(
          organisation -> {
            for (var language : Language.values()) {
              known(organisation, language).ifPresent(name -> names.put(language, name));
            }
            if (names.isEmpty()) {
              names.put(Language.ENGLISH, organisation.name(Language.ENGLISH));
            }
          });
    }
    if (names.isEmpty()) {
      names.put(Language.ENGLISH, claim.organisation());
    }
    return names;
  }

  /**
   * Its name in a language; another one in use where none is preferred, or in Latin letters the one
   * that belongs to no language.
   */
  private static Optional<String> known(Organisation organisation, Language language) {
    return organisation
        .preferred(language)
        .or(
            () ->
                organisation.names().stream()
                    .filter(name -> name.kind() == Name.Kind.ALIAS && name.language() == language)
                    .map(Name::text)
                    .findFirst())
        .or(
            () ->
                organisation
                    .preferred(null)
                    .filter(
                        name ->
                            name.codePoints().anyMatch(Folding::isHan)
                                == (language == Language.CHINESE)));
  }

  private Answer release(Asking asking, Language language) {
    var claim = own.desk().withdraw(asking.named("team"), asking.asker().accountId());
    claim.ifPresent(given -> own.pages().retract(given.id()));
    return claim.isPresent() ? done(asking, language, "withdrawn") : errors.unknown(language);
  }

  /** Opening the link changes nothing: programs that guard letterboxes open it too. */
  private Answer letter(Asking asking, Language language) {
    String token = asking.named("token");
    if (!token.matches(TOKEN)) {
      return errors.unknown(language);
    }
    var wording = pages.parts().wording(language);
    var page =
        new FormPage(
            pages.frame(
                language,
                wording.say("claim.prove"),
                "",
                there -> new ClaimLinks(there.language()).letter(asking.named("team"), token),
                Parameters.NONE),
            wording.say("claim.prove.lead"),
            null,
            List.of(),
            new ClaimLinks(language).letter(asking.named("team"), token),
            Map.of(),
            List.of(),
            wording.say("claim.prove.button"),
            List.of());
    return pages.page("form", page, 200);
  }

  private Answer prove(Asking asking, Language language) {
    return own.desk()
        .prove(
            asking.named("team"),
            asking.named("token"),
            asking.asker().accountId(),
            id -> own.house().idsOf(id))
        .map(claim -> done(asking, language, claim.state().code()))
        .orElseGet(() -> errors.unknown(language));
  }

  private static Answer done(Asking asking, Language language, String what) {
    return new Answer.Moved(
        Parameters.NONE.with(DONE, what).on(new ClaimLinks(language).own(asking.named("team"))),
        303);
  }

  private Answer page(
      Asking asking,
      Language language,
      @Nullable Parameters typed,
      List<FieldError> wrong,
      int status) {
    String team = asking.named("team");
    var wording = pages.parts().wording(language);
    var claim = own.desk().latest(team);
    try (var snapshot = pages.parts().engine().snapshot()) {
      String id = claim.map(one -> own.house().idsOf(one.organisation()).getFirst()).orElse("");
      var organisation = snapshot.find(id).orElse(null);
      String done = asking.parameters().first(DONE);
      var page =
          new OwnPage(
              pages.frame(
                  language,
                  wording.say("own.title"),
                  "",
                  there -> new ClaimLinks(there.language()).own(team),
                  Parameters.NONE),
              new ClaimLinks(language),
              team,
              done.matches(TOLD) ? wording.say("own.done." + done) : null,
              claim.map(one -> one.state().code()).orElse("none"),
              organisation == null ? id : organisation.name(language),
              id.isEmpty() ? "" : new Links(language).organisation(id),
              claim.map(Claim::answer).orElse(""),
              asking.asker().isAdministrator()
                  || asking.asker().in(team).filter(Membership::manages).isPresent(),
              wrong,
              claim
                  .filter(one -> one.state() == Claim.State.ACCEPTED)
                  .map(
                      one ->
                          sheet(
                              one,
                              organisation,
                              typed,
                              wrong,
                              pages.parts().labels(language, snapshot)))
                  .orElse(null));
      return pages.page("own", page, status);
    }
  }

  private OwnPage.Sheet sheet(
      Claim claim,
      @Nullable Organisation organisation,
      @Nullable Parameters typed,
      List<FieldError> wrong,
      fr.passerelle.http.reader.Labels labels) {
    var wording = labels.wording();
    var kept = own.pages().of(claim.team());
    var facts = kept.map(OwnPages.Kept::facts).orElseGet(() -> OwnFacts.NONE.named(names(claim)));
    var form = Objects.requireNonNullElseGet(typed, () -> OwnForm.filled(facts, wording));
    var origins =
        organisation == null
            ? List.<fr.passerelle.catalogue.FieldOrigin>of()
            : pages.parts().catalogue().origins(organisation.id());
    var drawing = new OwnDrawing(organisation, origins, form, wrong, labels);
    return new OwnPage.Sheet(
        kept.map(OwnPages.Kept::version).orElse(0L),
        kept.map(one -> wording.date(one.confirmed())).orElse(""),
        claim.licence(),
        drawing.meter(
            Completeness.of(kept.map(OwnPages.Kept::facts).orElse(OwnFacts.NONE), organisation)),
        drawing.parts(),
        drawing.sizes(),
        drawing.sizeBeside(),
        drawing.languages(),
        !form.first(OwnForm.CONSENT).isEmpty());
  }
}
