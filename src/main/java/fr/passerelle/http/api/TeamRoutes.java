package fr.passerelle.http.api;

import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.Members;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.matching.Consortium;
import fr.passerelle.matching.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who makes a tandem with an organisation, and what a partial consortium covers and lacks. */
public final class TeamRoutes {

  private static final int CANDIDATES = 5;
  private static final int MOST_NAMED = 3;
  private static final Set<String> TANDEM = Set.of("need", "language", "country", "limit", "lang");
  private static final Set<String> CONSORTIUM =
      Set.of("need", Members.NAME, "language", NeedParameters.ONLY_NEW, "limit", "lang");

  private final Parts parts;
  private final NeedReader reader;

  public TeamRoutes(Parts parts) {
    this.parts = parts;
    this.reader = new NeedReader(parts.thesaurus());
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            "/api/v1/organisations/{id}/tandem",
            "Ranks those who complete an organisation: research for a firm, a firm for research;"
                + " those of its own country first where none is given",
            List.of(
                Parameter.path("id", "Its id, or an identifier such as ror:03cve4549"),
                Parameter.query(
                    "need", Parameter.Kind.TEXT, "What for; what it does where none is given"),
                Parameter.query("language", Parameter.Kind.TEXT, "The language of the need"),
                Parameter.query("country", Parameter.Kind.TEXTS, "ISO 3166-1 codes, such as FR"),
                Parameter.query(
                    "limit",
                    Parameter.Kind.WHOLE_NUMBER,
                    "How many, from 1 to 100; 12 if not given"),
                NeedParameters.lang()),
            null,
            Map.of(200, PartnersAnswer.class, 400, Problem.class, 404, Problem.class),
            this::tandem),
        new Route(
            Route.Method.POST,
            "/api/v1/consortium",
            "Tells what a partial consortium covers of its need, and who could cover the rest",
            List.of(),
            ConsortiumAnswer.ConsortiumNeed.class,
            Map.of(200, ConsortiumAnswer.class, 400, Problem.class),
            this::consortium));
  }

  private Answer tandem(Asking asking) {
    var wording = parts.wording(asking.language());
    var asked = asking.parameters();
    var errors = new FieldErrors(wording);
    errors.names(asked.names(), TANDEM);
    Languages.check(asked, errors);
    try (var snapshot = parts.engine().snapshot()) {
      var organisation = OrganisationId.find(asking.named("id"), snapshot);
      if (organisation.isEmpty()) {
        return new Answer.Refused(Problems.unknown(FieldErrors.shown(asking.named("id")), wording));
      }
      var reading = reader.read(asked.only(TANDEM), wording, 0, id -> false);
      if (reading instanceof NeedReading.Understood(Need need) && errors.isEmpty()) {
        var found = parts.finder().tandem(organisation.get(), need);
        var entries = new Entries(parts.labels(wording.language(), snapshot));
        var sensitive = SensitiveEntry.of(need, found.interpretation(), parts, wording.language());
        return new Answer.Json(entries.partners(found, sensitive, null), null);
      }
      return refused(reading, errors, wording);
    }
  }

  private Answer consortium(Asking asking) {
    var body = JsonBody.parameters(asking.body());
    if (body.isEmpty()) {
      return new Answer.Refused(Problems.body(parts.wording(asking.language())));
    }
    var asked = body.get();
    var wording =
        parts.wording(
            fr.passerelle.language.Language.of(asked.first("lang")).orElseGet(asking::language));
    var errors = new FieldErrors(wording);
    errors.names(asked.names(), CONSORTIUM);
    Languages.check(asked, errors);
    if (asked.first("need").isEmpty()) {
      errors.add("need", "missing");
    }
    try (var snapshot = parts.engine().snapshot()) {
      var members = Members.of(asked, snapshot);
      check(members, errors);
      var framed = asked.first("limit").isEmpty() ? asked.with("limit", "" + CANDIDATES) : asked;
      if (!members.known().isEmpty()) {
        framed = framed.with(NeedParameters.SEEKER, members.known().getFirst().id());
      }
      var reading = reader.read(framed.without(Members.NAME), wording, 0, id -> true);
      if (reading instanceof NeedReading.Understood(Need need) && errors.isEmpty()) {
        var consortium = parts.finder().consortium(members.known(), need);
        var entries = new Entries(parts.labels(wording.language(), snapshot));
        return new Answer.Json(ConsortiumAnswer.of(consortium, entries), null);
      }
      return refused(reading, errors, wording);
    }
  }

  private static void check(Members members, FieldErrors errors) {
    members.unknown().stream()
        .limit(MOST_NAMED)
        .forEach(id -> errors.add(Members.NAME, "seeker", "value", FieldErrors.shown(id)));
    if (members.areTooMany()) {
      errors.add(Members.NAME, "too-many", "most", Consortium.MOST_MEMBERS);
    } else if (members.named() == 0) {
      errors.add(Members.NAME, "missing");
    }
  }

  private static Answer refused(NeedReading reading, FieldErrors errors, Wording wording) {
    var all = new ArrayList<>(errors.all());
    if (reading instanceof NeedReading.Refused(var refused)) {
      all.addAll(refused);
    }
    return new Answer.Refused(Problems.fields(all, wording));
  }
}
