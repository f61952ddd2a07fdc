package fr.passerelle.delegation;

/**
 * An instance or timetable that cannot be read; the message names the field and says what to do.
 */
public final class ProgrammeInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProgrammeInvalid(String field, String remedy) {
    super(field + ": " + remedy);
  }
}
