package fr.passerelle.http.claim;

import fr.passerelle.catalogue.FieldOrigin;
import fr.passerelle.catalogue.HouseSource;
import fr.passerelle.http.claim.ClaimPage.Choice;
import fr.passerelle.http.claim.OwnPage.Beside;
import fr.passerelle.http.claim.OwnPage.Field;
import fr.passerelle.http.claim.OwnPage.Meter;
import fr.passerelle.http.claim.OwnPage.Missing;
import fr.passerelle.http.claim.OwnPage.Part;
import fr.passerelle.http.reader.Labels;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.http.route.Problem.FieldError;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Organisation;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.Text;
import fr.passerelle.workspace.claim.Completeness;
import fr.passerelle.workspace.claim.FactRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the form in which an organisation tells of itself. Valid as long as its labels are.
 *
 * @param organisation as all sources together tell it; null where it is known no more
 * @param form what stands in the fields
 */
record OwnDrawing(
    @Nullable Organisation organisation,
    List<FieldOrigin> origins,
    Parameters form,
    List<FieldError> errors,
    Labels labels) {

  private static final int SHOWN = 400;

  List<Part> parts() {
    return List.of(
        part(OwnForm.NAME, false, FactRules.LONGEST_NAME),
        part(OwnForm.DESCRIPTION, true, FactRules.LONGEST_TEXT),
        part(OwnForm.OFFERS, true, FactRules.LONGEST_TEXT),
        part(OwnForm.SEEKS, true, FactRules.LONGEST_TEXT),
        new Part(
            "facts",
            say("own.facts"),
            say("own.facts.hint"),
            List.of(
                plain(OwnForm.SITE, 200, said("website")),
                plain(OwnForm.STAFF, 12, List.of()),
                plain(OwnForm.CERTIFICATES, 2_000, List.of()),
                plain(OwnForm.EXPORTS, 4_000, List.of()),
                plain(OwnForm.CONTACT, 254, List.of()))));
  }

  List<Choice> sizes() {
    return Stream.of(SizeClass.values())
        .map(
            size ->
                new Choice(
                    size.code(),
                    labels.coded("size", size.code()),
                    size.code().equals(form.first(OwnForm.SIZE))))
        .toList();
  }

  List<Beside> sizeBeside() {
    return said("size").stream()
        .map(one -> new Beside(labels.coded("size", one.text()), null, one.source()))
        .toList();
  }

  List<Choice> languages() {
    var locale = labels.wording().language().locale();
    return FactRules.LANGUAGES.stream()
        .map(
            code ->
                new Choice(
                    code,
                    Locale.of(code).getDisplayLanguage(locale),
                    form.all(OwnForm.LANGUAGE).contains(code)))
        .toList();
  }

  Meter meter(Completeness completeness) {
    return new Meter(
        completeness.told().size(),
        Completeness.Fact.values().length,
        completeness.percent(),
        completeness.missing().stream()
            .map(
                fact ->
                    new Missing(
                        say("own.fact." + fact.code()), say("own.fact." + fact.code() + ".why")))
            .toList());
  }

  private Part part(String field, boolean isLong, int longest) {
    var fields = new ArrayList<Field>();
    for (var language : Language.values()) {
      String name = OwnForm.in(field, language);
      fields.add(
          new Field(
              name,
              labels.language(language),
              form.first(name),
              language.locale().toLanguageTag(),
              isLong,
              longest,
              error(name),
              beside(field, language)));
    }
    return new Part(field, say("own." + field), say("own." + field + ".hint"), fields);
  }

  private Field plain(String name, int longest, List<Beside> beside) {
    return new Field(
        name, say("own." + name), form.first(name), null, false, longest, error(name), beside);
  }

  private @Nullable FieldError error(String field) {
    return errors.stream().filter(one -> one.field().equals(field)).findFirst().orElse(null);
  }

  private List<Beside> beside(String field, Language language) {
    if (organisation == null) {
      return List.of();
    }
    String lang =
        language == labels.wording().language() ? null : language.locale().toLanguageTag();
    return switch (field) {
      case OwnForm.NAME ->
          organisation.names().stream()
              .filter(name -> name.language() == language || name.language() == null)
              .filter(name -> isOther(name.source()))
              .limit(3)
              .map(name -> new Beside(name.text(), lang, labels.source(name.source())))
              .toList();
      case OwnForm.DESCRIPTION ->
          organisation.texts().stream()
              .filter(text -> text.topic() == Text.Topic.DESCRIPTION)
              .filter(text -> text.language() == language && isOther(text.source()))
              .limit(2)
              .map(text -> new Beside(cut(text.text()), lang, labels.source(text.source())))
              .toList();
      default -> List.of();
    };
  }

  private List<Beside> said(String field) {
    return origins.stream()
        .filter(origin -> origin.field().equals(field))
        .flatMap(
            origin ->
                Stream.concat(
                    Stream.of(new FieldOrigin.Said(origin.value(), origin.mark())),
                    origin.others().stream()))
        .filter(one -> isOther(one.mark().source()))
        .map(one -> new Beside(one.value(), null, labels.source(one.mark().source())))
        .toList();
  }

  private static boolean isOther(String source) {
    return !source.equals(HouseSource.OWN.id());
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private String say(String key) {
    return labels.wording().say(key);
  }
}
