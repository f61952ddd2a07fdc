package fr.passerelle.catalogue;

import fr.passerelle.storage.Database;
import fr.passerelle.storage.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last visit to each site. Safe for use by many threads at once. */
public final class SiteStatuses {

  private static final String SELECT =
      "SELECT organisation, url, state, reason, checked, digest, etag, contact_page, mailboxes,"
          + " languages FROM site_status ";

  private final Database database;

  public SiteStatuses(Database database) {
    this.database = database;
  }

  /** Keeps a visit in place of the one before. */
  public void put(SiteStatus status) {
    database.change(
        transaction -> {
          transaction.update(
              "DELETE FROM site_status WHERE organisation = ?", status.organisation());
          transaction.update(
              "INSERT INTO site_status (organisation, url, state, reason, checked, digest, etag,"
                  + " contact_page, mailboxes, languages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              status.organisation(),
              status.url(),
              status.state().name(),
              status.reason(),
              status.checked().toString(),
              status.digest(),
              status.etag(),
              status.contactPage(),
              String.join(" ", status.mailboxes()),
              String.join(" ", status.languages()));
        });
  }

  /** The last visit to an organisation's site. */
  public Optional<SiteStatus> of(String organisation) {
    return database.read(
        transaction ->
            transaction.first(
                SELECT + "WHERE organisation = ?", SiteStatuses::status, organisation));
  }

  /** Visits that ended in a way, the latest first. */
  public List<SiteStatus> in(SiteStatus.State state, int limit) {
    return database.read(
        transaction ->
            transaction.query(
                SELECT + "WHERE state = ? ORDER BY checked DESC, organisation LIMIT ?",
                SiteStatuses::status,
                state.name(),
                limit));
  }

  /** When each site was visited, by the organisation's id. */
  public Map<String, Instant> checked() {
    return database.read(
        transaction ->
            transaction
                .query(
                    "SELECT organisation, checked FROM site_status",
                    row -> Map.entry(row.text(1), Instant.parse(row.text(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static SiteStatus status(Row row) {
    return new SiteStatus(
        row.text(1),
        row.text(2),
        SiteStatus.State.valueOf(row.text(3)),
        row.textOrNull(4),
        Instant.parse(row.text(5)),
        row.textOrNull(6),
        row.textOrNull(7),
        row.textOrNull(8),
        words(row.text(9)),
        words(row.text(10)));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }
}
