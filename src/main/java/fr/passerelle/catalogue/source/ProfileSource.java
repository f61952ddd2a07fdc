package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Cooperation;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.InvalidProfile;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.PartnerSought;
import fr.passerelle.organisation.PartneringProfile;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Partnering profiles as JSON lines, in the format of {@code src/site/profiles-jsonl.md}: one
 * object a line, each naming the organisation whose offer or request it is. A profile is known by
 * its id, so that a mended or renewed one replaces the earlier.
 */
public final class ProfileSource implements Source {

  private static final String ID = "profiles";
  private static final String LICENCE = "unknown";
  private static final String SUFFIX = ".jsonl";

  /** Of 2027-01-31; the year +999999999 is none to reckon with. */
  private static final int DATE_LETTERS = 10;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Partnering profiles";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "";
  }

  @Override
  public Authority authority() {
    return Authority.OTHER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return JsonReadings.ending(SUFFIX, file, ProfileSource::record);
  }

  private static SourceRecord record(JsonNode line) {
    check(line);
    String key = JsonFields.requiredText(line, "id");
    String organisation = JsonFields.requiredText(line, "organisation");
    var profile = profile(line);
    String licence = JsonFields.text(line, "licence");
    var keywords = new ArrayList<>(profile.technologies());
    keywords.addAll(profile.markets());
    return new SourceRecord(
        new SourceMark(
            ID,
            key,
            profile.published(),
            licence == null ? LICENCE : licence,
            JsonFields.text(line, "url"),
            List.of()),
        null,
        List.of(
            new EvidenceClaim(
                key,
                Evidence.kind(profile),
                List.of(organisation),
                profile.title(),
                profile.summary(),
                one(line, "language", Language.values(), Language::code),
                profile.published(),
                keywords,
                profile)));
  }

  /**
   * Reads each field by itself, so that whoever mends a line hears of all that is wrong with it.
   */
  private static void check(JsonNode line) {
    var faults = new ArrayList<Refusal>();
    List<Runnable> fields =
        List.of(
            () -> JsonFields.requiredText(line, "id"),
            () -> JsonFields.requiredText(line, "organisation"),
            () -> kind(line),
            () -> published(line),
            () -> date(line, "", "expires"),
            () -> one(line, "language", Language.values(), Language::code),
            () -> JsonFields.requiredText(line, "title"),
            () -> JsonFields.requiredText(line, "summary"),
            () -> JsonFields.requiredText(line, "description"),
            () -> one(line, "stage", PartneringProfile.Stage.values(), ProfileSource::code),
            () -> one(line, "rights", PartneringProfile.Rights.values(), ProfileSource::code),
            () -> partner(line.path("partner")),
            () -> each(line, "", "cooperation", Cooperation.values(), Cooperation::code),
            () -> country("country", JsonFields.requiredText(line, "country")),
            () -> targets(line),
            () -> JsonFields.integer(line, "trl"),
            () -> call(line.path("call")));
    for (var field : fields) {
      try {
        field.run();
      } catch (Refusal fault) {
        faults.add(fault);
      } catch (InvalidProfile fault) { // of a call, which is a value of its own
        faults.add(refusal(fault));
      }
    }
    if (!faults.isEmpty()) {
      throw faults.getFirst().with(faults.subList(1, faults.size()));
    }
  }

  private static LocalDate published(JsonNode line) {
    var published = date(line, "", "published");
    if (published == null) {
      throw new Refusal("published", RejectionReason.MISSING_FIELD);
    }
    return published;
  }

  private static PartneringProfile.Kind kind(JsonNode line) {
    var kinds = PartneringProfile.Kind.values();
    var kind = one(line, "kind", kinds, PartneringProfile.Kind::code);
    if (kind == null) {
      throw new Refusal("kind", RejectionReason.MISSING_FIELD);
    }
    return kind;
  }

  private static List<String> targets(JsonNode line) {
    return JsonFields.texts(line, "targetCountries").stream()
        .map(target -> country("targetCountries", target))
        .toList();
  }

  private static PartneringProfile profile(JsonNode line) {
    var published = published(line);
    var expires = date(line, "", "expires");
    try {
      return new PartneringProfile(
          kind(line),
          JsonFields.requiredText(line, "title"),
          JsonFields.requiredText(line, "summary"),
          JsonFields.requiredText(line, "description"),
          JsonFields.text(line, "advantages"),
          one(line, "stage", PartneringProfile.Stage.values(), ProfileSource::code),
          one(line, "rights", PartneringProfile.Rights.values(), ProfileSource::code),
          partner(line.path("partner")),
          each(line, "", "cooperation", Cooperation.values(), Cooperation::code),
          JsonFields.texts(line, "technologies"),
          JsonFields.texts(line, "markets"),
          country("country", JsonFields.requiredText(line, "country")),
          targets(line),
          JsonFields.integer(line, "trl"),
          published,
          expires == null ? published.plusYears(1) : expires,
          call(line.path("call")));
    } catch (InvalidProfile invalid) {
      throw refusal(invalid)
          .with(
              Stream.of(invalid.getSuppressed())
                  .filter(InvalidProfile.class::isInstance)
                  .map(InvalidProfile.class::cast)
                  .map(ProfileSource::refusal)
                  .toList());
    }
  }

  private static Refusal refusal(InvalidProfile invalid) {
    return new Refusal(
        invalid.field(), RejectionReason.BREAKS_RULE, String.valueOf(invalid.getMessage()));
  }

  private static PartnerSought partner(JsonNode partner) {
    return new PartnerSought(
        each(partner, "partner.", "types", OrganisationType.values(), OrganisationType::code),
        JsonFields.text(partner, "role"),
        each(partner, "partner.", "sizes", SizeClass.values(), SizeClass::code));
  }

  private static PartneringProfile.@Nullable Call call(JsonNode call) {
    if (!call.isObject()) {
      return null;
    }
    String name = JsonFields.text(call, "name");
    if (name == null) {
      throw new Refusal("call.name", RejectionReason.MISSING_FIELD);
    }
    var submission = date(call, "call.", "submission");
    if (submission == null) {
      throw new Refusal("call.submission", RejectionReason.MISSING_FIELD);
    }
    return new PartneringProfile.Call(name, date(call, "call.", "interest"), submission);
  }

  private static String country(String field, String text) {
    return Optional.ofNullable(CountryNames.code(text))
        .orElseThrow(() -> new Refusal(field, RejectionReason.UNKNOWN_COUNTRY, text));
  }

  private static @Nullable LocalDate date(JsonNode object, String within, String field) {
    String text = JsonFields.text(object, field);
    try {
      if (text == null || text.length() == DATE_LETTERS) {
        return text == null ? null : LocalDate.parse(text);
      }
    } catch (DateTimeException _) { // told to the reader below
    }
    throw new Refusal(within + field, RejectionReason.BAD_DATE, text);
  }

  /** The one value that a field names; null where it names none. */
  private static <E extends Enum<E>> @Nullable E one(
      JsonNode object, String field, E[] values, Function<E, String> code) {
    var found = each(object, "", field, values, code);
    if (found.size() > 1) {
      throw new Refusal(field, RejectionReason.WRONG_SHAPE, "it holds several values");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static <E extends Enum<E>> List<E> each(
      JsonNode object, String within, String field, E[] values, Function<E, String> code) {
    var found = new ArrayList<E>();
    for (String text : JsonFields.texts(object, field)) {
      String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
      found.add(
          Stream.of(values)
              .filter(value -> code.apply(value).equals(wanted))
              .findFirst()
              .orElseThrow(() -> unknown(within + field, text, values, code)));
    }
    return found;
  }

  private static <E extends Enum<E>> Refusal unknown(
      String field, String value, E[] values, Function<E, String> code) {
    String known = String.join(", ", Stream.of(values).map(code).toList());
    return new Refusal(field, RejectionReason.UNKNOWN_VALUE, value, known);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
