package fr.passerelle.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of partner comes next. */
@NullMarked
class ProductLadderTest {

  private static final ProductLadder LADDER = ProductLadder.known();

  @ParameterizedTest
  @CsvSource({
    "1,laboratory",
    "2,laboratory",
    "3,laboratory",
    "4,integrator",
    "5,integrator",
    "6,integrator",
    "7,manufacturer",
    "8,manufacturer",
    "9,distributor",
    ",''"
  })
  void comesByTheReadinessLevel(@Nullable Integer level, String partner) {
    assertThat(LADDER.next(level).map(NextPartner::id).orElse("")).isEqualTo(partner);
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "-1"})
  void isNoneForWhatIsNoLevel(int level) {
    assertThat(LADDER.next(level)).isEmpty();
  }

  @Test
  void theStepsFollowEachOtherWithoutAGap() {
    assertThat(LADDER.levels())
        .extracting(ReadinessLevel::level)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(LADDER.steps())
        .extracting(NextPartner::id)
        .containsExactly("laboratory", "integrator", "manufacturer", "distributor");
    var step = LADDER.steps().getFirst();
    assertThat(LADDER.after(step).map(NextPartner::id)).contains("integrator");
    assertThat(LADDER.after(LADDER.steps().getLast())).isEmpty();
  }

  @Test
  void aNeedSaysWhatItIsAboutAndThenWhatThePartnerDoes() {
    var step = LADDER.next(7).orElseThrow();
    assertThat(step.need("pompe à chaleur", Language.FRENCH))
        .isEqualTo("pompe à chaleur, fabrication, sous-traitance");
    assertThat(step.need("热泵", Language.CHINESE)).isEqualTo("热泵，制造、分包加工");
    assertThat(step.need(" ", Language.ENGLISH)).isEqualTo("manufacturing, subcontracting");
  }
}
