package fr.passerelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Chinese name and an English one say alike. */
class TranslationTest {

  private static String said(String name) {
    return Translation.of(Folding.fold(name));
  }

  @ParameterizedTest
  @CsvSource({
    "厦门大学, Xiamen University",
    "西安交通大学, Xi'an Jiao Tong University",
    "哈尔滨工业大学, Harbin Institute of Technology",
    "北京科技大学, University of Science and Technology Beijing",
    "西北工业大学, Northwestern Polytechnical University",
  })
  void aNameSaysTheSameInBothScripts(String chinese, String english) {
    assertThat(said(chinese)).isNotEmpty().isEqualTo(said(english));
  }

  @ParameterizedTest
  @CsvSource({
    "武汉大学, Wuhan University of Technology",
    "四川师范大学, Sichuan University",
    "厦门大学, Jimei University",
    "上海交通大学, Shanghai University",
  })
  void aNeighbourSaysSomethingElse(String chinese, String english) {
    assertThat(said(chinese)).isNotEqualTo(said(english));
  }

  @Test
  void aNameOfCommonWordsAloneSaysNothing() {
    assertThat(said("中国科学院")).isEmpty();
    assertThat(said("Institute of Technology")).isEmpty();
  }

  @Test
  void aTownIsComparedInLetters() {
    assertThat(Translation.place("厦门")).isEqualTo("xiamen");
    assertThat(Translation.place("武汉")).isEqualTo("wuhan");
    assertThat(Translation.place("wuhan")).isEqualTo("wuhan");
  }
}
