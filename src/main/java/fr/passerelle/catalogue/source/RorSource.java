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
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Research Organization Registry, version 2 of its schema: JSON lines or an array, plain,
 * gzipped, or as the official dump's zip archive.
 */
public final class RorSource implements Source {

  private static final String ID = "ror";
  private static final String LICENCE = "CC0-1.0";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Research Organization Registry";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public String homepage() {
    return "https://ror.org";
  }

  @Override
  public Authority authority() {
    return Authority.REGISTER;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return JsonReadings.of(file, file.parts(), RorSource::isDump, ror -> record(ror, file.date()));
  }

  /** The dump's own file of version 2, such as v2.1-2026-01-15-ror-data.json. */
  private static boolean isDump(String entry) {
    String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") && name.contains("v2") && !name.startsWith(".");
  }

  private static SourceRecord record(JsonNode ror, LocalDate released) {
    String id = JsonFields.requiredText(ror, "id");
    Identifier.Ror own;
    try {
      own = new Identifier.Ror(id);
    } catch (IllegalArgumentException e) {
      throw new Refusal("id", RejectionReason.BAD_IDENTIFIER, id);
    }
    var names = names(ror);
    var affiliations = affiliations(ror, own);
    var claims =
        new Claims(
            RorTypes.type(JsonFields.texts(ror, "types"), names),
            status(ror, affiliations),
            names,
            place(ror),
            null,
            year(ror),
            website(ror),
            identifiers(ror, own),
            List.of(),
            affiliations,
            List.of(),
            null);
    return new SourceRecord(
        new SourceMark(ID, own.value(), date(ror, released), LICENCE, own.url(), List.of()),
        claims,
        List.of());
  }

  /** The displayed name first; a name without language that is written in hanzi is Chinese. */
  private static List<Name> names(JsonNode ror) {
    var displayed = new ArrayList<Name>();
    var others = new LinkedHashMap<String, Name>();
    for (var node : ror.path("names")) {
      String text = JsonFields.text(node, "value");
      if (text != null) {
        var types = JsonFields.texts(node, "types");
        var language = language(JsonFields.text(node, "lang"), text);
        if (types.contains("ror_display") && displayed.isEmpty()) {
          displayed.add(new Name(text, language, Name.Kind.PREFERRED, ID));
        } else {
          var name = new Name(text, language, kind(types), ID);
          others.merge(language + "|" + text, name, RorSource::moreTelling);
        }
      }
    }
    if (displayed.isEmpty() && others.isEmpty()) {
      throw new Refusal("names", RejectionReason.MISSING_FIELD);
    }
    return inOrder(displayed, List.copyOf(others.values()));
  }

  private static List<Name> inOrder(List<Name> displayed, List<Name> others) {
    var names = new ArrayList<>(displayed);
    var preferred = new EnumMap<Language, Boolean>(Language.class);
    displayed.stream().map(Name::language).forEach(language -> markPreferred(preferred, language));
    for (var name : others) {
      boolean second =
          name.kind() == Name.Kind.PREFERRED
              && (name.language() == null || preferred.containsKey(name.language()));
      if (name.kind() == Name.Kind.PREFERRED) {
        markPreferred(preferred, name.language());
      }
      names.add(second ? new Name(name.text(), name.language(), Name.Kind.ALIAS, ID) : name);
    }
    return names;
  }

  private static void markPreferred(Map<Language, Boolean> seen, @Nullable Language language) {
    if (language != null) {
      seen.put(language, true);
    }
  }

  private static Name moreTelling(Name one, Name other) {
    return one.kind().compareTo(other.kind()) <= 0 ? one : other;
  }

  private static Name.Kind kind(List<String> types) {
    if (types.contains("label") || types.contains("ror_display")) {
      return Name.Kind.PREFERRED;
    }
    return types.contains("acronym") ? Name.Kind.ACRONYM : Name.Kind.ALIAS;
  }

  private static @Nullable Language language(@Nullable String code, String text) {
    if (code != null) {
      return Language.of(code).orElse(null);
    }
    boolean han = false;
    for (int i = 0; i < text.length(); i++) {
      var script = Character.UnicodeScript.of(text.codePointAt(i));
      if (script == Character.UnicodeScript.HIRAGANA
          || script == Character.UnicodeScript.KATAKANA
          || script == Character.UnicodeScript.HANGUL) {
        return null;
      }
      han |= script == Character.UnicodeScript.HAN;
    }
    return han ? Language.CHINESE : null;
  }

  private static Place place(JsonNode ror) {
    var details = ror.path("locations").path(0).path("geonames_details");
    String country = JsonFields.text(details, "country_code");
    if (country == null || !country.matches("[A-Za-z]{2}")) {
      return Place.UNKNOWN;
    }
    return new Place(
        country.toUpperCase(Locale.ROOT),
        JsonFields.text(details, "country_subdivision_name"),
        null,
        JsonFields.text(details, "name"),
        Map.of(),
        JsonFields.location(details, "lat", "lng"));
  }

  private static @Nullable Integer year(JsonNode ror) {
    Integer year = JsonFields.integer(ror, "established");
    return year == null || year < 1 ? null : year;
  }

  private static @Nullable String website(JsonNode ror) {
    for (var link : ror.path("links")) {
      if ("website".equals(JsonFields.text(link, "type"))) {
        return JsonFields.text(link, "value");
      }
    }
    return null;
  }

  /** Its own, then all others that pass their check; one that does not is ROR's slip, not ours. */
  private static List<Identifier> identifiers(JsonNode ror, Identifier.Ror own) {
    var found = new LinkedHashMap<String, Identifier>();
    found.put(own.key(), own);
    for (var external : ror.path("external_ids")) {
      String scheme = JsonFields.text(external, "type");
      if (scheme != null && scheme.matches("[a-z][a-z0-9-]*")) {
        for (String value : JsonFields.texts(external, "all")) {
          Identifier.parse(scheme + ":" + value)
              .ifPresent(identifier -> found.putIfAbsent(identifier.key(), identifier));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Up to the parent and on to the successor: the other way round is told by the other record. */
  private static List<Affiliation> affiliations(JsonNode ror, Identifier.Ror own) {
    var found = new LinkedHashMap<String, Affiliation>();
    for (var relation : ror.path("relationships")) {
      var kind = tie(JsonFields.text(relation, "type"));
      String id = JsonFields.text(relation, "id");
      if (kind != null && id != null) {
        Identifier.parse("ror:" + id)
            .filter(other -> !other.equals(own))
            .ifPresent(
                other ->
                    found.putIfAbsent(
                        kind + other.key(), new Affiliation(kind, other.key(), null, null, ID)));
      }
    }
    return List.copyOf(found.values());
  }

  private static Affiliation.@Nullable Kind tie(@Nullable String type) {
    return switch (type) {
      case "parent" -> Affiliation.Kind.PART_OF;
      case "successor" -> Affiliation.Kind.MERGED_INTO;
      case "related" -> Affiliation.Kind.RELATED_TO;
      case null, default -> null;
    };
  }

  private static Status status(JsonNode ror, List<Affiliation> affiliations) {
    if (!"inactive".equals(JsonFields.text(ror, "status"))
        && !"withdrawn".equals(JsonFields.text(ror, "status"))) {
      return Status.ACTIVE;
    }
    boolean livesOn =
        affiliations.stream().anyMatch(tie -> tie.kind() == Affiliation.Kind.MERGED_INTO);
    return livesOn ? Status.MERGED : Status.DISSOLVED;
  }

  /** When the record was changed last; when the file was released where it does not say. */
  private static LocalDate date(JsonNode ror, LocalDate released) {
    String date = JsonFields.text(ror.path("admin").path("last_modified"), "date");
    try {
      return date == null ? released : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new Refusal("admin.last_modified.date", RejectionReason.WRONG_SHAPE, date);
    }
  }
}
