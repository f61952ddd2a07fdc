package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that look after the data: doubles, lacks, what is due, and taking it all away. */
@NullMarked
class DataCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "name,country,city,type,website\n";

  @TempDir private Path folder;

  private Ran run(String... arguments) {
    return Ran.of(folder.resolve("data"), Map.of(), arguments);
  }

  /** Two directories that speak of one firm in two towns, and one of a firm of its own. */
  private void twoDirectories() throws IOException {
    add("one", "Lunor,FR,Paris,company,lunor.example\nBelisama,FR,Nice,company,\n");
    add("two", "Lunor SAS,FR,Lyon,company,lunor.example\n");
  }

  private Path add(String id, String rows) throws IOException {
    var file = Files.writeString(folder.resolve(id + ".csv"), HEADER + rows);
    var ran = run("import", "directory", file.toString(), "--as", id);
    assertThat(ran.code).as(ran.err).isZero();
    return file;
  }

  private List<String> pair() throws IOException {
    var first = JSON.readTree(run("duplicates", "--json").out).get(0);
    return List.of(first.get("one").asText(), first.get("other").asText());
  }

  private static List<String> names(Ran partners) throws IOException {
    return JSON.readTree(partners.out)
        .get("partners")
        .valueStream()
        .map(partner -> partner.get("name").asText())
        .toList();
  }

  private static List<String> lines(Path file) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  @Test
  void aPairIsListedWithItsReasonsAndGoneOnceDecided() throws IOException {
    twoDirectories();
    var listed = run("duplicates");
    assertThat(listed.code).as(listed.err).isZero();
    assertThat(listed.out)
        .contains("Lunor SAS", "+3.0 same-domain lunor.example", "-3.5 different-towns")
        .contains("1 of 1 pairs");
    var pair = pair();
    var decided = run("decide", pair.getFirst(), pair.getLast(), "same");
    assertThat(decided.code).as(decided.err).isZero();
    assertThat(decided.out).contains(pair.getFirst(), pair.getLast(), "same");
    assertThat(run("duplicates").out).contains("0 of 0 pairs");
    assertThat(run("quality").out).contains("all: 2 organisations");
    assertThat(run("check").code).isZero();
  }

  @Test
  void aPairPutOffStaysAndIsJudgedAgain() throws IOException {
    twoDirectories();
    var pair = pair();
    assertThat(run("decide", pair.getFirst(), pair.getLast(), "LATER").code).isZero();
    assertThat(run("duplicates", "--limit", "1").out).contains("1 of 1 pairs");
    assertThat(run("decide", pair.getFirst(), pair.getLast(), "different").code).isZero();
    assertThat(run("duplicates", "--json").out.strip()).isEqualTo("[ ]");
  }

  @Test
  void qualityCountsAndListsWhatEntriesLack() throws IOException {
    twoDirectories();
    assertThat(run("quality").out)
        .contains("all: 3 organisations", "no-website 1", "source two: 1 organisations");
    assertThat(JSON.readTree(run("quality", "--json").out).at("/all/organisations").asInt())
        .isEqualTo(3);
    assertThat(run("quality", "--csv").out.lines())
        .contains("id,name,country,updated,check")
        .anyMatch(line -> line.contains("Belisama,FR,") && line.endsWith(",no-website"))
        .noneMatch(line -> line.contains("Lunor") && line.endsWith(",no-website"));
  }

  @Test
  void whatIsFreshIsNotDue() throws IOException {
    twoDirectories();
    var dry = run("refresh", "--dry-run");
    assertThat(dry.code).as(dry.err).isZero();
    assertThat(dry.out).contains("nothing is due", "one next on 20");
    assertThat(run("refresh").code).isZero();
    assertThat(run("imports").out.lines().filter(line -> line.contains("FINISHED"))).hasSize(2);
  }

  @Test
  void aDumpHoldsEverythingAndAnOpenOneNothingOfUnknownLicence() throws IOException {
    twoDirectories();
    var all = folder.resolve("all");
    var dumped = run("dump", "--out", all.toString());
    assertThat(dumped.code).as(dumped.err).isZero();
    assertThat(dumped.out).contains("3 organisations and 0 pieces of evidence");
    assertThat(lines(all.resolve("organisations.jsonl.gz"))).hasSize(3);
    assertThat(lines(all.resolve("claims.csv.gz"))).anyMatch(line -> line.contains(",website,"));
    var open = folder.resolve("open");
    assertThat(run("dump", "--out", open.toString(), "--licence", "open").out)
        .contains("0 organisations");
    assertThat(lines(open.resolve("organisations.jsonl.gz"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decide | A",
        "decide one | B",
        "decide one two | VERDICT",
        "decide one two perhaps | perhaps",
        "duplicates --limit x | x",
        "duplicates --limit 0 | --limit",
        "duplicates one | one",
        "quality --json --csv | --json",
        "quality --xml | --xml",
        "refresh now | now",
        "refresh --dry | --dry",
        "dump --licence closed | closed",
        "dump there | there",
      })
  void aCommandThatIsNotRightEndsWithTwoAndSaysWhat(String line, String said) {
    var ran = run(line.split(" "));
    assertThat(ran.err).contains(said);
    assertThat(ran.code).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decide nobody else same | no record of an organisation: [else, nobody]",
        "decide me me same | a record is itself: me",
        "dump --out pom.xml | pom.xml",
      })
  void whatFailsEndsWithOneAndSaysWhyWithoutATrace(String line, String said) {
    var ran = run(line.split(" "));
    assertThat(ran.err).contains(said).doesNotContain("\tat ");
    assertThat(ran.code).isEqualTo(1);
  }

  @Test
  void whatWasTakenAwayIsBroughtBackElsewhereAndSearched() throws IOException {
    twoDirectories();
    assertThat(names(run("partners", "Lunor", "--json"))).containsExactly("Lunor", "Lunor SAS");
    var file = folder.resolve("kept.zip");
    assertThat(run("backup", file.toString()).out).contains("rows of").contains("tables");
    assertThat(run("backup", file.toString()).err).contains("is there already");
    assertThat(run("backup", "--verify", file.toString()).out).contains("is whole");

    var nothing = Ran.of(folder.resolve("empty"), Map.of(), "backup", folder + "/none.zip");
    assertThat(nothing.err).contains("there is no catalogue in", "--data");
    assertThat(folder.resolve("none.zip")).doesNotExist();

    var other = folder.resolve("other");
    assertThat(Ran.of(other, Map.of(), "restore", file.toString()).out).contains("are back");
    assertThat(Ran.of(other, Map.of(), "restore", file.toString()).err)
        .contains("holds something already");
    assertThat(Ran.of(other, Map.of(), "reindex").code).isZero();
    assertThat(Ran.of(other, Map.of(), "check").out).endsWith("sound\n");
    assertThat(names(Ran.of(other, Map.of(), "partners", "Lunor", "--json")))
        .containsExactly("Lunor", "Lunor SAS");
    assertThat(Ran.of(other, Map.of(), "restore", file.toString()).err)
        .contains("is the index of another catalogue");

    Files.write(file, new byte[] {1, 2, 3});
    var damaged = Ran.of(folder.resolve("third"), Map.of(), "restore", file.toString());
    assertThat(damaged.code).isEqualTo(1);
    assertThat(damaged.err)
        .contains("is damaged", "nothing was changed")
        .doesNotContain("Exception");
  }
}
