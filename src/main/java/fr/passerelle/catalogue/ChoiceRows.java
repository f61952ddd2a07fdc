package fr.passerelle.catalogue;

import fr.passerelle.storage.Transaction;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of how directories' tables were read, within one transaction. */
final class ChoiceRows {

  private record Choice(@Nullable String country, @Nullable String sheet) {}

  private final Transaction transaction;

  ChoiceRows(Transaction transaction) {
    this.transaction = transaction;
  }

  TableChoices of(String source) {
    var fields = new HashMap<String, String>();
    transaction.query(
        "SELECT header, field FROM directory_column WHERE source = ?",
        row -> fields.put(row.text(1), row.text(2)),
        source);
    var choice =
        transaction
            .first(
                "SELECT country, sheet FROM directory_choice WHERE source = ?",
                row -> new Choice(row.textOrNull(1), row.textOrNull(2)),
                source)
            .orElse(new Choice(null, null));
    return new TableChoices(fields, choice.country(), choice.sheet());
  }

  void put(String source, TableChoices choices) {
    transaction.update("DELETE FROM directory_column WHERE source = ?", source);
    transaction.update("DELETE FROM directory_choice WHERE source = ?", source);
    transaction.updateAll(
        "INSERT INTO directory_column (source, header, field) VALUES (?, ?, ?)",
        choices.fields().entrySet().stream()
            .map(entry -> new @Nullable Object[] {source, entry.getKey(), entry.getValue()})
            .toList());
    transaction.updateAll(
        "INSERT INTO directory_choice (source, country, sheet) VALUES (?, ?, ?)",
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {source, choices.country(), choices.sheet()}));
  }
}
