package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {

  private static final String HEADER = "id\tkind\tbroader\ten\tfr\tzh\n";
  private static final String FIELD = "energy\tfield\t\tenergy\ténergie\t能源\n";
  private static final String SOLAR = "solar\ttechnology\tenergy\tsolar energy\tsolaire\t太阳能\n";
  private static final String CELL =
      "solar-cell\tproduct\tsolar|energy\tsolar cell | PV cell\tcellule solaire\t太阳电池\n";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFields() throws IOException {
    Files.writeString(folder.resolve("fields.tsv"), HEADER + FIELD);
  }

  private Thesaurus read(String lines) throws IOException {
    Files.writeString(folder.resolve("more.tsv"), lines);
    return Thesaurus.read(folder);
  }

  @Nested
  class TheHierarchy {

    @Test
    void isClimbedAndDescended() throws IOException {
      var thesaurus = read(HEADER + SOLAR + CELL);
      assertThat(thesaurus.ancestors("solar-cell")).containsExactlyInAnyOrder("solar", "energy");
      assertThat(thesaurus.ancestors("energy")).isEmpty();
      assertThat(thesaurus.narrower("energy")).containsExactly("solar", "solar-cell");
      assertThat(thesaurus.withNarrower("solar")).containsExactlyInAnyOrder("solar", "solar-cell");
      assertThat(thesaurus.concepts()).extracting(Concept::id).startsWith("energy");
    }

    @Test
    void saysNothingOfAnUnknownConcept() throws IOException {
      var thesaurus = read(HEADER + SOLAR);
      assertThat(thesaurus.concept("wind")).isEmpty();
      assertThat(thesaurus.ancestors("wind")).isEmpty();
      assertThat(thesaurus.narrower("wind")).isEmpty();
    }

    @Test
    void endsThoughConceptsAreAboveEachOther() throws IOException {
      var thesaurus = read(HEADER + "a\tproduct\tb\ta1\ta2\t甲\nb\tproduct\ta\tb1\tb2\t乙\n");
      assertThat(thesaurus.ancestors("a")).containsExactly("b");
      assertThat(thesaurus.withNarrower("a")).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Nested
  class AFile {

    @Test
    void hasThePreferredLabelFirstThenSynonymsWithoutSpaceAround() throws IOException {
      var cell = read(HEADER + SOLAR + CELL).concept("solar-cell").orElseThrow();
      assertThat(cell.labels(Language.ENGLISH)).containsExactly("solar cell", "PV cell");
      assertThat(cell.label(Language.CHINESE)).isEqualTo("太阳电池");
      assertThat(cell.kind()).isEqualTo(Concept.Kind.PRODUCT);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "'wind\ttechnology\tenergy\twind\téolien'; 6 columns",
          "'wind\ttechnology\tenergy\twind\téolien\t风\t!'; 6 columns",
          "'wind\tgadget\tenergy\twind\téolien\t风'; gadget",
          "'wind\ttechnology\tenergy\twind\t\t风'; no label in FRENCH",
          "'wind\ttechnology\tenergy\twind|\téolien\t风'; is empty in wind|",
          "''; 6 columns",
        })
    void isRefusedByNameLineAndReason(String line, String reason) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(HEADER + SOLAR + line + "\n"))
          .withMessageContaining("more.tsv, line 3")
          .withMessageContaining(reason);
    }

    @Test
    void isRefusedWithoutItsHeader() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(SOLAR))
          .withMessageContaining("more.tsv")
          .withMessageContaining("first line");
      assertThatIllegalArgumentException().isThrownBy(() -> read(""));
    }

    @Test
    void isRefusedWhereItIsNoUtf8() throws IOException {
      byte[] latin1 = {(byte) 0xe9, '\n'};
      Files.write(folder.resolve("latin.tsv"), latin1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Thesaurus.read(folder))
          .withMessageContaining("latin.tsv");
    }

    @Test
    void isRefusedWhereAConceptOccursTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(HEADER + SOLAR + SOLAR))
          .withMessageContaining("more.tsv, line 3")
          .withMessageContaining("solar");
    }

    @Test
    void isRefusedWhereABroaderConceptIsUnknown() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(HEADER + CELL))
          .withMessageContaining("solar-cell")
          .withMessageContaining("unknown broader one: solar");
    }

    @Test
    void ofALexiconIsNoThesaurus() throws IOException {
      Files.writeString(folder.resolve("lexicon-fr.tsv"), "fr\ten\nmoulin\tmill\n");
      assertThat(read(HEADER + SOLAR).concepts()).hasSize(2);
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    var nowhere = folder.resolve("nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Thesaurus.read(nowhere))
        .withMessageContaining("nowhere");
  }

  @Test
  void aLanguageIsFoundByItsCodeWithAnyRegion() {
    assertThat(Language.of("zh-CN")).contains(Language.CHINESE);
    assertThat(Language.of("FR_fr ")).contains(Language.FRENCH);
    assertThat(Language.of("en")).contains(Language.ENGLISH);
    assertThat(Language.of("de")).isEmpty();
    assertThat(Language.of("")).isEmpty();
    assertThat(Language.CHINESE.tag()).isEqualTo("zh-Hans");
  }
}
