package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.EvidenceClaim;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import fr.passerelle.language.Language;
import fr.passerelle.organisation.CountryNames;
import fr.passerelle.organisation.Evidence;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import fr.passerelle.organisation.SourceMark;
import fr.passerelle.organisation.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of CORDIS tables say; column names in lower case. */
final class CordisRows {

  private CordisRows() {}

  /** The key of the organisation in a row: its participant code, of nine digits since 2014. */
  static String organisationKey(TableRow row) {
    String key = row.requiredText("organisationid");
    if (!key.matches("[0-9A-Za-z]{1,20}")) {
      throw new Refusal("organisationID", RejectionReason.BAD_IDENTIFIER, key);
    }
    return key.toLowerCase(Locale.ROOT);
  }

  /** The organisation that a row of participation describes. */
  static SourceRecord organisation(String key, TableRow row) {
    String name = row.requiredText("name");
    var names = new ArrayList<Name>();
    names.add(new Name(name, null, Name.Kind.PREFERRED, CordisSource.ID));
    String acronym = row.text("shortname");
    if (acronym != null && !acronym.equalsIgnoreCase(name)) {
      names.add(new Name(acronym, null, Name.Kind.ACRONYM, CordisSource.ID));
    }
    var claims =
        new Claims(
            type(row.text("activitytype")),
            Status.ACTIVE,
            names,
            place(row),
            null,
            null,
            row.text("organizationurl"),
            identifiers(key, row),
            List.of(),
            List.of(),
            List.of(),
            null);
    return new SourceRecord(mark(key, date(row, "contentupdatedate"), null), claims, List.of());
  }

  /**
   * A project as evidence of all who take part.
   *
   * @param participants their keys, the coordinator's first
   * @param subjects what CORDIS classified it as, and the title of its topic
   */
  static SourceRecord project(
      String key, TableRow row, List<String> participants, List<String> subjects) {
    String title = row.requiredText("title");
    var keywords = new LinkedHashSet<>(subjects);
    keywords.addAll(row.texts("keywords", "[,;]"));
    String objective = row.text("objective");
    var updated = date(row, "contentupdatedate");
    return new SourceRecord(
        mark("project-" + key, updated, "https://cordis.europa.eu/project/id/" + key),
        null,
        List.of(
            new EvidenceClaim(
                key,
                Evidence.Kind.PROJECT,
                participants,
                title,
                objective == null ? "" : objective,
                Language.ENGLISH,
                date(row, "startdate"),
                List.copyOf(keywords))));
  }

  private static SourceMark mark(String key, @Nullable LocalDate date, @Nullable String url) {
    return new SourceMark(
        CordisSource.ID,
        key,
        date == null ? LocalDate.EPOCH : date,
        CordisSource.LICENCE,
        url,
        List.of());
  }

  private static OrganisationType type(@Nullable String activity) {
    return switch (activity) {
      case "HES" -> OrganisationType.UNIVERSITY;
      case "REC" -> OrganisationType.RESEARCH_INSTITUTE;
      case "PRC" -> OrganisationType.COMPANY;
      case "PUB" -> OrganisationType.PUBLIC_BODY;
      case null, default -> OrganisationType.UNKNOWN;
    };
  }

  private static Place place(TableRow row) {
    String country = row.text("country");
    if (country == null) {
      return Place.UNKNOWN;
    }
    String code = CountryNames.code(country);
    if (code == null) {
      throw new Refusal("country", RejectionReason.UNKNOWN_COUNTRY, country);
    }
    String city = row.text("city");
    String postcode = row.text("postcode");
    boolean french = code.equals("FR");
    return new Place(
        code,
        null,
        french && postcode != null ? FrenchPlaces.department(postcode) : null,
        french && city != null ? FrenchPlaces.town(city) : city,
        Map.of(),
        location(row.text("geolocation")));
  }

  /** Degrees north and east with a comma between; what is none is a slip of CORDIS, not ours. */
  private static Place.@Nullable Location location(@Nullable String text) {
    if (text == null || !text.matches("\\(?-?\\d{1,2}(\\.\\d+)? ?, ?-?\\d{1,3}(\\.\\d+)?\\)?")) {
      return null;
    }
    String[] degrees = text.replaceAll("[() ]", "").split(",", -1);
    double latitude = Double.parseDouble(degrees[0]);
    double longitude = Double.parseDouble(degrees[1]);
    boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return possible && (latitude != 0 || longitude != 0)
        ? new Place.Location(latitude, longitude)
        : null;
  }

  /** Those that pass their check. The end of a French VAT number is the SIREN of its bearer. */
  private static List<Identifier> identifiers(String key, TableRow row) {
    var found = new ArrayList<Identifier>();
    Identifier.parse("pic:" + key).ifPresent(found::add);
    String number = row.text("vatnumber");
    var vat = number == null ? null : Identifier.parse("vat:" + number).orElse(null);
    if (vat != null) {
      found.add(vat);
      if (vat.value().startsWith("FR")) {
        Identifier.parse("siren:" + vat.value().substring(4)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A day, with or without an hour; null where the cell is empty. */
  private static @Nullable LocalDate date(TableRow row, String column) {
    String text = row.text(column);
    try {
      return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeException _) { // told to the reader as a rejection
      throw new Refusal(column, RejectionReason.BAD_DATE, text);
    }
  }
}
