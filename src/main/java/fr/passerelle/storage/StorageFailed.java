package fr.passerelle.storage;

/** The database could not be opened, read or written. Nothing of the transaction was kept. */
public final class StorageFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
