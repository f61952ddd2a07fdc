package fr.passerelle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** That cosines of one model mean what those of another do. */
class YardstickTest {

  private static final Embedder BUNDLED = new CountedEmbedder();

  /** The bundled model with all texts pulled together, as other models have them. */
  private static float[] crowded(String text) {
    float[] vector = BUNDLED.embed(text);
    float[] longer = Arrays.copyOf(vector, vector.length + 1);
    longer[vector.length] = 1;
    return Embedder.unit(longer);
  }

  @Test
  void theScaleOfTheBundledModelIsThatOfTheBundledModel() {
    assertThat(Yardstick.of(BUNDLED::embed).scaled(0.5)).isCloseTo(0.5, within(0.001));
  }

  @Test
  void aModelThatPutsEverythingNearIsStretchedToTheSameScale() {
    var yardstick = Yardstick.of(YardstickTest::crowded);
    assertThat(Yardstick.unrelated(YardstickTest::crowded)).isGreaterThan(0.5);
    // the cosine c of the bundled model is (c + 1) / 2 here
    assertThat(yardstick.scaled(0.75)).isCloseTo(0.5, within(0.001));
    assertThat(yardstick.scaled(1)).isEqualTo(1);
    assertThat(yardstick.scaled(0.2)).isZero();
  }
}
