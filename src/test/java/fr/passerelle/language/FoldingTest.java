package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Société Générale             | societe generale",
        "Cœur artificiel, ŒUVRE       | coeur artificiel oeuvre",
        "Ærø                          | aero",
        "Straße GROẞ                  | strasse gross",
        "Łódź, Đà Nẵng, Iğdır         | lodz da nang igdir",
        "İstanbul                     | istanbul",
        "l’eau d'Évian                | l eau d evian",
        "e\u0301nergie                | energie",
        "ＣＦＤ　５Ｇ                  | cfd 5g",
        "ｶﾞ                           | カ",
        "H₂O m² ½ ﬁbre                | h2o m2 1 2 fibre",
        "high-tech (R&D)…             | high tech r d",
        "co\u00adopéra\u200btion      | cooperation",
        "資料庫 與 數據                | 资料库 与 数据",
        "汙水處理廠                    | 污水处理厂",
        "飞机 数据 污水               | 飞机 数据 污水",
        "東京大学                     | 东京大学",
        "«»                           | ''",
      })
  void bringsTextToOneForm(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void leavesSimplifiedHanziAsTheyAre() {
    String simplified = "大数据与人工智能污水处理设备锂离子电池氢能源汽车航空发动机医疗器械半导体芯片";
    assertThat(Folding.simplify(simplified)).isEqualTo(simplified);
    assertThat(Folding.fold(simplified)).isEqualTo(simplified);
  }

  @Test
  void simplifiesTraditionalHanziOneByOne() {
    assertThat(Folding.simplify("機器學習與電動車 R&D Été")).isEqualTo("机器学习与电动车 R&D Été");
    assertThat(Folding.simplify("半導體、醫療器械、鋰離子電池、氫能源汽車、飛機發動機"))
        .isEqualTo("半导体、医疗器械、锂离子电池、氢能源汽车、飞机发动机");
  }

  @Test
  void noHanziBecomesAnythingButAHanzi() {
    for (int c = 0x3400; c <= 0x9fff; c++) {
      if (Folding.isHan(c)) {
        String simplified = Folding.simplify(Character.toString(c));
        assertThat(simplified).hasSize(1);
        assertThat(Folding.isHan(simplified.charAt(0))).as(Integer.toHexString(c)).isTrue();
        assertThat(Folding.simplify(simplified)).isEqualTo(simplified);
      }
    }
  }

  @Test
  void givesTheWordsOfAText() {
    assertThat(Folding.words("L’Été à Sophia-Antipolis"))
        .isEqualTo(List.of("l", "ete", "a", "sophia", "antipolis"));
    assertThat(Folding.words(" – ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "清华大学         | qing hua da xue",
        "清華大學         | qing hua da xue",
        "合肥             | he fei",
        "绿色能源         | lu se neng yuan",
        "华为 HUAWEI 5G   | hua wei huawei 5g",
        "Société          | societe",
      })
  void spellsHanziInPinyinWithoutTones(String text, String pinyin) {
    assertThat(Folding.pinyin(text)).isEqualTo(pinyin);
  }

  @Nested
  class WhateverIsWritten {

    private final Random random = new Random(42);

    @Test
    void foldingTwiceIsFoldingOnce() {
      for (int i = 0; i < 20_000; i++) {
        String folded = Folding.fold(anything());
        assertThat(Folding.fold(folded)).isEqualTo(folded);
      }
    }

    @Test
    void everyCharacterFoldsToLettersAndDigitsForGood() {
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        String folded = Folding.fold(Character.toString(c));
        if (!Folding.fold(folded).equals(folded)
            || !folded.codePoints().allMatch(f -> f == ' ' || Character.isLetterOrDigit(f))) {
          throw new AssertionError(Integer.toHexString(c) + " folds to " + folded);
        }
      }
    }

    @Test
    void theWordsAreTheFoldedTextAndNoneIsEmpty() {
      for (int i = 0; i < 5_000; i++) {
        String text = anything();
        var words = Folding.words(text);
        assertThat(words).doesNotContain("");
        assertThat(String.join(" ", words)).isEqualTo(Folding.fold(text));
      }
    }

    @Test
    void pinyinComesOutOfEveryHanziOfTheNationalStandard() {
      var standard = Charset.forName("GB2312").newEncoder();
      var hanzi = new StringBuilder();
      for (char c = 0x4e00; c <= 0x9fa5; c++) {
        if (standard.canEncode(c)) {
          hanzi.append(c).append('\n');
        }
      }
      assertThat(Folding.pinyin(hanzi.toString())).matches("[a-z ]+");
      for (int i = 0; i < 100; i++) {
        assertThat(Folding.pinyin(anything())).isNotNull();
      }
    }

    /** Up to 40 characters of all planes and of those that matter here, lone surrogates too. */
    private String anything() {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        switch (random.nextInt(6)) {
          case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
          case 1 -> text.append((char) random.nextInt(0x10000));
          case 2 -> text.append((char) (0x4e00 + random.nextInt(0x5200)));
          case 3 -> text.append((char) random.nextInt(0x250));
          default -> text.append((char) (' ' + random.nextInt(95)));
        }
      }
      return text.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "ﷺ", "😀", "㎡"})
  void hanziAreToldFromAllElse(String text) {
    assertThat(Folding.hasHan(text)).isFalse();
    assertThat(Folding.hasHan(text + "中")).isTrue();
    assertThat(Folding.hasHan(text + "𠮷")).isTrue();
  }
}
