package fr.passerelle.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * That a source's record of an organisation changed.
 *
 * @param when the import began that brought it
 * @param fields what changed, such as {@code website}; empty where the record was new
 */
public record RecordChange(Instant when, String source, List<String> fields) {

  public RecordChange {
    fields = List.copyOf(fields);
  }
}
