package fr.passerelle.embedding;

/**
 * Turns texts into vectors whose cosine tells how alike they mean. Implementations are safe for
 * many threads at once.
 */
public interface Embedder extends AutoCloseable {

  /** Names the model and all that its vectors depend on: equal names give equal vectors. */
  String model();

  /** How many numbers a vector has. */
  int dimensions();

  /** Whether it reads many languages; else texts are to be given in English. */
  boolean isMultilingual();

  /**
   * Encodes a text, alone, since the numbers of quantised models depend on what else is in a batch.
   * What is longer than the model reads is cut.
   *
   * @return a vector of unit length
   * @throws EmbeddingFailed where the model cannot run
   */
  float[] embed(String text);

  @Override
  void close();
}
