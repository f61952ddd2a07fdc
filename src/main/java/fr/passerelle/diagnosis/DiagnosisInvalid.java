package fr.passerelle.diagnosis;

/** A table of the diagnosis or of the ladder that cannot be read, by name and line. */
public final class DiagnosisInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DiagnosisInvalid(String table, int line, String why) {
    super("%s, line %d: %s".formatted(table, line, why));
  }
}
