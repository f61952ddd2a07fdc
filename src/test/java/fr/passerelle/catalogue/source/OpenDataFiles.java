package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Claims;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.SourceRecord;
import java.util.List;
import java.util.Objects;

/** Files of open data to read in tests; the organisations in them are invented. */
final class OpenDataFiles {

  static final String ORGANISATIONS =
      "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;"
          + "postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;"
          + "contentUpdateDate;rcn;order;role;ecContribution;netEcContribution;totalCost;"
          + "endOfParticipation;active\n";

  static final String PROJECTS =
      "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;legalBasis;topics;"
          + "ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;nature;objective;"
          + "contentUpdateDate;rcn;grantDoi;keywords\n";

  static final String ILAB_HEADER = "name,siren,siret,website,description_fr\n";
  static final String ILAB_RECORD =
      "Essai Photonique,123456782,12345678200010,https://essai.example,"
          + "\"Essai Photonique conçoit des lasers, pour des tests.\"\n";

  static final String RNSR_RECORD =
      """
      {"numero_national_de_structure":"209900001A","libelle":"Laboratoire d'essai des méthodes",\
      "sigle":"LEM-TEST","annee_de_creation":"2099","type_de_structure":"Unité mixte",\
      "code_de_niveau_de_structure":"2","site_web":"https://lem.example",\
      "code_postal":"73376","commune":"LE BOURGET DU LAC CEDEX","label_numero":"UMR 0001,UMR 0001",\
      "sigles_des_tutelles":"CNRS,INCONNU,CHAMBERY","domaine_scientifique":"Chimie",\
      "panel_erc":"PE6;PE4","fiche_rnsr":"https://rnsr.example/209900001A"}\
      """;

  static final String ZONE_RECORD =
      """
      {"name_zh":"试验高新技术产业开发区","type":"national high-tech industrial development zone",\
      "aliases_zh":["试验高新技术产业开发区","试验高新区"],"district_zh":"试验区",\
      "prefecture_zh":"西安市","prefecture_pinyin":"xi an","province_zh":"陕西省",\
      "lat":34.2,"lon":108.9,"coord_source":"gazetteer:1","coord_level":"district",\
      "name_en_generated":"Shiyan National High-tech Industrial Development Zone"}\
      """;

  static final String LISTED_RECORD =
      """
      {"name":"Essai Vannes S.A.","summary":"Essai Vannes makes valves, for tests.",\
      "sector":"Industrials","industry":"Machinery","country":"France","state":"",\
      "city":"Vannes","website":"https://vannes.example","market":"Euronext Paris",\
      "symbol":"ZZTST.PA","delisted":false,"symbols":["ZZTST.PA"]}\
      """;

  private OpenDataFiles() {}

  /** A table of so many organisations, each with a part in a project of its own. */
  static String cordisOrganisations(int count) {
    var table = new StringBuilder(ORGANISATIONS);
    for (int i = 0; i < count; i++) {
      table.append(participation("9" + i, "99%07d".formatted(i), "participant"));
    }
    return table.toString();
  }

  /** A row of the organisations: who takes part in what, and how. */
  static String participation(String project, String code, String role) {
    return "\"%s\";\"TEST\";\"%s\";\"FR11123456782\";\"INSTITUT D'ESSAI %s\";\"IE%s\";\"false\";\"REC\";"
            .formatted(project, code, code, code)
        + "\"1 RUE DE L'ESSAI; A\";\"38000\";\"Grenoble\";\"FR\";\"FRK24\";\"45.18,5.72\";"
        + "\"https://essai.example\";\"\";\"2026-01-02 03:04:05\";\"1\";\"1\";\"%s\";\"1,5\";\"1,5\";"
            .formatted(role)
        + "\"1,5\";\"false\";\"\"\n";
  }

  /** A row of the projects. */
  static String project(String id, String title) {
    return "\"%s\";\"TEST\";\"SIGNED\";\"%s\";\"2026-09-01\";\"2029-08-31\";\"1,5\";\"1,5\";\"X\";"
            .formatted(id, title)
        + "\"TEST-2026\";\"2026-08-01\";\"HORIZON\";\"T\";\"T\";\"RIA\";\"\";\"We test; twice,\n"
        + "and \"\"again\"\".\";\"2026-02-03 00:00:00\";\"2\";\"10.3030/1\";\"testing, trials\"\n";
  }

  /** What an accepted reading says of an organisation. */
  static Claims claims(Reading reading) {
    return Objects.requireNonNull(record(reading).claims());
  }

  /** The record of an accepted reading. */
  static SourceRecord record(Reading reading) {
    if (reading instanceof Reading.Rejected rejected) {
      throw new AssertionError(rejected.message());
    }
    return ((Reading.Accepted) reading).record();
  }

  /** Those that were refused. */
  static List<Reading.Rejected> rejected(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Rejected.class::isInstance)
        .map(Reading.Rejected.class::cast)
        .toList();
  }
}
