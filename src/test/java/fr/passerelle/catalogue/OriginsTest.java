package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an organisation's fields come from, as its page asks. */
class OriginsTest {

  @TempDir Path folder;
  private Database database;
  private Catalogue catalogue;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder);
    catalogue = new Catalogue(database, InstantSource.system());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String id, LocalDate date, String rows) throws IOException {
    var file = Files.writeString(folder.resolve(id + ".csv"), rows);
    catalogue.importFrom(new DirectorySource(id, id, "CC0-1.0", "", date), file, Progress.SILENT);
  }

  private FieldOrigin origin(String field) {
    return catalogue.origins(id()).stream()
        .filter(origin -> origin.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  private String id() {
    return catalogue.organisation("siren:552100554").orElseThrow().id();
  }

  @Test
  void aFieldNamesTheRecordItWasTakenFromAndWhatAnotherSaysInstead() throws IOException {
    add(
        "older",
        LocalDate.of(2024, 1, 2),
        """
        name,country,city,type,website,siren,established
        Lunor,FR,Lyon,company,old.example,552100554,1999
        """);
    add(
        "newer",
        LocalDate.of(2026, 3, 4),
        """
        name,country,city,type,website,siren
        Lunor,FR,Paris,company,new.example,552100554
        """);
    var website = origin("website");
    assertThat(website.value()).contains("new.example");
    assertThat(website.mark().source()).isEqualTo("newer");
    assertThat(website.mark().date()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(website.others()).hasSize(1);
    assertThat(website.others().getFirst().value()).contains("old.example");
    assertThat(website.others().getFirst().mark().source()).isEqualTo("older");
    assertThat(origin("city").others()).extracting(FieldOrigin.Said::value).containsExactly("Lyon");
    assertThat(origin("established").mark().source()).isEqualTo("older");
    assertThat(origin("identifier.siren").mark().source()).isEqualTo("newer");
  }

  @Test
  void oneAddressOrTownWrittenInTwoWaysIsNoDifference() throws IOException {
    add(
        "older",
        LocalDate.of(2024, 1, 2),
        """
        name,country,city,type,website,siren
        Lunor,FR,SAINT ETIENNE CEDEX 2,company,http://www.lunor.example/,552100554
        """);
    add(
        "newer",
        LocalDate.of(2026, 3, 4),
        """
        name,country,city,type,website,siren
        Lunor,FR,Saint-Étienne,company,https://lunor.example,552100554
        """);
    assertThat(catalogue.origins(id()))
        .extracting(FieldOrigin::field)
        .contains("type", "country", "city", "website");
    assertThat(catalogue.origins(id())).extracting(FieldOrigin::others).allMatch(List::isEmpty);
  }

  @Test
  void nothingIsToldOfWhatIsNotThere() {
    assertThat(catalogue.origins("nobody")).isEmpty();
  }
}
