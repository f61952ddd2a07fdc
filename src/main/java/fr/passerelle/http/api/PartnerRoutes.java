package fr.passerelle.http.api;

import fr.passerelle.http.need.Cursor;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.need.NeedReader;
import fr.passerelle.http.need.NeedReading;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.matching.Need;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The partners for a need. */
public final class PartnerRoutes {

  private static final Set<String> KNOWN =
      NeedParameters.described().stream()
          .map(parameter -> parameter.name())
          .collect(Collectors.toUnmodifiableSet());

  private final Parts parts;
  private final NeedReader reader;

  public PartnerRoutes(Parts parts) {
    this.parts = parts;
    this.reader = new NeedReader(parts.thesaurus());
  }

  public List<Route> routes() {
    Map<Integer, Class<?>> answers = Map.of(200, PartnersAnswer.class, 400, Problem.class);
    return List.of(
        new Route(
            Route.Method.GET,
            "/api/v1/partners",
            "Finds and ranks partners for a need",
            NeedParameters.described(),
            null,
            answers,
            asking -> answer(asking.parameters(), asking, true)),
        new Route(
            Route.Method.POST,
            "/api/v1/partners",
            "Finds and ranks partners for a need that comes as JSON",
            List.of(),
            JsonBody.Shape.class,
            answers,
            this::posted));
  }

  private Answer posted(Asking asking) {
    var wording = parts.wording(asking.language());
    var body = JsonBody.parameters(asking.body());
    return body.isEmpty()
        ? new Answer.Refused(Problems.body(wording))
        : answer(body.get(), asking, false);
  }

  private Answer answer(Parameters asked, Asking asking, boolean tagged) {
    var language = languageOf(asked, asking);
    var wording = parts.wording(language);
    try (var snapshot = parts.engine().snapshot()) {
      var errors = new FieldErrors(wording);
      errors.names(asked.names(), KNOWN);
      Languages.check(asked, errors);
      String question = question(asked, wording);
      int offset = Cursor.offset(asked, question, snapshot.version(), Need.MAX_LIMIT, errors);
      var reading = reader.read(asked, wording, offset, id -> snapshot.find(id).isPresent());
      return switch (reading) {
        case NeedReading.Refused refused ->
            new Answer.Refused(
                Problems.fields(
                    java.util.stream.Stream.concat(errors.all().stream(), refused.errors().stream())
                        .toList(),
                    wording));
        case NeedReading.Understood _ when !errors.isEmpty() ->
            new Answer.Refused(Problems.fields(errors.all(), wording));
        case NeedReading.Understood(Need need) -> {
          String etag = ETags.of(parts, snapshot.version(), question + offset);
          if (tagged && asking.knows(etag)) {
            yield new Answer.Unchanged(etag);
          }
          var list = parts.finder().find(need);
          parts.stores().own().shown(asking.asker(), list, offset);
          parts.stores().visibilityRoom().shown(need, list);
          int reached = offset + list.partners().size();
          boolean more = reached < list.total() && reached + need.limit() <= Need.MAX_LIMIT;
          String next =
              more && !list.partners().isEmpty()
                  ? new Cursor(reached, question, list.version()).written()
                  : null;
          var entries = new Entries(parts.labels(language, snapshot));
          var sensitive = SensitiveEntry.of(need, list.interpretation(), parts, language);
          yield new Answer.Json(entries.partners(list, sensitive, next), tagged ? etag : null);
        }
      };
    }
  }

  private static fr.passerelle.language.Language languageOf(Parameters asked, Asking asking) {
    return fr.passerelle.language.Language.of(asked.first(NeedParameters.LANG))
        .orElseGet(asking::language);
  }

  /** What is asked, in one spelling, without the stretch of the list. */
  private static String question(Parameters asked, Wording wording) {
    var sorted = new TreeMap<String, List<String>>(asked.values());
    sorted.remove(NeedParameters.CURSOR);
    sorted.remove(NeedParameters.LANG);
    return Cursor.digest(wording.language().code() + new Parameters(sorted).query());
  }
}
