package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.SharedData;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.language.Folding;
import fr.passerelle.organisation.Affiliation;
import fr.passerelle.organisation.Identifier;
import fr.passerelle.organisation.Name;
import fr.passerelle.organisation.OrganisationType;
import fr.passerelle.organisation.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a structure of the French national directory is understood. */
class RnsrSourceTest {

  @TempDir private Path folder;

  @Test
  void aLaboratoryHasItsNumberItsLabelAndTheBodiesAboveIt() {
    var reading = read(OpenDataFiles.RNSR_RECORD).getFirst();
    assertThat(new RnsrSource().organisationId(OpenDataFiles.record(reading).mark().record()))
        .isEqualTo("rnsr-209900001a");
    var claims = OpenDataFiles.claims(reading);
    assertThat(claims.type()).isEqualTo(OrganisationType.LABORATORY);
    assertThat(claims.identifiers()).extracting(Identifier::key).containsExactly("rnsr:209900001A");
    assertThat(claims.names())
        .extracting(Name::text, Name::kind)
        .containsExactly(
            tuple("Laboratoire d'essai des méthodes", Name.Kind.PREFERRED),
            tuple("LEM-TEST", Name.Kind.ACRONYM),
            tuple("UMR 0001", Name.Kind.ACRONYM));
    assertThat(claims.place().city()).isEqualTo("Le Bourget du Lac");
    assertThat(claims.place().department()).isEqualTo("73");
    assertThat(claims.established()).isEqualTo(2099);
    assertThat(claims.affiliations())
        .extracting(Affiliation::kind, Affiliation::organisationId)
        .containsExactly(
            tuple(Affiliation.Kind.PART_OF, "ror:02feahw73"),
            tuple(Affiliation.Kind.PART_OF, "ror:04gqg1a07"));
    assertThat(claims.texts())
        .extracting(Text::text)
        .containsExactly(
            "Chimie",
            "Computer science and informatics, Physical and analytical chemical sciences");
  }

  @Test
  void aStructureWithoutNumberYetIsTakenWithoutIdentifier() {
    var record =
        OpenDataFiles.record(
            read(OpenDataFiles.RNSR_RECORD.replace("209900001A", "CNRS-LEM")).getFirst());
    assertThat(record.mark().record()).isEqualTo("cnrs-lem");
    assertThat(Objects.requireNonNull(record.claims()).identifiers()).isEmpty();
  }

  @Test
  void aFederationIsANetworkAndAnArrayIsReadLikeLines() {
    String network = OpenDataFiles.RNSR_RECORD.replace("structure\":\"2\"", "structure\":\"3\"");
    var readings = read("[\n" + network + ",\n" + OpenDataFiles.RNSR_RECORD + "\n]\n");
    assertThat(readings)
        .extracting(reading -> OpenDataFiles.claims(reading).type())
        .containsExactly(OrganisationType.NETWORK, OrganisationType.LABORATORY);
  }

  @ParameterizedTest
  @CsvSource({
    "209900001A, 2099A, numero_national_de_structure",
    "\"2099\", \"soon\", annee_de_creation",
    "Laboratoire d'essai des méthodes, '', libelle"
  })
  void aWrongFieldRefusesTheStructure(String right, String wrong, String field) {
    var rejected =
        OpenDataFiles.rejected(
            read(OpenDataFiles.RNSR_RECORD.replace(right, wrong == null ? "" : wrong)));
    assertThat(rejected).extracting(Reading.Rejected::field).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({
    "VANDOEUVRE LES NANCY CEDEX, Vandoeuvre les Nancy",
    "LYON CEDEX 07, Lyon",
    "Marseille Cedex 20, Marseille",
    "VILLENEUVE D'ASCQ, Villeneuve d'Ascq",
    "SAINT-ÉTIENNE, Saint-Étienne",
    "Villers lès Nancy, Villers lès Nancy"
  })
  void aTownIsWrittenAsPeopleWriteIt(String line, String town) {
    assertThat(FrenchPlaces.town(line)).isEqualTo(town);
  }

  @Test
  void aPanelWhoseTitleWasCutLosesTheCutWord() {
    assertThat(FrenchBodies.panels("Mathematics : pure and appl..."))
        .isEqualTo("Mathematics : pure and");
    assertThat(FrenchBodies.panels("SH1;PE6"))
        .isEqualTo("Individuals, markets and organisations, Computer science and informatics");
  }

  @Test
  void everyBodyOfTheTableHasAValidRorIdAndNoAcronymTwoBodies() {
    var told = new HashSet<String>();
    for (var body : FrenchBodies.all()) {
      assertThat(new Identifier.Ror(body.ror()).value()).isEqualTo(body.ror());
      body.acronyms().forEach(acronym -> assertThat(told.add(Folding.fold(acronym))).isTrue());
    }
    assertThat(FrenchBodies.ror("U. Strasbourg")).contains("00pg6eq24");
    assertThat(FrenchBodies.ror("UT")).isEmpty();
  }

  @Test
  void rorKnowsEveryBodyOfTheTableByThatName() {
    SharedData.folder("data/ror")
        .ifPresent(
            data -> {
              var names = namesInRor(data.resolve("ror.jsonl.gz"));
              for (var body : FrenchBodies.all()) {
                assertThat(names.getOrDefault(body.ror(), Set.of()))
                    .as(body.name())
                    .anyMatch(
                        name -> (" " + name + " ").contains(" " + Folding.fold(body.name()) + " "));
              }
            });
  }

  @Test
  void allRealStructuresAreReadAndMostSupervisorsKnown() {
    SharedData.folder("data/labs-fr")
        .ifPresent(
            data -> {
              try (var stream = new RnsrSource().read(InputFile.of(data))) {
                var readings = stream.toList();
                assertThat(readings).hasSize(420).allMatch(Reading.Accepted.class::isInstance);
                long supervised =
                    readings.stream()
                        .filter(one -> !OpenDataFiles.claims(one).affiliations().isEmpty())
                        .count();
                assertThat(supervised).isGreaterThan(400);
              }
            });
  }

  private static Map<String, Set<String>> namesInRor(Path file) {
    var mapper = JsonMapper.builder().build();
    var names = new HashMap<String, Set<String>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var record = mapper.readTree(line);
        var own = new HashSet<String>();
        record.path("names").forEach(name -> own.add(Folding.fold(name.path("value").asText())));
        names.put(record.path("id").asText().replaceFirst(".*/", ""), own);
      }
      return names;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Reading> read(String json) {
    return SourceFiles.read(new RnsrSource(), folder, "rnsr.json", SourceFiles.utf8(json));
  }
}
