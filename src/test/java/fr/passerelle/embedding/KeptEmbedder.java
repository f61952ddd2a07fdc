package fr.passerelle.embedding;

import java.nio.file.Path;

/**
 * The bundled model, which keeps what it made below {@code target}: the texts of the starter
 * catalogue cost a minute once, and nothing when tests run again.
 */
public final class KeptEmbedder implements Embedder {

  private final Embedder bundled = new OnnxEmbedder(EmbeddingModel.bundled());
  private final VectorCache cache = new VectorCache(Path.of("target/vectors"), bundled);

  @Override
  public String model() {
    return bundled.model();
  }

  @Override
  public int dimensions() {
    return bundled.dimensions();
  }

  @Override
  public boolean isMultilingual() {
    return bundled.isMultilingual();
  }

  @Override
  public float[] embed(String text) {
    return cache.of(text);
  }

  @Override
  public void close() {
    cache.close();
    bundled.close();
  }
}
