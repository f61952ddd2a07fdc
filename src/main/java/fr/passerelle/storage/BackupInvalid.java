package fr.passerelle.storage;

/** A file is no backup of ours, is damaged, or cannot be brought back here; nothing was changed. */
public final class BackupInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupInvalid(String message) {
    super(message);
  }

  BackupInvalid(String message, Throwable cause) {
    super(message, cause);
  }
}
