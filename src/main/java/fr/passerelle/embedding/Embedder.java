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

  /**
   * A cosine of two of its vectors as the bundled model, to which the ranking is fitted, would have
   * it; a higher cosine never becomes a lower one.
   */
  default double scaled(double cosine) {
    return cosine;
  }

  /** The same direction at length one, in place; a vector of zeros stays one. */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float each : vector) {
      squares += (double) each * each;
    }
    float length = (float) Math.sqrt(squares);
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }

  @Override
  void close();
}
