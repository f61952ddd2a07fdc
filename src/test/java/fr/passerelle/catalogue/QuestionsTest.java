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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which pairs of two directories somebody is asked. */
class QuestionsTest {

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

  private void add(String id, String row) throws IOException {
    var file =
        Files.writeString(
            folder.resolve(id + ".csv"), "name,country,city,type,website\n" + row + "\n");
    catalogue.importFrom(
        new DirectorySource(id, id, "CC0-1.0", "", LocalDate.of(2026, 1, 1)),
        file,
        Progress.SILENT);
  }

  private List<PairReason> asked() {
    return catalogue.duplicates().queue().stream()
        .flatMap(pair -> pair.judgement().reasons().stream())
        .map(PairJudgement.Found::reason)
        .toList();
  }

  @Test
  void aRareNameInAnotherTownIsAskedAbout() throws IOException {
    add("one", "Belisama Optronique,FR,Nice,company,");
    add("two", "Belisama Optronique SAS,FR,Brest,company,");
    assertThat(asked()).contains(PairReason.RARE_NAME, PairReason.DIFFERENT_TOWNS);
    var pair = catalogue.duplicates().queue().getFirst();
    var again = catalogue.duplicates().pair(pair.one().ownId(), pair.other().ownId());
    assertThat(again.orElseThrow().judgement()).isEqualTo(pair.judgement());
    assertThat(catalogue.counts().organisations()).isEqualTo(2);
  }

  @Test
  void aNameThatFiveBearIsNoneToAskAbout() throws IOException {
    var towns = List.of("Nice", "Brest", "Lyon", "Lille", "Metz");
    for (int i : IntStream.range(0, 5).toArray()) {
      add("d" + i, "Belisama Optronique,FR," + towns.get(i) + ",company,");
    }
    assertThat(catalogue.duplicates().queue()).isEmpty();
  }

  @Test
  void aNameOfASaintOrOfCommonWordsInAnotherTownIsNot() throws IOException {
    add("one", "Clinique Saint-Jean,FR,Nice,hospital,");
    add("two", "Clinique Saint-Jean,FR,Brest,hospital,");
    add("three", "Pôle Énergie,FR,Nice,company,");
    add("four", "Pôle Énergie,FR,Brest,company,");
    assertThat(catalogue.duplicates().queue()).isEmpty();
  }

  @Test
  void twoRowsOfOneDirectoryThatSeemOneAreAskedAboutAndNotMerged() throws IOException {
    add(
        "one",
        "Belisama Optronique SAS,FR,St-Etienne,company,\n"
            + "BELISAMA OPTRONIQUE,FR,Saint-Étienne,company,\nLunor,FR,Nice,company,");
    assertThat(catalogue.duplicates().queue()).hasSize(1);
    assertThat(catalogue.counts().organisations()).isEqualTo(3);
  }

  @Test
  void aTownIsOneWithItsKindInTheOtherScriptAndInAnotherLanguage() throws IOException {
    add("one", "厦门大学,CN,厦门市,university,");
    add("two", "厦门大学,CN,Xiamen,university,");
    add("three", "Lunor Optronics A/S,DK,København,company,");
    add("four", "Lunor Optronics,DK,Copenhagen,company,");
    assertThat(catalogue.counts().organisations()).isEqualTo(2);
    add("five", "抚州光电大学,CN,抚州市,university,");
    add("six", "抚州光电大学,CN,福州市,university,");
    assertThat(catalogue.counts().organisations()).isEqualTo(4);
  }

  @Test
  void aFirmAndItsGroupAreAskedAboutAndNeverMerged() throws IOException {
    add("one", "Lunor Group,FR,Toulouse,company,lunor.example");
    add("two", "Lunor SA,FR,Colomiers,company,https://www.lunor.example/");
    assertThat(asked()).contains(PairReason.SAME_BUT_FOR_TRADE_WORDS);
    add("three", "Belisama Group,FR,Toulouse,company,belisama.example");
    add("four", "Belisama,FR,Toulouse,company,belisama.example");
    assertThat(catalogue.duplicates().queue()).hasSize(2);
    assertThat(catalogue.counts().organisations()).isEqualTo(4);
  }

  @Test
  void aFirmAndItsGroupShareAKeyWithoutAWebsite() throws IOException {
    add("one", "Lunor Group,FR,Toulouse,company,");
    add("two", "Lunor SA,FR,Toulouse,company,");
    assertThat(asked()).contains(PairReason.SAME_BUT_FOR_TRADE_WORDS);
  }

  @Test
  void aChineseNameAndItsEnglishFormAreAskedAbout() throws IOException {
    add("one", "哈尔滨工业大学,CN,哈尔滨,university,");
    add("two", "Harbin Institute of Technology,CN,Harbin,university,");
    add("three", "Harbin Engineering University,CN,Harbin,university,");
    assertThat(asked())
        .contains(PairReason.SAME_IN_TRANSLATION)
        .doesNotContain(PairReason.DIFFERENT_TOWNS);
    assertThat(catalogue.duplicates().queue()).hasSize(1);
    assertThat(catalogue.counts().organisations()).isEqualTo(3);
  }
}
