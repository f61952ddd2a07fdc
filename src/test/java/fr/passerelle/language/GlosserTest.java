package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlosserTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(
        folder.resolve("fields.tsv"),
        """
        id\tkind\tbroader\ten\tfr\tzh
        water\tfield\t\twater\teau\t水
        water-treatment\ttechnology\twater\twater treatment\ttraitement de l'eau\t水处理
        """);
    Files.writeString(
        folder.resolve("lexicon-fr.tsv"),
        """
        fr\ten
        moulin|minoterie\tmill
        moulin à vent\twindmill
        nous|cherchons|besoin de\t-
        eau\taqua
        """);
    Files.writeString(
        folder.resolve("lexicon-zh.tsv"),
        """
        zh\ten
        设备\tequipment
        我们|需要\t-
        水\taqua
        """);
  }

  private Glosser glosser() {
    return new Glosser(Thesaurus.read(folder), folder);
  }

  @Nested
  class AGloss {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Nous cherchons des moulins                | mill",
          "un moulin à vent                          | windmill",
          "traitement des eaux                       | water treatment",
          "l'eau du moulin                           | water mill",
          "besoin de turbines hydrauliques           | turbines hydrauliques",
          "Traitement de l’eau pour la minoterie X2  | water treatment mill X2",
          "moulin 水处理 设备                        | mill water treatment equipment",
          "Nous                                      | ''",
        })
    void ofFrenchHasConceptsThenTheLexiconThenTheWordItself(String text, String gloss) {
      assertThat(glosser().gloss(text, Language.FRENCH)).isEqualTo(gloss);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "我们需要水处理设备       | water treatment equipment",
          "我們需要水處理設備       | water treatment equipment",
          "喝水                     | water",
          "龘龘龘                   | ''",
          "CFD设备                  | CFD equipment",
        })
    void ofChineseLeavesOutUnknownHanzi(String text, String gloss) {
      assertThat(glosser().gloss(text, Language.CHINESE)).isEqualTo(gloss);
    }

    @Test
    void ofEnglishIsTheTextItself() {
      assertThat(glosser().gloss("Treatment of  water!", Language.ENGLISH))
          .isEqualTo("Treatment of  water!");
      assertThat(glosser().gloss("equipment for 水处理", Language.ENGLISH))
          .isEqualTo("equipment water treatment");
    }

    @Test
    void isMadeWithoutALexiconToo() throws IOException {
      Files.delete(folder.resolve("lexicon-fr.tsv"));
      Files.delete(folder.resolve("lexicon-zh.tsv"));
      assertThat(glosser().gloss("moulin à eau", Language.FRENCH)).isEqualTo("moulin water");
    }
  }

  @Nested
  class ADictionaryPack {

    private Glosser withPack() throws IOException {
      var pack = folder.resolve("pack");
      Files.createDirectories(pack);
      Files.writeString(
          pack.resolve("words.tsv"),
          """
          # licence: CC0-1.0
          source\tterm\ttarget\ttranslation
          fr\tturbine hydraulique\ten\thydro turbine
          fr\tmoulin\ten\tgrinder
          fr\tde\ten\tthimble
          zh\t水\ten\tliquid
          zh\t设备\ten\tgear
          zh\t龘龘\ten\tdragons
          zh\t龘龘设备\ten\tdragon gear
          zh\t龘龘\ten\tserpents
          """);
      return new Glosser(Thesaurus.read(folder), folder, DictionaryPacks.read(List.of(pack)));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "FRENCH  | turbines hydrauliques de moulins | hydro turbine mill",
          "FRENCH  | turbine. hydraulique             | turbine hydraulique",
          "CHINESE | 龘龘                             | dragons",
          "CHINESE | 龘龘设备                         | dragons equipment",
          "CHINESE | 龘龘水处理                       | dragons water treatment",
          "CHINESE | 水设备                           | water equipment",
          "ENGLISH | 龘龘 gear                        | dragons gear",
        })
    void isAskedOnlyForWhatThesaurusAndLexiconDoNotKnow(
        Language language, String text, String gloss) throws IOException {
      assertThat(withPack().gloss(text, language)).isEqualTo(gloss);
    }

    @Test
    void tellsWhereInTheTextItsWordsStand() throws IOException {
      assertThat(withPack().pieces("水处理的龘龘", Language.CHINESE))
          .contains(new Glosser.Piece(4, 6, "dragons"));
    }

    @Test
    void leavesTheContentOfATextAsItIs() throws IOException {
      assertThat(withPack().content("我们需要龘龘设备", Language.CHINESE))
          .isEqualTo(glosser().content("我们需要龘龘设备", Language.CHINESE));
    }

    @Test
    void isAnotherFingerprintForTheIndex() throws IOException {
      assertThat(withPack().fingerprint())
          .isNotEqualTo(glosser().fingerprint())
          .isEqualTo(withPack().fingerprint());
      assertThat(glosser().packs()).isEmpty();
      assertThat(withPack().packs())
          .containsExactly(new DictionaryPack.Credit("pack", "CC0-1.0", 8));
    }

    @Test
    void comesBeforeThePacksAfterIt() throws IOException {
      var other = Files.createDirectories(folder.resolve("other")).resolve("other.tsv");
      Files.writeString(
          other, "# licence: CC0-1.0\nsource\tterm\ttarget\ttranslation\nzh\t龘龘\ten\tdrakes\n");
      withPack();
      var packs = DictionaryPacks.read(List.of(other, folder.resolve("pack")));
      var glosser = new Glosser(Thesaurus.read(folder), folder, packs);
      assertThat(glosser.gloss("龘龘", Language.CHINESE)).isEqualTo("drakes");
    }
  }

  @Nested
  class TheContentOfAText {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "FRENCH  | Nous cherchons des moulins à eau  | des moulins à eau",
          "CHINESE | 我们需要水处理设备                | 水处理 设备",
          "ENGLISH | treatment of water                | treatment of water",
        })
    void isItsWordsWithoutThoseThatTellNothing(Language language, String text, String content) {
      assertThat(glosser().content(text, language)).isEqualTo(content);
    }
  }

  @Nested
  class ALexicon {

    @Test
    void isRefusedByNameAndLine() throws IOException {
      Files.writeString(folder.resolve("lexicon-fr.tsv"), "fr\ten\nmoulin\tmill\nvent\n");
      assertThatIllegalArgumentException()
          .isThrownBy(GlosserTest.this::glosser)
          .withMessageContaining("lexicon-fr.tsv, line 3");
    }

    @Test
    void isRefusedWhereItIsNoUtf8() throws IOException {
      byte[] latin1 = {'f', 'r', '\n', (byte) 0xe9, '\n'};
      Files.write(folder.resolve("lexicon-fr.tsv"), latin1);
      assertThatIllegalArgumentException()
          .isThrownBy(GlosserTest.this::glosser)
          .withMessageContaining("lexicon-fr.tsv");
    }
  }

  @Test
  void theRealThesaurusAndLexiconGlossANeed() {
    var real = Path.of("index-data/thesaurus");
    var glosser = new Glosser(Thesaurus.read(real), real);
    assertThat(glosser.gloss("Nous cherchons un traitement des eaux usées", Language.FRENCH))
        .contains("wastewater treatment")
        .doesNotContain("cherchons");
    assertThat(glosser.gloss("污水处理", Language.CHINESE)).isEqualTo("wastewater treatment");
    assertThat(glosser.gloss("污水處理", Language.CHINESE)).isEqualTo("wastewater treatment");
  }
}
