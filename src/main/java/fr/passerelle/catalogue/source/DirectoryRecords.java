package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.CountryNames;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a record of each row of a directory. Immutable. */
final class DirectoryRecords {

  private static final List<String> TYPE_CODES =
      Stream.of(OrganisationType.values())
          .filter(type -> type != OrganisationType.UNKNOWN)
          .map(OrganisationType::code)
          .toList();

  private static final List<String> SCHEMES = List.of("siren", "siret", "vat", "uscc", "ror");

  /** The year within a date, in the order of any country. */
  private static final Pattern YEAR_OF_DATE =
      Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?=[-/.年])|(?<=[-/. ])(1[5-9]|20)\\d\\d(?!\\d)");

  /** An address of anything but the web, such as javascript: or file:, but no host with a port. */
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?!https?:)[a-z][a-z0-9+-]*:(?!\\d)", Pattern.CASE_INSENSITIVE);

  /** A file that says it is older does not know its date, and tells nothing of years to come. */
  private static final int EARLIEST_FILE = 2000;

  private static final int LATEST_YEAR = 2200;

  private final String id;
  private final String licence;
  private final LocalDate date;
  private final @Nullable String country;
  private final TableWords words;
  private final int lastYear;

  /**
   * Makes records of one directory.
   *
   * @param country where organisations are whose row tells none; null where that must be told
   * @param words what themes mean and which language texts are in
   */
  DirectoryRecords(
      String id, String licence, LocalDate date, @Nullable String country, TableWords words) {
    this.id = id;
    this.licence = licence;
    this.date = date;
    this.country = country;
    this.words = words;
    this.lastYear = date.getYear() < EARLIEST_FILE ? LATEST_YEAR : date.getYear();
  }

  /** The record of a row; thrown as a refusal where it is none. */
  SourceRecord record(TableRow row) {
    String name = name(row);
    var place = place(row);
    var themes = words.themes(row.texts("themes", "[|;；,，、]"));
    var claims =
        new Claims(
            coded(row, "type", CodedWords::type, OrganisationType.UNKNOWN, TYPE_CODES),
            Status.ACTIVE,
            names(row, name),
            place,
            size(row),
            year(row),
            website(row),
            identifiers(row),
            themes.concepts(),
            row.texts("member_of").stream().map(this::membership).toList(),
            texts(row, themes.others(), place.country()),
            null);
    String where = place.city() == null ? place.country() : place.city();
    String key = Folding.fold(name + " " + where).replace(' ', '-');
    if (key.isEmpty()) {
      throw new Refusal("name", RejectionReason.MISSING_FIELD);
    }
    return new SourceRecord(
        new SourceMark(id, key, date, licence, null, List.of()), claims, List.of());
  }

  private static <T> T coded(
      TableRow row,
      String column,
      Function<String, Optional<T>> reader,
      T otherwise,
      List<String> codes) {
    String text = row.text(column);
    return text == null
        ? otherwise
        : reader
            .apply(text)
            .orElseThrow(
                () ->
                    new Refusal(
                        column, RejectionReason.UNKNOWN_VALUE, text, String.join(", ", codes)));
  }

  private static @Nullable SizeClass size(TableRow row) {
    String text = row.text("size");
    String staff = row.text("staff");
    return text == null
        ? staff == null ? null : CodedWords.sizeOfStaff(staff).orElse(null)
        : coded(
            row,
            "size",
            CodedWords::size,
            SizeClass.LARGE,
            Stream.of(SizeClass.values()).map(SizeClass::code).toList());
  }

  private @Nullable Integer year(TableRow row) {
    String text = row.text("founded");
    var date = text == null ? null : YEAR_OF_DATE.matcher(text);
    if (text == null || date == null || !date.find()) {
      Double year = row.number("founded", 1, lastYear);
      return year == null ? null : year.intValue();
    }
    int year = Integer.parseInt(date.group());
    if (year > lastYear) {
      throw new Refusal(
          "founded", RejectionReason.OUT_OF_RANGE, text, "1", Integer.toString(lastYear));
    }
    return year;
  }

  private static @Nullable String website(TableRow row) {
    String text = row.text("website");
    if (text != null && OTHER_SCHEME.matcher(text).lookingAt()) {
      throw new Refusal("website", RejectionReason.BAD_ADDRESS, text);
    }
    return text;
  }

  /** The name to show: the bare one, else that in the first language that has one. */
  private static String name(TableRow row) {
    String bare = row.text("name");
    if (bare != null) {
      return bare;
    }
    for (var language : Language.values()) {
      String text = row.text("name_" + language.code());
      if (text != null) {
        return text;
      }
    }
    return row.requiredText("name");
  }

  /** The names in a language first; the bare one too where it is none of these. */
  private List<Name> names(TableRow row, String name) {
    var names = new ArrayList<Name>();
    for (var language : Language.values()) {
      String text = row.text("name_" + language.code());
      if (text != null) {
        names.add(new Name(text, language, Name.Kind.PREFERRED, id));
      }
    }
    if (names.stream().noneMatch(known -> known.text().equals(name))) {
      var language = Folding.hasHan(name) ? Language.CHINESE : null;
      boolean second = names.stream().anyMatch(known -> known.language() == language);
      names.add(new Name(name, language, second ? Name.Kind.ALIAS : Name.Kind.PREFERRED, id));
    }
    for (String acronym : row.texts("acronym")) {
      names.add(new Name(acronym, null, Name.Kind.ACRONYM, id));
    }
    return names;
  }

  private Place place(TableRow row) {
    String told = row.text("country");
    String known = told == null && country != null ? country : row.requiredText("country");
    String code = CountryNames.code(known);
    if (code == null) {
      throw new Refusal("country", RejectionReason.UNKNOWN_COUNTRY, known);
    }
    String city = row.text("city");
    Map<Language, String> cityNames =
        city != null && Folding.hasHan(city) ? Map.of(Language.CHINESE, city) : Map.of();
    return new Place(
        code, row.text("region"), department(row, code), city, cityNames, location(row));
  }

  private static @Nullable String department(TableRow row, String country) {
    String postcode = row.text("postcode");
    return postcode == null || !country.equals("FR")
        ? null
        : FrenchPlaces.department(LostZeros.postcode(postcode));
  }

  private static Place.@Nullable Location location(TableRow row) {
    Double latitude = row.number("lat", -90, 90);
    Double longitude = row.number("lon", -180, 180);
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      throw new Refusal(latitude == null ? "lat" : "lon", RejectionReason.MISSING_FIELD);
    }
    return new Place.Location(latitude, longitude);
  }

  private static List<Identifier> identifiers(TableRow row) {
    var found = new ArrayList<Identifier>();
    for (String scheme : SCHEMES) {
      String value = row.text(scheme);
      if (value != null) {
        try {
          add(found, Identifier.of(scheme, LostZeros.identifier(scheme, value)));
        } catch (IllegalArgumentException e) {
          throw new Refusal(scheme, RejectionReason.BAD_IDENTIFIER, value);
        }
      }
    }
    return found;
  }

  /** The first nine digits of a SIRET are the SIREN of the firm. */
  private static void add(List<Identifier> found, Identifier identifier) {
    var both =
        identifier instanceof Identifier.Siret(String value)
            ? List.of(new Identifier.Siren(value.substring(0, 9)), identifier)
            : List.of(identifier);
    both.stream().filter(one -> !found.contains(one)).forEach(found::add);
  }

  private Affiliation membership(String target) {
    return new Affiliation(Affiliation.Kind.MEMBER_OF, target, null, null, id);
  }

  /** The descriptions; themes that are no concepts are kept as one more. */
  private List<Text> texts(TableRow row, List<String> themes, String country) {
    var texts = new ArrayList<Text>();
    for (var language : Language.values()) {
      addText(texts, language, row.text("description_" + language.code()));
    }
    String bare = row.text("description");
    if (bare != null) {
      addText(texts, words.language(bare, country), bare);
    }
    if (!themes.isEmpty()) {
      String listed = String.join(", ", themes);
      addText(texts, words.language(listed, country), listed);
    }
    return texts;
  }

  private void addText(List<Text> texts, @Nullable Language language, @Nullable String text) {
    if (text != null) {
      texts.add(new Text(Text.Topic.DESCRIPTION, language, text, id));
    }
  }
}
