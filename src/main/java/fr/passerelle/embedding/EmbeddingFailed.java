package fr.passerelle.embedding;

/** A model could not be opened or run, or the cache of its vectors could not be used. */
public final class EmbeddingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbeddingFailed(String message, Throwable cause) {
    super(message, cause);
  }

  public EmbeddingFailed(String message) {
    super(message);
  }
}
