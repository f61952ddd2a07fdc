package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over a data folder, as a shell runs them: arguments in, text and exit code out. */
@NullMarked
class CommandLineTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void importedIsSearchableListedSoundAndUndoable() throws IOException {
    var imported = run("import", "starter", "index-data/starter");
    assertThat(imported.code).as(imported.err).isZero();
    assertThat(imported.out).contains("import 1 finished", "0 rejected", "searchable");

    var check = run("check");
    assertThat(check.code).as(check.out).isZero();
    assertThat(check.out).contains("sound");

    assertThat(run("imports").out).contains("starter", "FINISHED");
    assertThat(run("sources").out).contains("starter", "ror");

    var partners = run("partners", "communication quantique", "--language", "fr", "--limit", "3");
    assertThat(partners.code).isZero();
    assertThat(partners.out).contains(" 1. ", " 3. ", "concepts").doesNotContain(" 4. ");

    assertThat(run("partners", "batteries tout solide", "--limit", "1").out)
        .contains("Fiche confirmée le", "(catalogue de départ)");
    assertThat(run("partners", "固态电池", "--limit", "1").out).contains("（初始目录）");

    var again = run("import", "starter", "index-data/starter");
    assertThat(again.code).isZero();
    assertThat(again.out).contains("0 new");

    var undone = run("undo", "1");
    assertThat(undone.code).as(undone.err).isZero();
    assertThat(run("check").code).isZero();

    var reindexed = run("reindex");
    assertThat(reindexed.code).as(reindexed.err).isZero();
    assertThat(reindexed.out).contains("organisations", "indexed");
    assertThat(run("check").code).isZero();
  }

  @Test
  void aProfileOfSomebodyUnknownIsSaidToWait() throws IOException {
    var file = folder.resolve("profiles.jsonl");
    Files.writeString(
        file,
        """
        {"id": "P1", "organisation": "bioceanoor", "kind": "technology-offer", "published": "2026-11-03", \
        "title": "Sensors", "summary": "Sensors.", "description": "Sensors.", \
        "cooperation": ["supply"], "country": "FR"}
        """);
    var imported = run("import", "profiles", file.toString());
    assertThat(imported.code).as(imported.err).isZero();
    assertThat(imported.out)
        .contains("1 accepted", "line 1, organisation: waits for bioceanoor, which is not in");
  }

  @Test
  void jsonIsWhatTheApiAnswers() throws IOException {
    var ran =
        run(
            "partners",
            "激光雷达",
            "--language",
            "zh",
            "--country",
            "cn,FR",
            "--type",
            "company",
            "--limit",
            "5",
            "--json");
    assertThat(ran.code).as(ran.err).isZero();
    var answer = JSON.readTree(ran.out);
    assertThat(names(answer))
        .contains("total", "capped", "partners", "facets", "interpretation", "relaxations");
    assertThat(answer.get("partners")).hasSize(5);
    for (var partner : answer.get("partners")) {
      assertThat(names(partner))
          .contains("id", "name", "names", "type", "country", "score", "reasons");
      assertThat(partner.get("type").asText()).isEqualTo("company");
      assertThat(partner.get("country").asText()).isIn("CN", "FR");
      for (var reason : partner.get("reasons")) {
        assertThat(names(reason)).contains("signal", "strength", "weight", "text", "evidence");
      }
    }
    assertThat(answer.at("/interpretation/language").asText()).isEqualTo("zh");
    assertThat(answer.at("/interpretation/concepts/0/id").asText()).isEqualTo("lidar");
  }

  @Test
  void aDirectoryIsLookedAtCorrectedImportedAndRemembered() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("members.csv"),
            "Membres 2026\n\nBezeichnung;Ville;N° SIREN\nAcme;Lyon;552100554\nNext;;552100555\n");
    var without = run("import", "directory", file.toString(), "--as", "members", "--preview");
    assertThat(without.code).isEqualTo(1);
    assertThat(without.out).contains("Bezeichnung", "(left out)", "siren");
    assertThat(without.err).contains("no column name, only Bezeichnung, Ville, N° SIREN");

    String[] whole = {
      "import",
      "directory",
      file.toString(),
      "--as",
      "members",
      "--country",
      "France",
      "--column",
      "Bezeichnung=name",
      "--preview"
    };
    var looked = run(whole);
    assertThat(looked.code).as(looked.err).isZero();
    assertThat(looked.out)
        .contains("chosen", "1 new", "1 rejected", "line 5, N° SIREN: 552100555 is not a valid")
        .contains("nothing was written");
    assertThat(run("imports").out).doesNotContain("members");

    whole[whole.length - 1] = "--title=Members";
    assertThat(run(whole).out).contains("1 new", "1 rejected");
    var again = run("import", "directory", file.toString(), "--as", "members", "--preview");
    assertThat(again.out).contains("as last time", "0 new");
  }

  @Test
  void noExampleOfTheHelpIsBroken() {
    assertThat(run("partners", "--help").out.lines().map(String::strip))
        .noneMatch("--json"::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partners x --language de | fr, en or zh",
        "partners x --country Chine | two letters",
        "partners x --type lab | lab",
        "partners x --limit 0 | 0",
        "partners x --limit 1001 | 1001",
        "partners | NEED",
        "import nothing x | choose one of",
        "import starter index-data/starter --as mine | --as",
        "import directory x | --as",
        "import directory x --as Members | a-z, 0-9 and -",
        "import directory pom.xml --as ror | ror is the name of a source",
        "import directory pom.xml --as site-x --preview | site-x is the name of a source",
        "import directory x --as m --column name | COLUMN=FIELD",
        "import directory x --as m --country Nowhere | Nowhere is no country",
        "import ror x --preview | for a directory",
        "import starter | FILE",
        "import site | ORGANISATION-ID",
        "import site --all --limit 0 | --limit N",
        "import ror --all | import site",
        "import starter index-data/starter --preview | web-directory",
        "import web-directory | FILE",
        "undo x | x",
        "nonsense | nonsense",
        "serve --port x | x"
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
        "import starter nowhere.jsonl | nowhere.jsonl",
        "import ror pom.xml | pom.xml",
        "import site nobody | nobody",
        "import web-directory nowhere.properties | nowhere.properties",
        "undo 99 | 99",
        "evaluate nowhere | nowhere"
      })
  void whatFailsEndsWithOneAndSaysWhyWithoutATrace(String line, String said) {
    var ran = run(line.split(" "));
    assertThat(ran.err).contains(said).doesNotContain("\tat ");
    assertThat(ran.code).isEqualTo(1);
  }

  @Test
  void aFileWithoutARecordIsRefusedAndLeavesNoImport() throws IOException {
    var file = Files.writeString(folder.resolve("none.csv"), "name,country\n");
    for (String source : List.of("starter", "directory")) {
      var empty = Files.createDirectories(folder.resolve("empty"));
      var ran =
          source.equals("starter")
              ? run("import", source, empty.toString())
              : run("import", source, file.toString(), "--as", "none");
      assertThat(ran.code).as(ran.out).isEqualTo(1);
    }
    assertThat(run("imports").out).doesNotContain("FINISHED");
    assertThat(run("sources").out).doesNotContain("none   ");
  }

  @Test
  void anImportTellsAfterwardsWhatItCouldNotTake() throws IOException {
    var file = Files.writeString(folder.resolve("d.csv"), "name,country\nA,FR\nB,Frnace\n");
    run("import", "directory", file.toString(), "--as", "few");
    var told = run("imports", "1");
    assertThat(told.code).as(told.err).isZero();
    assertThat(told.out).contains("line 3, country: Frnace is no country", "rejected 1");
    assertThat(run("imports", "9").code).isEqualTo(1);
  }

  @Test
  void aDirectoryOnThisMachineIsNoneOfTheOpenWeb() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("inside.properties"),
            """
            id = inside
            start = http://127.0.0.1:7070/en
            item = li
            name = h1
            country = "FR"
            """);
    var imported = run("import", "web-directory", file.toString());
    assertThat(imported.out).contains("1 rejected", "127.0.0.1 is not public");
    assertThat(imported.out).doesNotContain("searchable", "indexing");
    assertThat(imported.code).isEqualTo(1);
    assertThat(run("sources").out).doesNotContain("inside");
    var looked = run("import", "web-directory", file.toString(), "--preview");
    assertThat(looked.out).contains("127.0.0.1 is not public");
    assertThat(looked.code).isEqualTo(1);
  }

  @Test
  void anUnknownSettingEndsWithTwo() {
    var ran = run(Map.of("PASSERELLE_PROT", "1"), "check");
    assertThat(ran.code).isEqualTo(2);
    assertThat(ran.err).contains("PASSERELLE_PORT").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr_FR.UTF-8 | ligne 3 : « de » n’est pas une langue",
        "zh_CN.UTF-8 | 第 3 行：“de”不是",
        "C           | line 3: \"de\" is no language",
      })
  void aDictionaryThatCannotBeUsedIsToldInTheLanguageOfTheShell(String shell, String said)
      throws IOException {
    var pack = folder.resolve("bad.tsv");
    Files.writeString(
        pack, "# licence: CC0-1.0\nsource\tterm\ttarget\ttranslation\nfr\tquille\tde\tKiel\n");
    var ran = run(Map.of("PASSERELLE_DICTIONARIES", pack.toString(), "LANG", shell), "check");
    assertThat(ran.code).isEqualTo(2);
    assertThat(ran.err).contains("bad.tsv", said).doesNotContain("\tat ");
  }

  @Test
  void dictionariesAreListedBesideTheSourcesWithTheirLicences() throws IOException {
    var pack = folder.resolve("ships.tsv");
    Files.writeString(
        pack, "# licence: CC0-1.0\nsource\tterm\ttarget\ttranslation\nfr\tquille\ten\tkeel\n");
    var ran = run(Map.of("PASSERELLE_DICTIONARIES", pack.toString()), "sources");
    assertThat(ran.code).as(ran.err).isZero();
    assertThat(ran.out).contains("dictionary ships", "licence CC0-1.0, 1 terms");
  }

  @Test
  void aModelThatIsNotThereIsToldWithoutATrace() {
    var ran = run(Map.of("PASSERELLE_EMBEDDING_MODEL", folder.toString()), "check");
    assertThat(ran.code).isEqualTo(1);
    assertThat(ran.err).contains("model.onnx", "tokenizer.json").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "import",
        "imports",
        "undo",
        "sources",
        "partners",
        "evaluate",
        "check",
        "decide",
        "duplicates",
        "dump",
        "quality",
        "refresh"
      })
  void everyCommandExplainsItself(String command) {
    var ran = run(command, "--help");
    assertThat(ran.code).isZero();
    assertThat(ran.out).contains("Usage: passerelle " + command);
  }

  @Test
  void argumentsComeThroughTheLauncherAsTheyWere() {
    var arguments = List.of("partners", "é 中文 \"x\" '", "", "--limit=3", "\n");
    var joined = new StringBuilder();
    arguments.forEach(argument -> joined.append(argument).append('\0'));
    String packed =
        Base64.getEncoder().encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(Main.unpacked(packed)).containsExactlyElementsOf(arguments);
    assertThat(Main.unpacked("")).isEmpty();
  }

  /** The launcher under the plainest locale, without the module that makes it start a child. */
  @Test
  void theLauncherStartsTheProgramWithItsArgumentsWhateverTheLocale() throws Exception {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "fr.passerelle.launch.Launcher",
            "import",
            "法国 é",
            "x y",
            "--data",
            folder.resolve("launched").toString());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dstderr.encoding=UTF-8");
    builder.environment().keySet().removeIf(name -> name.startsWith("PASSERELLE_"));
    var process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).contains("there is no source 法国 é");
    assertThat(process.exitValue()).isEqualTo(2);
  }

  @Test
  void evaluateMeasuresAJudgedSet() throws IOException {
    var set = Files.createDirectory(folder.resolve("set"));
    Files.writeString(
        set.resolve("organisations.jsonl"),
        "{\"id\": \"a\", \"name\": \"Laser Works\", \"country\": \"FR\"}\n");
    Files.writeString(
        set.resolve("queries.jsonl"),
        "{\"id\": \"q\", \"language\": \"en\", \"text\": \"lasers\"}\n");
    Files.writeString(set.resolve("qrels.txt"), "q 0 a 1\n");
    var run = folder.resolve("it.run");
    var ran = run("evaluate", set.toString(), "--json", "--run", run.toString());
    assertThat(ran.code).as(ran.err).isZero();
    assertThat(JSON.readTree(ran.out).at("/0/measures/MRR/mean").asDouble()).isEqualTo(1);
    assertThat(run).hasContent("q Q0 a 1 1000 passerelle");
  }

  private Ran run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private Ran run(Map<String, String> environment, String... arguments) {
    return Ran.of(folder.resolve("data"), environment, arguments);
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
