package fr.passerelle.http.diagnosis;

import fr.passerelle.diagnosis.NextPartner;
import fr.passerelle.diagnosis.ProductLadder;
import fr.passerelle.diagnosis.ReadinessLevel;
import fr.passerelle.http.api.ETags;
import fr.passerelle.http.api.Problems;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.NeedParameters;
import fr.passerelle.http.page.LadderShown;
import fr.passerelle.http.reader.Parts;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameter;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Route;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.OrganisationType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The product ladder for programs. */
public final class LadderApi {

  private static final String TRL = "trl";
  private static final List<String> LEVELS =
      IntStream.rangeClosed(ReadinessLevel.LOWEST, ReadinessLevel.HIGHEST)
          .mapToObj(Integer::toString)
          .toList();

  private final Parts parts;

  public LadderApi(Parts parts) {
    this.parts = parts;
  }

  /** Some of the levels; {@code next} is absent where no level was asked for. */
  record LadderAnswer(List<LevelEntry> levels, @Nullable PartnerEntry next) {}

  /** A level, and the kind of partner that comes next. */
  record LevelEntry(int trl, String name, String meaning, String nextPartner) {}

  /** A kind of partner, and where such partners are. */
  record PartnerEntry(
      String id,
      String name,
      String reason,
      List<String> types,
      List<String> cooperation,
      String purpose,
      String url) {}

  public List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            "/api/v1/product-ladder",
            "Tells which kind of partner comes next at a technology readiness level",
            List.of(
                Parameter.query(
                    TRL,
                    Parameter.Kind.TEXT,
                    "The technology readiness level; all nine where not given",
                    LEVELS.toArray(String[]::new)),
                NeedParameters.lang()),
            null,
            Map.of(200, LadderAnswer.class, 400, Problem.class),
            this::answer));
  }

  private Answer answer(Asking asking) {
    var asked = asking.parameters();
    var wording = parts.wording(asking.language());
    var errors = new FieldErrors(wording);
    errors.names(asked.names(), List.of(TRL, NeedParameters.LANG));
    check(asked.first(TRL), TRL, LEVELS, errors);
    check(
        asked.first(NeedParameters.LANG),
        NeedParameters.LANG,
        Stream.of(Language.values()).map(Language::code).toList(),
        errors);
    if (!errors.isEmpty()) {
      return new Answer.Refused(Problems.fields(errors.all(), wording));
    }
    String etag = ETags.of(parts, 0, asking.path() + wording.language().code() + asked.first(TRL));
    if (asking.knows(etag)) {
      return new Answer.Unchanged(etag);
    }
    var ladder = ProductLadder.known();
    Integer level = asked.first(TRL).isEmpty() ? null : Integer.valueOf(asked.first(TRL));
    return new Answer.Json(
        new LadderAnswer(
            ladder.levels().stream()
                .filter(one -> level == null || level.equals(one.level()))
                .map(one -> entry(one, ladder, wording.language()))
                .toList(),
            ladder.next(level).map(step -> entry(step, wording)).orElse(null)),
        etag);
  }

  private static void check(String value, String name, List<String> known, FieldErrors errors) {
    if (!value.isEmpty() && !known.contains(value)) {
      errors.unknown(name, value, known);
    }
  }

  private static LevelEntry entry(ReadinessLevel level, ProductLadder ladder, Language language) {
    return new LevelEntry(
        level.level(),
        level.name(language),
        level.meaning(language),
        ladder.next(level.level()).map(NextPartner::id).orElse(""));
  }

  private static PartnerEntry entry(NextPartner step, Wording wording) {
    return new PartnerEntry(
        step.id(),
        step.name(wording.language()),
        step.reason(wording.language()),
        step.types().stream().map(OrganisationType::code).toList(),
        step.cooperation().stream().map(Cooperation::code).toList(),
        step.purpose(),
        LadderShown.search(step, "", "", wording));
  }
}
