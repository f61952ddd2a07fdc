package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeWordsTest {

  @ParameterizedTest
  @CsvSource({
    "actia group, actia",
    "groupe gorge, gorge",
    "huawei technologies, huawei",
    "比亚迪集团, 比亚迪",
    "actia, actia",
    "集团, 集团",
    "global services, global services",
    "groupama, groupama",
  })
  void aNameIsLeftWithoutThemUnlessItIsNothingElse(String name, String bare) {
    assertThat(TradeWords.without(name)).isEqualTo(bare);
  }
}
