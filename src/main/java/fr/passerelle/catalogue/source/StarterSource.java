package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.ClusterRecord;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that comes with Passerelle: one file of JSON lines, or a folder of them. Its format
 * is told in {@code index-data/starter/README.md}.
 */
public final class StarterSource implements Source {

  private static final String ID = "starter";
  private static final String LICENCE = "Apache-2.0";
  private static final String SUFFIX = ".jsonl";

  /** When the entries were last looked through. */
  private static final LocalDate EDITION = LocalDate.of(2026, 11, 21);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Passerelle starter catalogue";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "index-data/starter/README.md";
  }

  @Override
  public Authority authority() {
    return Authority.CURATED;
  }

  @Override
  public String organisationId(String key) {
    return key;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return JsonReadings.ending(SUFFIX, file, StarterSource::record);
  }

  private static SourceRecord record(JsonNode entry) {
    String id = JsonFields.requiredText(entry, "id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,199}")) {
      throw new Refusal("id", RejectionReason.BAD_ID, id);
    }
    String size = JsonFields.text(entry, "size");
    var claims =
        new Claims(
            type(entry),
            status(entry),
            names(entry.path("names")),
            place(entry.path("place")),
            size == null
                ? null
                : SizeClass.of(size).orElseThrow(() -> unknown("size", size, SizeClass.values())),
            JsonFields.integer(entry, "established"),
            JsonFields.text(entry, "website"),
            identifiers(entry),
            JsonFields.texts(entry, "themes"),
            affiliations(entry),
            texts(entry),
            cluster(entry.path("cluster")));
    var mark = new SourceMark(ID, id, EDITION, LICENCE, null, JsonFields.texts(entry, "sources"));
    return new SourceRecord(mark, claims, List.of());
  }

  private static OrganisationType type(JsonNode entry) {
    String type = JsonFields.requiredText(entry, "type");
    return OrganisationType.of(type)
        .orElseThrow(() -> unknown("type", type, OrganisationType.values()));
  }

  private static Status status(JsonNode entry) {
    String status = JsonFields.text(entry, "status");
    if (status == null) {
      return Status.ACTIVE;
    }
    for (var value : Status.values()) {
      if (code(value).equals(status)) {
        return value;
      }
    }
    throw unknown("status", status, Status.values());
  }

  /** The preferred names first, one a language. */
  private static List<Name> names(JsonNode names) {
    var preferred = new ArrayList<Name>();
    var others = new ArrayList<Name>();
    for (var language : Language.values()) {
      var texts = JsonFields.texts(names, language.code());
      for (int i = 0; i < texts.size(); i++) {
        if (i == 0) {
          preferred.add(new Name(texts.get(i), language, Name.Kind.PREFERRED, ID));
        } else {
          others.add(new Name(texts.get(i), language, Name.Kind.ALIAS, ID));
        }
      }
    }
    for (String text : JsonFields.texts(names, "acronym")) {
      others.add(new Name(text, null, Name.Kind.ACRONYM, ID));
    }
    for (String text : JsonFields.texts(names, "former")) {
      others.add(new Name(text, null, Name.Kind.FORMER, ID));
    }
    preferred.addAll(others);
    if (preferred.isEmpty()) {
      throw new Refusal("names", RejectionReason.MISSING_FIELD);
    }
    return preferred;
  }

  private static Place place(JsonNode place) {
    String country = JsonFields.text(place, "country");
    if (country == null) {
      throw new Refusal("place.country", RejectionReason.MISSING_FIELD);
    }
    if (!country.matches("[A-Z]{2}")) {
      throw new Refusal("place.country", RejectionReason.UNKNOWN_COUNTRY, country);
    }
    var cities = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      String city = JsonFields.text(place.path("city"), language.code());
      if (city != null) {
        cities.put(language, city);
      }
    }
    return new Place(
        country,
        JsonFields.text(place, "region"),
        JsonFields.text(place, "department"),
        ownForm(country, cities),
        cities,
        JsonFields.location(place, "lat", "lon"));
  }

  /** The city's Latin form in its own country: French in France, pinyin or English elsewhere. */
  private static @Nullable String ownForm(String country, Map<Language, String> cities) {
    var first = country.equals("FR") ? Language.FRENCH : Language.ENGLISH;
    var second = country.equals("FR") ? Language.ENGLISH : Language.FRENCH;
    String city = cities.getOrDefault(first, cities.get(second));
    return city == null ? cities.get(Language.CHINESE) : city;
  }

  private static List<Identifier> identifiers(JsonNode entry) {
    return JsonFields.texts(entry, "identifiers").stream()
        .map(
            key ->
                Identifier.parse(key)
                    .orElseThrow(
                        () -> new Refusal("identifiers", RejectionReason.BAD_IDENTIFIER, key)))
        .toList();
  }

  private static List<Affiliation> affiliations(JsonNode entry) {
    var found = new ArrayList<Affiliation>();
    for (var tie : entry.path("affiliations")) {
      String kind = JsonFields.requiredText(tie, "kind");
      found.add(
          new Affiliation(
              Affiliation.Kind.of(kind)
                  .orElseThrow(() -> unknown("kind", kind, Affiliation.Kind.values())),
              JsonFields.requiredText(tie, "organisation"),
              JsonFields.integer(tie, "since"),
              JsonFields.integer(tie, "until"),
              ID));
    }
    return found;
  }

  private static List<Text> texts(JsonNode entry) {
    var found = new ArrayList<Text>();
    for (var topic : Text.Topic.values()) {
      for (var language : Language.values()) {
        String text = JsonFields.text(entry.path(code(topic)), language.code());
        if (text != null) {
          found.add(new Text(topic, language, text, ID));
        }
      }
    }
    return found;
  }

  private static @Nullable ClusterRecord cluster(JsonNode cluster) {
    if (!cluster.isObject()) {
      return null;
    }
    var phases = new ArrayList<Integer>();
    cluster.path("phases").forEach(phase -> phases.add(phase.asInt()));
    String scale = JsonFields.text(cluster, "scale");
    var found = ClusterRecord.Scale.UNKNOWN;
    for (var value : ClusterRecord.Scale.values()) {
      found = code(value).equals(scale) ? value : found;
    }
    return new ClusterRecord(
        phases,
        found,
        JsonFields.texts(cluster, "departments"),
        JsonFields.integer(cluster, "awarded"),
        JsonFields.integer(cluster, "members"),
        JsonFields.integer(cluster, "membersYear"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Refusal unknown(String field, String value, Enum<?>[] allowed) {
    var codes = Stream.of(allowed).map(StarterSource::code).toList();
    return new Refusal(field, RejectionReason.UNKNOWN_VALUE, value, String.join(", ", codes));
  }
}
