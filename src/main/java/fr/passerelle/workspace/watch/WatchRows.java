package fr.passerelle.workspace.watch;

import fr.passerelle.language.Language;
import fr.passerelle.storage.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads watches from rows. */
final class WatchRows {

  /** In the order that {@link #watch} reads. */
  static final String COLUMNS =
      "w.id, w.team, w.account, w.name, w.language, w.parameters, w.frequency, w.created,"
          + " w.paused, w.feed, w.unsubscribe";

  /** The number of the first column after those. */
  static final int NEXT = 12;

  private WatchRows() {}

  static Watch watch(Row row) {
    return new Watch(
        row.text(1),
        row.text(2),
        row.textOrNull(3),
        row.text(4),
        Language.of(row.text(5)).orElse(Language.ENGLISH),
        row.text(6),
        Frequency.of(row.text(7)).orElse(Frequency.NEVER),
        Instant.ofEpochMilli(row.number(8)),
        moment(row.numberOrNull(9)),
        row.text(10),
        row.text(11));
  }

  private static @Nullable Instant moment(@Nullable Long milliseconds) {
    return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
  }
}
