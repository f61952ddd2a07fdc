package fr.passerelle.search;

/** The index could not be read or written. */
public final class SearchFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
