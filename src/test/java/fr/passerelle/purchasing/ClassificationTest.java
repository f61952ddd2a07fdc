package fr.passerelle.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.purchasing.Classification.Judged;
import fr.passerelle.purchasing.Classification.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

  private final Classification classification = Classification.read();

  /** As published: Regulation (EC) No 213/2008. */
  @ParameterizedTest
  @CsvSource({
    "03000000-1",
    "09000000-3",
    "14000000-1",
    "15000000-8",
    "30000000-9",
    "33000000-0",
    "45000000-7",
    "45262522-6",
    "72000000-5",
    "73000000-2",
    "98000000-3"
  })
  void theCheckDigitOfAPublishedCodeIsRight(String code) {
    assertThat(Classification.judged(code)).isEqualTo(Judged.WHOLE);
    String other =
        code.substring(0, 9) + (code.charAt(9) == '9' ? '0' : (char) (code.charAt(9) + 1));
    assertThat(Classification.judged(other)).isEqualTo(Judged.CHECK_DIGIT);
  }

  @Test
  void whatIsNoCodeIsToldAsSuch() {
    assertThat(Classification.judged("4500")).isEqualTo(Judged.FORM);
    assertThat(Classification.judged("batteries")).isEqualTo(Judged.FORM);
    assertThat(Classification.judged("45000000")).isEqualTo(Judged.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "packs de batteries lithium-ion, 31400000",
    "Lithium battery packs 48 V, 31400000",
    "锂电池, 31400000",
    "vannes cryogéniques DN50, 42130000",
    "machine vision software, 48000000",
    "capteurs de pression, 38300000"
  })
  void aNeedGetsTheClassOfWhatItNames(String need, String cpv) {
    assertThat(classification.of(need))
        .extracting(Suggestion::cpv)
        .anyMatch(code -> code.startsWith(cpv));
  }

  @Test
  void aNeedOfUnknownWordsGetsNone() {
    assertThat(classification.of("xyzzy")).isEmpty();
  }

  @Test
  void allClassesHaveAllLabels() {
    assertThat(classification.all())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            one -> {
              assertThat(one.french()).isNotBlank();
              assertThat(one.chinese()).isNotBlank();
              assertThat(Classification.judged(one.cpv())).isEqualTo(Judged.WHOLE);
            });
  }
}
