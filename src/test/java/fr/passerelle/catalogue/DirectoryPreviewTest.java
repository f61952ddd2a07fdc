package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.passerelle.catalogue.source.Directories;
import fr.passerelle.catalogue.source.Directories.Made;
import fr.passerelle.catalogue.source.DirectorySource;
import fr.passerelle.storage.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of an import before it is done. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DirectoryPreviewTest extends OnEachDatabase {

  DirectoryPreviewTest(Dialect dialect, @TempDir Path folder) {
    super(dialect, folder);
  }

  @Test
  void isWhatTheImportThenDoes() throws IOException {
    var random = new Random(3);
    var members = Directories.members(random, 60, true);
    for (int round = 0; round < 8; round++) {
      members = edited(random, members);
      var file = file(round, Directories.csv(members));
      var source = source(LocalDate.of(2026, 1, 1));
      var state = test.state();
      long sequence = test.catalogue().lastSequence();
      var preview = test.catalogue().preview(source, file, 5);
      assertThat(test.state()).isEqualTo(state);
      assertThat(test.catalogue().lastSequence()).isEqualTo(sequence);
      assertThat(test.catalogue().batches()).hasSize(round);

      var counts = test.catalogue().importFrom(source, file, Progress.SILENT).counts();
      assertThat(preview.read()).isEqualTo(counts.read());
      assertThat(preview.fresh()).isEqualTo(counts.created() + counts.merged());
      assertThat(preview.changed()).isEqualTo(counts.changed());
      assertThat(preview.unchanged()).isEqualTo(counts.unchanged());
      assertThat(preview.rejected()).isEqualTo(counts.rejected());
      assertThat(preview.duplicates()).isPositive();
    }
  }

  @Test
  void tellsWhichOrganisationANewRowWouldJoin() throws IOException {
    test.add(
        "known",
        Authority.OTHER,
        ListedSource.Entry.of("known", "1", "Acme Holding")
            .in("FR", "Paris")
            .identifier("siren:552100554"));
    var table = "name;country;city;siren\nBelisama;FR;Lyon;552100554\nNext;FR;Lyon;\n";
    var file = file(0, table.getBytes(StandardCharsets.UTF_8));
    var preview = test.catalogue().preview(source(LocalDate.of(2026, 1, 1)), file, 5);
    assertThat(preview.rows())
        .extracting(ImportPreview.Row::name, ImportPreview.Row::joins)
        .containsExactly(tuple("Belisama", "Acme Holding"), tuple("Next", null));
  }

  @Test
  void tellsWhatIsOtherwiseAndWhatHasANewDateAlone() throws IOException {
    var before = file(0, csv("A;FR;Lyon;www.a.example", "B;FR;Lyon;www.b.example"));
    test.catalogue().importFrom(source(LocalDate.of(2026, 1, 1)), before, Progress.SILENT);
    var after = file(1, csv("A;FR;Lyon;www.a.example", "B;FR;Lyon;www.c.example", "C;XX;;"));
    var preview = test.catalogue().preview(source(LocalDate.of(2026, 2, 1)), after, 5);
    assertThat(preview.changed()).isEqualTo(2);
    assertThat(preview.redated()).isEqualTo(1);
    assertThat(preview.rows().get(1).differences()).containsExactly("website");
    var rejection = Objects.requireNonNull(preview.rows().get(2).rejection());
    assertThat(rejection.field()).isEqualTo("Pays");
    assertThat(rejection.details()).containsExactly("XX");
  }

  @Test
  void showsNoMoreOfAKindThanAsked() throws IOException {
    var file = file(0, Directories.csv(Directories.members(new Random(1), 200, true)));
    var preview = test.catalogue().preview(source(LocalDate.EPOCH), file, 5);
    assertThat(preview.fresh()).isEqualTo(200);
    assertThat(preview.rows()).hasSize(5);
  }

  @Test
  void isUndoneToWhatWasBefore() throws IOException {
    var members = Directories.members(new Random(5), 40, true);
    var source = source(LocalDate.EPOCH);
    test.catalogue().importFrom(source, file(0, Directories.csv(members)), Progress.SILENT);
    var state = test.state();
    var second = file(1, Directories.csv(edited(new Random(6), members)));
    var report = test.catalogue().importFrom(source, second, Progress.SILENT);
    assertThat(test.state()).isNotEqualTo(state);
    test.catalogue().undo(report.batchId());
    assertThat(test.state()).isEqualTo(state);
  }

  @Test
  void choicesAreRememberedByDirectoryAndReplacedWhole() {
    var one = new TableChoices(Map.of("raison", "name", "#3", ""), "FR", "Membres");
    test.catalogue().remember("one", one);
    assertThat(test.catalogue().choices("one")).isEqualTo(one);
    assertThat(test.catalogue().choices("other")).isEqualTo(TableChoices.NONE);
    var other = new TableChoices(Map.of("nom", "name"), null, null);
    test.catalogue().remember("one", other);
    assertThat(test.catalogue().choices("one")).isEqualTo(other);
  }

  private static DirectorySource source(LocalDate date) {
    return new DirectorySource("members", "Members", "unknown", "", date);
  }

  private Path file(int round, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    return Files.write(folder.resolve("d" + round + ".csv"), bytes);
  }

  private static byte[] csv(String... rows) {
    return ("Nom;Pays;Ville;Site web\n" + String.join("\n", rows) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Some leave, some come, some change, one has a wrong SIREN, and one stands twice. */
  private static List<Made> edited(Random random, List<Made> members) {
    var edited = new ArrayList<Made>();
    for (var member : members) {
      int kind = random.nextInt(10);
      String website = kind == 0 ? "www.new-" + random.nextInt(99) + ".example" : member.website();
      if (kind != 1) {
        edited.add(
            new Made(
                member.name(),
                member.city(),
                member.postcode(),
                kind == 2 ? "552100555" : member.siren(),
                website,
                member.founded()));
      }
    }
    for (var member : Directories.members(random, 4, true)) {
      edited.add(
          new Made(
              member.name() + " " + random.nextInt(10_000),
              member.city(),
              member.postcode(),
              member.siren(),
              member.website(),
              member.founded()));
    }
    var last = edited.getLast();
    edited.add(last);
    return edited;
  }
}
