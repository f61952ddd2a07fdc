package fr.passerelle.document;

/** So many papers are being printed that there was no turn in time; it can be asked again. */
public final class PaperBusy extends RuntimeException {

  private static final long serialVersionUID = 1;

  PaperBusy() {
    super("too many papers are being printed at once");
  }
}
