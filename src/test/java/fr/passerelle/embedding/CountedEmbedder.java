package fr.passerelle.embedding;

import java.util.concurrent.atomic.AtomicInteger;

/** The bundled model, once for all tests of a JVM, and how often it was asked. */
public final class CountedEmbedder implements Embedder {

  private static final OnnxEmbedder BUNDLED = new OnnxEmbedder(EmbeddingModel.bundled());

  private final AtomicInteger asked = new AtomicInteger();

  /** How many texts were encoded through this. */
  public int asked() {
    return asked.get();
  }

  @Override
  public String model() {
    return BUNDLED.model();
  }

  @Override
  public int dimensions() {
    return BUNDLED.dimensions();
  }

  @Override
  public boolean isMultilingual() {
    return BUNDLED.isMultilingual();
  }

  @Override
  public float[] embed(String text) {
    asked.incrementAndGet();
    return BUNDLED.embed(text);
  }

  /** The model stays open for the next test. */
  @Override
  public void close() {}
}
