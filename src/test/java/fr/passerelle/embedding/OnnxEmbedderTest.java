package fr.passerelle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What vectors tell of texts, by the bundled model and by one of one's own. */
class OnnxEmbedderTest {

  private static final Embedder BUNDLED = new CountedEmbedder();
  private static final String LIDAR = "Lidar sensors for self-driving cars";

  @TempDir private Path folder;

  @Test
  void textsThatMeanTheSameAreNearerThanOthers() {
    float[] lidar = BUNDLED.embed(LIDAR);
    double same = cosine(lidar, BUNDLED.embed("Laser ranging that lets vehicles drive themselves"));
    double other = cosine(lidar, BUNDLED.embed("Ripening of raw milk cheese in mountain cellars"));
    assertThat(same).isGreaterThan(other + 0.3);
  }

  @Test
  void everyVectorHasTheModelsLengthAndIsOneLong() {
    float[] vector = BUNDLED.embed(LIDAR);
    assertThat(vector).hasSize(BUNDLED.dimensions()).hasSize(384);
    assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(cosine(BUNDLED.embed(""), BUNDLED.embed(""))).isCloseTo(1, within(1e-5));
  }

  @Test
  void manyThreadsGetTheVectorThatOneDoes() {
    float[] alone = BUNDLED.embed(LIDAR);
    assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> BUNDLED.embed(LIDAR)))
        .allSatisfy(vector -> assertThat(vector).isEqualTo(alone));
  }

  @Test
  void whatIsLongerThanTheModelReadsIsCut() {
    String page = "Tidal turbines in strong currents. ".repeat(400);
    assertThat(BUNDLED.embed(page)).isEqualTo(BUNDLED.embed(page + "Milk and cheese."));
  }

  @Test
  void aModelOfOnesOwnIsReadFromItsFolder() throws IOException {
    var own = model();
    Files.writeString(
        own.resolve("model.properties"), "multilingual = true\npooling = first\nprefix = query:\n");
    try (var embedder = new OnnxEmbedder(EmbeddingModel.inFolder(own))) {
      assertThat(embedder.isMultilingual()).isTrue();
      assertThat(embedder.model()).startsWith("own-").isNotEqualTo(BUNDLED.model());
      assertThat(embedder.embed(LIDAR)).hasSize(384).isNotEqualTo(BUNDLED.embed(LIDAR));
    }
  }

  @Test
  void otherPropertiesAreAnotherModel() throws IOException {
    var own = model();
    String before = EmbeddingModel.inFolder(own).identity();
    Files.writeString(own.resolve("model.properties"), "pooling = first");
    assertThat(EmbeddingModel.inFolder(own).identity()).isNotEqualTo(before);
  }

  @Test
  void aFolderThatIsNoModelIsRefusedWithTheRemedy() throws IOException {
    assertThatThrownBy(() -> EmbeddingModel.inFolder(folder))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("model.onnx")
        .hasMessageContaining("tokenizer.json");
    var own = model();
    Files.writeString(own.resolve("model.properties"), "pooling = max");
    assertThatThrownBy(() -> EmbeddingModel.inFolder(own))
        .hasMessageContaining("mean or first, but is max");
    Files.writeString(own.resolve("model.properties"), "multilingual = perhaps");
    assertThatThrownBy(() -> EmbeddingModel.inFolder(own)).hasMessageContaining("but is perhaps");
    Files.writeString(own.resolve("model.onnx"), "no network");
    Files.delete(own.resolve("model.properties"));
    assertThatThrownBy(() -> new OnnxEmbedder(EmbeddingModel.inFolder(own)))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("cannot be opened");
  }

  private Path model() throws IOException {
    var own = Files.createDirectories(folder.resolve("own"));
    var bundled = EmbeddingModel.bundled();
    Files.write(own.resolve("model.onnx"), bundled.network());
    Files.write(own.resolve("tokenizer.json"), bundled.tokenizer());
    return own;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
