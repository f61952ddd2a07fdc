package fr.passerelle.storage;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to date, from the scripts under {@code db/migration}. */
final class Migrations {

  /** All that there are. */
  static final String LATEST = "latest";

  private Migrations() {}

  /**
   * Runs the scripts that this database has not seen.
   *
   * @param last the number of the last one to run, or {@link #LATEST}
   * @param placeholders what the dialect writes for the scripts' {@code ${…}}
   * @throws StorageFailed where a script fails, or the database is of a newer Passerelle
   */
  static void apply(String url, String last, Map<String, String> placeholders) {
    try {
      Flyway.configure()
          .dataSource(url, null, null)
          .locations("classpath:db/migration")
          .placeholders(placeholders)
          .target(last)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw StorageFailed.because("the database could not be brought up to date", e);
    }
  }
}
