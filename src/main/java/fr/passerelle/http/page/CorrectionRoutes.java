package fr.passerelle.http.page;

import fr.passerelle.catalogue.Correction;
import fr.passerelle.catalogue.Corrections;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.need.OrganisationId;
import fr.passerelle.http.route.Answer;
import fr.passerelle.http.route.Asking;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.http.route.Route;
import fr.passerelle.http.route.Turnstile;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a reader says what is wrong, and where somebody at the machine decides on it. */
public final class CorrectionRoutes {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int EACH = 10;
  private static final int TOGETHER = 200;
  private static final String SENT = "sent";

  /** The part of the entry that is wrong. */
  static final String FIELD = "field";

  private final Pages pages;
  private final ErrorPages errors;
  private final Turnstile turnstile;

  public CorrectionRoutes(Pages pages, ErrorPages errors) {
    this.pages = pages;
    this.errors = errors;
    this.turnstile = new Turnstile(EACH, TOGETHER, Duration.ofHours(1), pages.parts().clock());
  }

  public List<Route> routes() {
    var routes =
        new ArrayList<>(
            Pages.inEachLanguage(
                links -> links.correction("{id}"), "The form for a mistake", this::form));
    for (var language : Language.values()) {
      var links = new Links(language);
      routes.add(
          Route.form(
              links.correction("{id}"),
              "Keeps what a reader says is wrong",
              asking -> sent(asking, language)));
      routes.add(
          Route.form(
              links.quality() + "/{id}",
              "Accepts or rejects a correction, at the machine itself",
              asking -> decided(asking, language)));
    }
    return routes;
  }

  private Answer form(Asking asking, Language language) {
    return shown(asking, language, asking.parameters().only(Set.of(FIELD)), List.of());
  }

  private Answer sent(Asking asking, Language language) {
    var body = asking.body();
    if (body.length > MOST_BYTES) {
      return refused(language, "correction.too-large", 413);
    }
    var fields = Parameters.parse(new String(body, StandardCharsets.UTF_8));
    var wrong = wrong(fields, language);
    try (var snapshot = pages.parts().engine().snapshot()) {
      var organisation = OrganisationId.find(asking.named("id"), snapshot);
      if (organisation.isEmpty()) {
        return errors.unknown(language);
      }
      if (!wrong.isEmpty()) {
        return shown(asking, language, fields, wrong);
      }
      var field = Correction.Field.of(fields.first(FIELD)).orElse(Correction.Field.OTHER);
      boolean kept =
          turnstile.pass(asking.visitor().address())
              && pages
                  .parts()
                  .catalogue()
                  .corrections()
                  .ask(
                      organisation.get().id(), field, fields.first("right"), fields.first("source"))
                  .isPresent();
      String back = new Links(language).correction(organisation.get().id());
      return kept
          ? new Answer.Moved(Parameters.NONE.with(SENT, "1").on(back), 303)
          : refused(language, "correction.too-many", 429);
    }
  }

  private List<FieldError> wrong(Parameters fields, Language language) {
    var wrong = new FieldErrors(pages.parts().wording(language));
    if (Correction.Field.of(fields.first(FIELD)).isEmpty()) {
      wrong.unknown(
          FIELD,
          fields.first(FIELD),
          Stream.of(Correction.Field.values()).map(Correction.Field::code).toList());
    }
    for (String name : List.of("right", "source")) {
      int length = fields.first(name).length();
      if (length == 0) {
        wrong.add(name, "missing");
      } else if (length > Corrections.LONGEST) {
        wrong.add(name, "too-long", "most", Corrections.LONGEST, "length", length);
      }
    }
    return wrong.all();
  }

  private Answer shown(
      Asking asking, Language language, Parameters fields, List<FieldError> wrong) {
    try (var snapshot = pages.parts().engine().snapshot()) {
      var found = OrganisationId.find(asking.named("id"), snapshot);
      if (found.isEmpty()) {
        return errors.unknown(language);
      }
      var page = page(found.get(), asking, language, fields, wrong);
      return pages.page("correction", page, wrong.isEmpty() ? 200 : 400);
    }
  }

  private CorrectionPage page(
      Organisation organisation,
      Asking asking,
      Language language,
      Parameters fields,
      List<FieldError> wrong) {
    var wording = pages.parts().wording(language);
    var links = new Links(language);
    return new CorrectionPage(
        pages.frame(
            language,
            wording.say("correction.title"),
            "",
            there -> there.correction(organisation.id()),
            Parameters.NONE),
        ShownName.of(organisation, language),
        links.correction(organisation.id()),
        links.organisation(organisation.id()),
        !asking.parameters().first(SENT).isEmpty(),
        Stream.of(Correction.Field.values())
            .map(
                field ->
                    new CorrectionPage.Choice(
                        field.code(),
                        wording.say("correction-field." + field.code()),
                        field.code().equals(fields.first(FIELD))))
            .toList(),
        fields.first("right"),
        fields.first("source"),
        wrong);
  }

  private Answer decided(Asking asking, Language language) {
    var fields = Parameters.parse(new String(asking.body(), StandardCharsets.UTF_8));
    var state =
        switch (fields.first("state")) {
          case "accepted" -> Correction.State.ACCEPTED;
          case "rejected" -> Correction.State.REJECTED;
          default -> Correction.State.OPEN;
        };
    String id = asking.named("id");
    boolean decided =
        state != Correction.State.OPEN
            && id.matches("\\d{1,15}")
            && pages
                .parts()
                .catalogue()
                .corrections()
                .decide(Long.parseLong(id), state)
                .isPresent();
    return decided
        ? new Answer.Moved(new Links(language).quality() + "#corrections", 303)
        : errors.unknown(language);
  }

  private Answer refused(Language language, String key, int status) {
    var wording = pages.parts().wording(language);
    return errors.of(
        new Problem("about:blank", wording.say(key), status, wording.say(key + ".text"), List.of()),
        language);
  }
}
