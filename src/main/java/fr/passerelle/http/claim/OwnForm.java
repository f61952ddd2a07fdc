package fr.passerelle.http.claim;

import fr.passerelle.http.need.Countries;
import fr.passerelle.http.need.FieldErrors;
import fr.passerelle.http.reader.Wording;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.workspace.claim.FactRules;
import fr.passerelle.workspace.claim.OwnFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the form in which an organisation tells of itself. */
final class OwnForm {

  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String OFFERS = "offers";
  static final String SEEKS = "seeks";
  static final String SITE = "site";
  static final String SIZE = "size";
  static final String STAFF = "staff";
  static final String CERTIFICATES = "certificates";
  static final String LANGUAGE = "language";
  static final String EXPORTS = "exports";
  static final String CONTACT = "contact";
  static final String CONSENT = "consent";
  static final String VERSION = "version";

  private static final String SEPARATORS = "[,;\\n，；、]";
  private static final int MOST_DIGITS = 9;

  private OwnForm() {}

  /** The field of a text in a language. */
  static String in(String field, Language language) {
    return field + "." + language.code();
  }

  /** Reads the form; what cannot be read, or breaks a rule, is told at its field. */
  static OwnFacts read(Parameters form, FactRules rules, FieldErrors wrong) {
    var facts =
        new OwnFacts(
            texts(form, NAME),
            texts(form, DESCRIPTION),
            texts(form, OFFERS),
            texts(form, SEEKS),
            site(form.first(SITE)),
            size(form.first(SIZE), wrong),
            staff(form.first(STAFF), wrong),
            each(form.first(CERTIFICATES)),
            form.all(LANGUAGE).stream().filter(FactRules.LANGUAGES::contains).distinct().toList(),
            exports(form.first(EXPORTS), wrong),
            form.first(CONTACT));
    if (!facts.contact().isEmpty() && form.first(CONSENT).isEmpty()) {
      wrong.add(CONTACT, "own-consent");
    }
    rules
        .faults(facts)
        .forEach(fault -> wrong.add(fault.field(), fault.reason(), fault.parts().toArray()));
    return facts;
  }

  /** The form as it is filled with facts. */
  static Parameters filled(OwnFacts facts, Wording wording) {
    var form = Parameters.NONE;
    for (var language : Language.values()) {
      form =
          form.with(in(NAME, language), facts.names().getOrDefault(language, ""))
              .with(in(DESCRIPTION, language), facts.descriptions().getOrDefault(language, ""))
              .with(in(OFFERS, language), facts.offers().getOrDefault(language, ""))
              .with(in(SEEKS, language), facts.seeks().getOrDefault(language, ""));
    }
    var size = facts.size();
    var staff = facts.staff();
    return form.with(SITE, facts.website())
        .with(SIZE, size == null ? "" : size.code())
        .with(STAFF, staff == null ? "" : staff.toString())
        .with(CERTIFICATES, String.join(", ", facts.certificates()))
        .with(LANGUAGE, facts.languages().toArray(String[]::new))
        .with(EXPORTS, wording.list(facts.exports().stream().map(wording::country).toList()))
        .with(CONTACT, facts.contact())
        .with(CONSENT, facts.contact().isEmpty() ? "" : "1");
  }

  private static Map<Language, String> texts(Parameters form, String field) {
    var texts = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      texts.put(language, form.first(in(field, language)));
    }
    return texts;
  }

  private static String site(String written) {
    return written.isEmpty() || written.contains(":") ? written : "https://" + written;
  }

  private static @Nullable SizeClass size(String code, FieldErrors wrong) {
    var size = SizeClass.of(code);
    if (!code.isEmpty() && size.isEmpty()) {
      wrong.unknown(SIZE, code, Stream.of(SizeClass.values()).map(SizeClass::code).toList());
    }
    return size.orElse(null);
  }

  private static @Nullable Integer staff(String written, FieldErrors wrong) {
    String digits = written.replaceAll("[\\s\u00a0\u202f]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (digits.length() <= MOST_DIGITS && digits.matches("\\d+")) {
      return Integer.valueOf(digits);
    }
    wrong.add(STAFF, "own-number");
    return null;
  }

  private static List<String> exports(String written, FieldErrors wrong) {
    return each(written).stream()
        .map(
            country -> {
              var code = Countries.code(country);
              if (code.isEmpty()) {
                wrong.add(EXPORTS, "country-name", "value", FieldErrors.shown(country));
              }
              return code.orElse("");
            })
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> each(String written) {
    return Stream.of(written.split(SEPARATORS, -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }
}
