package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Folding;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SizeClass;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import fr.passerelle.organisation.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that somebody keeps as a table, such as a cluster's members: CSV with the columns of
 * {@code src/site/directory-csv.md}. A row's key is its name and city, so that a corrected row
 * replaces the earlier one.
 */
public final class DirectorySource implements Source {

  /** Our column names for those that French directories often bear, folded. */
  private static final Map<String, String> FRENCH_COLUMNS =
      Map.ofEntries(
          Map.entry("nom", "name"),
          Map.entry("sigle", "acronym"),
          Map.entry("pays", "country"),
          Map.entry("ville", "city"),
          Map.entry("code postal", "postcode"),
          Map.entry("latitude", "lat"),
          Map.entry("longitude", "lon"),
          Map.entry("site web", "website"),
          Map.entry("themes", "themes"),
          Map.entry("taille", "size"),
          Map.entry("membre de", "member_of"),
          Map.entry("annee de creation", "founded"));

  private static final List<String> TYPE_CODES =
      Stream.of(OrganisationType.values()).map(OrganisationType::code).toList();

  private final String id;
  private final String title;
  private final String licence;
  private final String homepage;
  private final LocalDate date;

  /** A directory of which nothing more is known. */
  public DirectorySource() {
    this("directory", "Directory", "unknown", "", LocalDate.EPOCH);
  }

  /**
   * A directory of its own: its rows never replace another directory's.
   *
   * @param id lower case {@code a-z 0-9 -}
   * @param date when its rows were last right; the epoch where unknown
   */
  public DirectorySource(String id, String title, String licence, String homepage, LocalDate date) {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a source's id must be a-z, 0-9 and -, but is " + id);
    }
    this.id = id;
    this.title = title;
    this.licence = licence;
    this.homepage = homepage;
    this.date = date;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String licence() {
    return licence;
  }

  @Override
  public String homepage() {
    return homepage;
  }

  @Override
  public Duration period() {
    return Duration.ofDays(7); // somebody keeps it by hand
  }

  @Override
  public Authority authority() {
    return Authority.DIRECTORY;
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    return TableReadings.of(
        file, DirectorySource::columnName, List.of("name", "country"), this::record);
  }

  private static String columnName(String name) {
    return FRENCH_COLUMNS.getOrDefault(Folding.fold(name), name);
  }

  private SourceRecord record(TableRow row) {
    String name = row.requiredText("name");
    var place = place(row);
    var claims =
        new Claims(
            coded(row, "type", OrganisationType::of, OrganisationType.UNKNOWN, TYPE_CODES),
            Status.ACTIVE,
            names(row, name),
            place,
            size(row),
            year(row),
            row.text("website"),
            identifiers(row),
            row.texts("themes").stream().filter(DirectorySource::isConcept).toList(),
            row.texts("member_of").stream().map(this::membership).toList(),
            texts(row),
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
    return text == null
        ? null
        : coded(
            row,
            "size",
            SizeClass::of,
            SizeClass.LARGE,
            Stream.of(SizeClass.values()).map(SizeClass::code).toList());
  }

  private static @Nullable Integer year(TableRow row) {
    Double year = row.number("founded", 1, 2200);
    return year == null ? null : year.intValue();
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

  private static Place place(TableRow row) {
    String country = row.requiredText("country");
    String code = Countries.code(country);
    if (code == null) {
      throw new Refusal("country", RejectionReason.UNKNOWN_COUNTRY, country);
    }
    String city = row.text("city");
    Map<Language, String> cityNames =
        city != null && Folding.hasHan(city) ? Map.of(Language.CHINESE, city) : Map.of();
    return new Place(
        code, row.text("region"), department(row, code), city, cityNames, location(row));
  }

  /** The first two digits of a French postcode, three overseas, 2A or 2B in Corsica. */
  private static @Nullable String department(TableRow row, String country) {
    String postcode = row.text("postcode");
    if (!country.equals("FR") || postcode == null || !postcode.matches("\\d{5}")) {
      return null;
    }
    if (postcode.startsWith("20")) {
      return postcode.compareTo("20200") < 0 ? "2A" : "2B";
    }
    return postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
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
    for (String scheme : List.of("siren", "ror")) {
      String value = row.text(scheme);
      if (value != null) {
        try {
          found.add(Identifier.of(scheme, value));
        } catch (IllegalArgumentException e) {
          throw new Refusal(scheme, RejectionReason.BAD_IDENTIFIER, value);
        }
      }
    }
    return found;
  }

  private Affiliation membership(String target) {
    return new Affiliation(Affiliation.Kind.MEMBER_OF, target, null, null, id);
  }

  /** The descriptions; themes that may be words rather than concept ids are kept as one more. */
  private List<Text> texts(TableRow row) {
    var texts = new ArrayList<Text>();
    for (var language : Language.values()) {
      addText(texts, language, row.text("description_" + language.code()));
    }
    String bare = row.text("description");
    if (bare != null) {
      addText(texts, Folding.hasHan(bare) ? Language.CHINESE : null, bare);
    }
    var words =
        row.texts("themes").stream()
            .filter(theme -> !theme.contains("-") || !isConcept(theme))
            .toList();
    addText(texts, null, words.isEmpty() ? null : String.join(", ", words));
    return texts;
  }

  private void addText(List<Text> texts, @Nullable Language language, @Nullable String text) {
    if (text != null) {
      texts.add(new Text(Text.Topic.DESCRIPTION, language, text, id));
    }
  }

  private static boolean isConcept(String theme) {
    return theme.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }
}
