package fr.passerelle.http.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.account.Asker;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.claim.OwnAnswers.CompletenessEntry;
import fr.passerelle.http.claim.OwnAnswers.ConceptCount;
import fr.passerelle.http.claim.OwnAnswers.ExposureEntry;
import fr.passerelle.http.claim.OwnAnswers.MonthEntry;
import fr.passerelle.http.claim.OwnAnswers.OwnFactsEntry;
import fr.passerelle.http.claim.OwnAnswers.OwnOrganisation;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.OwnRoom;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.workspace.claim.Claim;
import fr.passerelle.workspace.claim.Completeness;
import fr.passerelle.workspace.claim.OwnFacts;
import fr.passerelle.workspace.claim.OwnPages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same for programs: a team's organisation, what it says of itself, how often it was shown. */
public final class OwnApiRoutes {

  private static final String PATH = "/api/v1/teams/{team}/organisation";
  private static final int MONTHS = 12;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Parts parts;
  private final OwnRoom own;

  public OwnApiRoutes(Parts parts) {
    this.parts = parts;
    this.own = parts.stores().own();
  }

  public List<Route> routes() {
    var team = List.of(Parameter.path("team", "The id of the team"));
    return List.of(
        new Route(
            Route.Method.GET,
            PATH,
            "What a team says of its organisation, and what it leaves out",
            team,
            null,
            Map.of(200, OwnOrganisation.class, 404, Problem.class),
            this::shown),
        new Route(
            Route.Method.POST,
            PATH,
            "States what the organisation is, does, offers and seeks, in place of all before",
            team,
            OwnFactsEntry.class,
            Map.of(
                200, OwnOrganisation.class,
                400, Problem.class,
                404, Problem.class,
                409, Problem.class),
            this::save),
        new Route(
            Route.Method.POST,
            PATH + "/confirm",
            "States that all that was said is still right",
            team,
            null,
            Map.of(200, OwnOrganisation.class, 404, Problem.class),
            this::confirm),
        new Route(
            Route.Method.GET,
            PATH + "/exposure",
            "How often the organisation was shown in twelve months, and for what",
            team,
            null,
            Map.of(200, ExposureEntry.class, 404, Problem.class),
            this::exposure));
  }

  private Answer shown(Asking asking) {
    return own.desk()
        .of(asking.named("team"))
        .<Answer>map(claim -> new Answer.Json(answer(claim), null))
        .orElseGet(() -> unknown(asking));
  }

  private Answer save(Asking asking) {
    var claim = accepted(asking);
    if (claim.isEmpty()) {
      return unknown(asking);
    }
    var wording = parts.wording(asking.language());
    var form = form(asking.body());
    if (form.isEmpty()) {
      return new Answer.Refused(Problems.body(wording));
    }
    var wrong = new FieldErrors(wording);
    var facts = OwnForm.read(form.get(), own.rules(), wrong);
    String version = form.get().first(OwnForm.VERSION);
    if (!version.matches("\\d{1,15}")) {
      wrong.add(OwnForm.VERSION, "missing");
    }
    if (!wrong.isEmpty()) {
      return new Answer.Refused(Problems.fields(wrong.all(), wording));
    }
    if (own.pages().save(claim.get(), Long.parseLong(version), facts, account(asking)).isEmpty()) {
      wrong.add(OwnForm.VERSION, "own-version");
      var problem = Problems.fields(wrong.all(), wording);
      return new Answer.Refused(
          new Problem(problem.type(), problem.title(), 409, problem.detail(), problem.errors()));
    }
    return new Answer.Json(answer(claim.get()), null);
  }

  private Answer confirm(Asking asking) {
    return accepted(asking)
        .filter(claim -> own.pages().confirm(claim, account(asking)).isPresent())
        .<Answer>map(claim -> new Answer.Json(answer(claim), null))
        .orElseGet(() -> unknown(asking));
  }

  private Answer exposure(Asking asking) {
    return accepted(asking)
        .map(claim -> own.reports().of(own.house().idsOf(claim.organisation()), MONTHS))
        .<Answer>map(
            report ->
                new Answer.Json(
                    new ExposureEntry(
                        report.months().stream()
                            .map(
                                one ->
                                    new MonthEntry(
                                        one.month().toString(),
                                        one.shown().first(),
                                        one.shown().middle(),
                                        one.shown().beyond()))
                            .toList(),
                        report.concepts().stream()
                            .map(
                                one ->
                                    new ConceptCount(
                                        one.concept(),
                                        one.shown().first(),
                                        one.shown().middle(),
                                        one.shown().beyond()))
                            .toList(),
                        report.isMoreHidden()),
                    null))
        .orElseGet(() -> unknown(asking));
  }

  private Optional<Claim> accepted(Asking asking) {
    return own.desk()
        .of(asking.named("team"))
        .filter(claim -> claim.state() == Claim.State.ACCEPTED);
  }

  /** The person who made the key. */
  private static String account(Asking asking) {
    return asking.asker() instanceof Asker.Program program
        ? program.key().account()
        : asking.asker().accountId();
  }

  private Answer unknown(Asking asking) {
    return new Answer.Refused(Problems.unknown("organisation", parts.wording(asking.language())));
  }

  private OwnOrganisation answer(Claim claim) {
    var kept = own.pages().of(claim.team());
    try (var snapshot = parts.engine().snapshot()) {
      String id = own.house().idsOf(claim.organisation()).getFirst();
      var completeness =
          Completeness.of(
              kept.map(OwnPages.Kept::facts).orElse(OwnFacts.NONE), snapshot.find(id).orElse(null));
      return new OwnOrganisation(
          id,
          claim.state().code(),
          claim.licence(),
          kept.map(one -> one.confirmed().toString()).orElse(null),
          kept.map(OwnApiRoutes::entry).orElse(null),
          new CompletenessEntry(
              completeness.percent(),
              Completeness.Fact.values().length,
              completeness.told().stream().map(Completeness.Fact::code).toList(),
              completeness.missing().stream().map(Completeness.Fact::code).toList()));
    }
  }

  private static OwnFactsEntry entry(OwnPages.Kept kept) {
    var facts = kept.facts();
    var size = facts.size();
    return new OwnFactsEntry(
        kept.version(),
        byCode(facts.names()),
        byCode(facts.descriptions()),
        byCode(facts.offers()),
        byCode(facts.seeks()),
        blankToNull(facts.website()),
        size == null ? null : size.code(),
        facts.staff(),
        facts.certificates(),
        facts.languages(),
        facts.exports(),
        blankToNull(facts.contact()),
        !facts.contact().isEmpty());
  }

  private static Map<String, String> byCode(Map<Language, String> texts) {
    var all = new LinkedHashMap<String, String>();
    texts.forEach((language, text) -> all.put(language.code(), text));
    return all;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The fields of the page's form, from the object that programs send; empty where it is none. */
  private static Optional<Parameters> form(byte[] body) {
    JsonNode json;
    try {
      json = MAPPER.readTree(body);
    } catch (IOException _) { // told to the asker as a refusal
      return Optional.empty();
    }
    if (json == null || !json.isObject()) {
      return Optional.empty();
    }
    var form = Parameters.NONE;
    for (String field : List.of(OwnForm.NAME, OwnForm.DESCRIPTION, OwnForm.OFFERS, OwnForm.SEEKS)) {
      for (var language : Language.values()) {
        form = form.with(OwnForm.in(field, language), text(json.path(field).path(language.code())));
      }
    }
    for (String field :
        List.of(OwnForm.SITE, OwnForm.SIZE, OwnForm.STAFF, OwnForm.CONTACT, OwnForm.VERSION)) {
      form = form.with(field, text(json.path(field)));
    }
    var languages = Stream.of(text(json.path(OwnForm.LANGUAGE)).split(",", -1)).map(String::strip);
    return Optional.of(
        form.with(OwnForm.LANGUAGE, languages.toArray(String[]::new))
            .with(OwnForm.CERTIFICATES, text(json.path(OwnForm.CERTIFICATES)))
            .with(OwnForm.EXPORTS, text(json.path(OwnForm.EXPORTS)))
            .with(OwnForm.CONSENT, json.path(OwnForm.CONSENT).asBoolean() ? "1" : ""));
  }

  /** The text of a value, or those of a list with commas between. */
  private static String text(JsonNode value) {
    if (value.isArray()) {
      var all = new java.util.ArrayList<String>();
      value.forEach(one -> all.add(text(one)));
      return String.join(", ", all);
    }
    return value.isValueNode() && !value.isNull() ? Parameters.cleaned(value.asText()) : "";
  }
}
