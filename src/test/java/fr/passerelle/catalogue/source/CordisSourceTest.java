package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the tables of CORDIS are understood. */
class CordisSourceTest {

  private static final String ONE = "990000001";
  private static final String TWO = "990000002";

  @TempDir private Path folder;

  private final Map<String, String> tables = new TreeMap<>();

  CordisSourceTest() {
    tables.put(
        "organization.csv",
        OpenDataFiles.ORGANISATIONS
            + OpenDataFiles.participation("91", ONE, "participant")
            + OpenDataFiles.participation("91", TWO, "coordinator")
            + OpenDataFiles.participation("92", ONE, "coordinator"));
    tables.put(
        "project.csv",
        OpenDataFiles.PROJECTS
            + OpenDataFiles.project("92", "Second test")
            + OpenDataFiles.project("91", "First test"));
    tables.put(
        "euroSciVoc.csv",
        """
        projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle
        "91";"/1";"/a";"optics"
        """);
    tables.put("topics.csv", "projectID;topic;title\n\"91\";\"TEST-2026\";\"Better tests\"\n");
    tables.put("legalBasis.csv", "projectID;legalBasis\n\"91\";\"X\"\n");
  }

  @Test
  void anOrganisationOfManyProjectsIsOneRecord() throws IOException {
    var readings = readFolder();
    assertThat(readings).hasSize(4).allMatch(Reading.Accepted.class::isInstance);
    assertThat(readings)
        .extracting(reading -> OpenDataFiles.record(reading).mark().record())
        .containsExactly(ONE, TWO, "project-92", "project-91");
    var claims = OpenDataFiles.claims(readings.getFirst());
    assertThat(claims.type()).isEqualTo(OrganisationType.RESEARCH_INSTITUTE);
    assertThat(claims.names())
        .extracting(Name::text)
        .containsExactly("INSTITUT D'ESSAI " + ONE, "IE" + ONE);
    assertThat(claims.place().city()).isEqualTo("Grenoble");
    assertThat(claims.place().department()).isEqualTo("38");
    assertThat(claims.place().location()).isEqualTo(new Place.Location(45.18, 5.72));
    assertThat(claims.identifiers())
        .extracting(Identifier::key)
        .containsExactly("pic:" + ONE, "vat:FR11123456782", "siren:123456782");
  }

  @Test
  void aProjectSpeaksForAllWhoTookPartTheCoordinatorFirst() throws IOException {
    var record = OpenDataFiles.record(readFolder().get(3));
    assertThat(record.claims()).isNull();
    assertThat(record.mark().url()).isEqualTo("https://cordis.europa.eu/project/id/91");
    assertThat(record.mark().licence()).isEqualTo("CC-BY-4.0");
    var project = record.evidence().getFirst();
    assertThat(project.key()).isEqualTo("91");
    assertThat(project.about()).containsExactly(TWO, ONE);
    assertThat(project.title()).isEqualTo("First test");
    assertThat(project.text()).isEqualTo("We test; twice, and \"again\".");
    assertThat(project.date()).hasToString("2026-09-01");
    assertThat(project.keywords()).containsExactly("optics", "Better tests", "testing", "trials");
  }

  @Test
  void commasAreReadLikeSemicolonsAndArchivesLikeFolders() throws IOException {
    var expected = readFolder();
    var zipped = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(zipped)) {
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry("csv/" + table.getKey()));
        zip.write(SourceFiles.utf8(table.getValue()));
      }
    }
    assertThat(SourceFiles.read(new CordisSource(), folder, "cordis.zip", zipped.toByteArray()))
        .isEqualTo(expected);
    tables.replaceAll((name, table) -> table.replace("\";\"", "\",\""));
    tables.replaceAll(
        (name, table) ->
            table.substring(0, table.indexOf('\n')).replace(';', ',')
                + table.substring(table.indexOf('\n')));
    assertThat(readFolder()).isEqualTo(expected);
  }

  @Test
  void whatHasNoCounterpartInTheOtherTableIsToldOnceAProject() throws IOException {
    tables.merge("project.csv", OpenDataFiles.project("93", "Alone"), String::concat);
    tables.merge(
        "organization.csv",
        OpenDataFiles.participation("94", ONE, "participant")
            + OpenDataFiles.participation("94", TWO, "participant"),
        String::concat);
    var rejected = OpenDataFiles.rejected(readFolder());
    assertThat(rejected).hasSize(2);
    assertThat(rejected)
        .allMatch(reading -> reading.reason() == RejectionReason.UNMATCHED)
        .extracting(Reading.Rejected::message)
        .allMatch(message -> message.contains("import all files of one dump together"));
    assertThat(rejected.get(0).details()).containsExactly("project 93");
    assertThat(rejected.get(1).details()).containsExactly("project 94");
    assertThat(rejected.get(1).line()).isEqualTo(5);
  }

  @Test
  void aRowThatIsRefusedTakesNoPart() throws IOException {
    tables.replaceAll((name, table) -> table.replaceFirst("\"FR\"", "\"QQ\""));
    var readings = readFolder();
    var rejected = OpenDataFiles.rejected(readings);
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().reason()).isEqualTo(RejectionReason.UNKNOWN_COUNTRY);
    assertThat(OpenDataFiles.record(readings.getLast()).evidence().getFirst().about())
        .containsExactly(TWO);
    // The next row on the same organisation tells it all the same.
    assertThat(OpenDataFiles.record(readings.get(2)).mark().record()).isEqualTo(ONE);
  }

  @Test
  void organisationsAloneAreReadAndProjectsAloneRefused() throws IOException {
    var organisations = tables.get("organization.csv");
    assertThat(readOne(organisations == null ? "" : organisations)).hasSize(2);
    var projects = tables.get("project.csv");
    assertThatThrownBy(() -> readOne(projects == null ? "" : projects))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("import the folder or the archive");
    tables.remove("organization.csv");
    assertThatThrownBy(this::readFolder)
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("holds no organization.csv");
  }

  @Test
  void theUnionsOwnCountryCodesAreUnderstood() throws IOException {
    for (var code : Map.of("EL", "GR", "UK", "GB", "XK", "XK").entrySet()) {
      var table =
          OpenDataFiles.cordisOrganisations(1).replace("\"FR\"", "\"" + code.getKey() + "\"");
      assertThat(OpenDataFiles.claims(readOne(table).getFirst()).place().country())
          .isEqualTo(code.getValue());
    }
  }

  @Test
  void allRowsOfRealTablesAreAccountedFor() {
    SharedData.folder("data/cordis-format")
        .ifPresent(
            data -> {
              List<Reading> readings;
              try (var stream = new CordisSource().read(InputFile.of(data))) {
                readings = stream.toList();
              }
              var organisations = new HashSet<String>();
              long projects = 0;
              long about = 0;
              for (var reading : readings) {
                if (reading instanceof Reading.Accepted(long _, var record)) {
                  projects += record.evidence().size();
                  if (record.claims() != null) {
                    organisations.add(record.mark().record());
                  }
                  about += record.evidence().stream().mapToLong(one -> one.about().size()).sum();
                }
              }
              var rejected = OpenDataFiles.rejected(readings);
              assertThat(rejected)
                  .allMatch(one -> one.reason() == RejectionReason.UNMATCHED)
                  .allMatch(one -> "id".equals(one.field()));
              assertThat(projects + rejected.size()).isEqualTo(100);
              assertThat(about).as("rows of participation").isEqualTo(100);
              assertThat(organisations.size() + 100L).isEqualTo(readings.size());
            });
  }

  private List<Reading> readFolder() throws IOException {
    var dump = Files.createDirectories(folder.resolve("dump"));
    for (var table : tables.entrySet()) {
      Files.writeString(dump.resolve(table.getKey()), table.getValue());
    }
    try (var readings = new CordisSource().read(InputFile.of(dump))) {
      return readings.toList();
    }
  }

  private List<Reading> readOne(String table) {
    return SourceFiles.read(new CordisSource(), folder, "one.csv", SourceFiles.utf8(table));
  }
}
