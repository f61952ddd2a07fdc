package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.Authority;
import fr.passerelle.catalogue.CleanText;
import fr.passerelle.catalogue.DirectoryField;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceUnreadable;
import fr.passerelle.catalogue.TableChoices;
import fr.passerelle.catalogue.TableLayout;
import fr.passerelle.organisation.CountryNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory that somebody keeps as a table, such as a cluster's members: CSV or a spreadsheet of
 * any shape, as {@code src/site/directory-csv.md} tells. A row's key is its name and city, so that
 * a corrected row replaces the earlier one.
 */
public final class DirectorySource implements Source {

  private final String id;
  private final String title;
  private final String licence;
  private final String homepage;
  private final LocalDate date;
  private final TableChoices chosen;
  private final TableChoices remembered;
  private final TableWords words;

  /** A directory of which nothing more is known. */
  public DirectorySource() {
    this("directory", "Directory", "unknown", "", LocalDate.EPOCH);
  }

  /** A directory of its own, whose table explains itself. */
  public DirectorySource(String id, String title, String licence, String homepage, LocalDate date) {
    this(id, title, licence, homepage, date, TableChoices.NONE, TableChoices.NONE);
  }

  /**
   * A directory of its own: its rows never replace another directory's.
   *
   * @param id lower case {@code a-z 0-9 -}
   * @param date when its rows were last right; the epoch where unknown
   * @param chosen what somebody says now of how its table is to be read
   * @param remembered what was said before; what is chosen wins
   */
  public DirectorySource(
      String id,
      String title,
      String licence,
      String homepage,
      LocalDate date,
      TableChoices chosen,
      TableChoices remembered) {
    this(id, title, licence, homepage, date, chosen, remembered, TableWords.PLAIN);
  }

  private DirectorySource(
      String id,
      String title,
      String licence,
      String homepage,
      LocalDate date,
      TableChoices chosen,
      TableChoices remembered,
      TableWords words) {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a source's id must be a-z, 0-9 and -, but is " + id);
    }
    this.id = id;
    this.title = title;
    this.licence = licence;
    this.homepage = homepage;
    this.date = date;
    this.chosen = chosen;
    this.remembered = remembered;
    this.words = words;
  }

  /** The same, whose themes and texts are understood so. */
  public DirectorySource with(TableWords others) {
    return new DirectorySource(id, title, licence, homepage, date, chosen, remembered, others);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String licence() {
    return licence;
  }

  @Override
  public String homepage() {
    return homepage;
  }

  @Override
  public Duration period() {
    return Duration.ofDays(7); // somebody keeps it by hand
  }

  @Override
  public Authority authority() {
    return Authority.DIRECTORY;
  }

  /**
   * How its table is laid out, and which column tells what.
   *
   * @throws SourceUnreadable where it is no table, or has no such column or sheet as was chosen
   */
  public TableLayout layout(InputFile file) {
    try (var table = Table.open(file, chosen, remembered)) {
      return table.layout();
    }
  }

  /** The two capital letters of a country told by its code or name in any of our languages. */
  public static Optional<String> countryCode(String text) {
    return Optional.ofNullable(CountryNames.code(text));
  }

  /** Where organisations are whose row tells no country; null where nobody said. */
  public @Nullable String country() {
    return chosen.country() == null ? remembered.country() : chosen.country();
  }

  @Override
  public Stream<Reading> read(InputFile file) {
    var table = Table.open(file, chosen, remembered);
    var mapping = table.layout().mapping();
    String missing =
        !mapping.hasName()
            ? "name"
            : country() == null && mapping.columnOf(DirectoryField.COUNTRY).isEmpty()
                ? "country"
                : null;
    if (missing != null) {
      table.close();
      throw new SourceUnreadable(
          "the file %s has no column %s, only %s: rename or add it, or say which one it is"
              .formatted(
                  file.name(), missing, CleanText.excerpt(ColumnMapper.listed(mapping), 300)));
    }
    return TableReadings.of(
        table, new DirectoryRecords(id, licence, date, country(), words)::record);
  }
}
