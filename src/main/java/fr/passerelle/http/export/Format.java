package fr.passerelle.http.export;

import fr.passerelle.document.Paper;
import fr.passerelle.document.Spreadsheet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that a list can be taken away as. */
public enum Format {
  XLSX(Spreadsheet.XLSX, 1_000),
  CSV(Spreadsheet.CSV, 1_000),
  JSON("application/json", 1_000),
  PDF(Paper.TYPE, 30);

  /** How many organisations a file holds at most for who has not signed in. */
  public static final int MOST_FOR_VISITORS = 100;

  private final String contentType;
  private final int most;

  Format(String contentType, int most) {
    this.contentType = contentType;
    this.most = most;
  }

  /** The name in addresses and file names, such as {@code xlsx}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return contentType;
  }

  /**
   * How many organisations a file holds at most.
   *
   * @param isKnown whether who asks has signed in, or sits at the machine
   */
  public int most(boolean isKnown) {
    return isKnown ? most : Math.min(most, MOST_FOR_VISITORS);
  }

  /** Returns the kind of this name. */
  public static Optional<Format> of(String code) {
    return Stream.of(values()).filter(format -> format.code().equals(code)).findFirst();
  }
}
