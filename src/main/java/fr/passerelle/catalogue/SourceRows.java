package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.List;

/** What the catalogue holds of the sources themselves, within one transaction. */
record SourceRows(Transaction transaction) {

  private static final String INSERT =
      "INSERT INTO source (id, title, licence, homepage, authority) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (id) DO ";

  /** Writes what a source says of itself now. */
  void put(Source source) {
    write(
        source,
        "UPDATE SET title = excluded.title, licence = excluded.licence,"
            + " homepage = excluded.homepage, authority = excluded.authority");
  }

  /** Writes a source that is not known yet; one that is known stays as it is. */
  void putIfAbsent(Source source) {
    write(source, "NOTHING");
  }

  /** Those of the sources of which the catalogue says otherwise than they do themselves. */
  List<Source> damaged(List<Source> sources) {
    return sources.stream()
        .filter(
            source ->
                transaction
                    .first(
                        "SELECT title, licence, homepage, authority FROM source WHERE id = ?",
                        row -> List.of(row.text(1), row.text(2), row.text(3), row.text(4)),
                        source.id())
                    .filter(
                        found ->
                            !found.equals(
                                List.of(
                                    source.title(),
                                    source.licence(),
                                    source.homepage(),
                                    source.authority().name())))
                    .isPresent())
        .toList();
  }

  /** Writes anew what damaged sources say of themselves, and what follows from their authority. */
  void restore(List<Source> sources) {
    var rows = new RecordRows(transaction);
    rows.lock();
    var damaged = damaged(sources);
    boolean counts =
        damaged.stream().anyMatch(source -> rows.authority(source.id()) != source.authority());
    damaged.forEach(this::put);
    if (counts) {
      KeyRenewal.reconcileAll(transaction);
    }
  }

  private void write(Source source, String otherwise) {
    transaction.update(
        INSERT + otherwise,
        source.id(),
        source.title(),
        source.licence(),
        source.homepage(),
        source.authority().name());
  }
}
