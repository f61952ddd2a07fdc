package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.RejectionReason;
import fr.passerelle.catalogue.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The records of JSON files, each made a reading. Files are opened one after the other, as they are
 * reached. Not built of {@code Stream.flatMap}, whose iterator would hold a whole file's readings.
 */
final class JsonReadings implements Iterator<Reading>, AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final InputFile file;
  private final Iterator<Path> parts;
  private final Predicate<String> entry;
  private final Function<JsonNode, SourceRecord> reader;
  private @Nullable InputStream bytes;
  private @Nullable RawRecords records;
  private @Nullable RawRecord next;

  private JsonReadings(
      InputFile file,
      List<Path> parts,
      Predicate<String> entry,
      Function<JsonNode, SourceRecord> reader) {
    this.file = file;
    this.parts = parts.iterator();
    this.entry = entry;
    this.reader = reader;
  }

  /**
   * Reads the files of an input whose names end so, lazily, in a folder or a zip archive; the input
   * itself whatever its name. Closing the stream closes the files.
   *
   * @param reader makes a record of an object, or throws a {@link Refusal}
   */
  static Stream<Reading> ending(
      String suffix, InputFile file, Function<JsonNode, SourceRecord> reader) {
    var parts =
        file.parts().stream()
            .filter(part -> part.equals(file.path()) || part.toString().endsWith(suffix))
            .toList();
    return of(file, parts, entry -> entry.endsWith(suffix), reader);
  }

  /**
   * Reads parts of an input, lazily; closing the stream closes the files.
   *
   * @param entry which entry of a zip archive to read, by name
   * @param reader makes a record of an object, or throws a {@link Refusal}
   */
  static Stream<Reading> of(
      InputFile file,
      List<Path> parts,
      Predicate<String> entry,
      Function<JsonNode, SourceRecord> reader) {
    var readings = new JsonReadings(file, parts, entry, reader);
    var spliterator =
        Spliterators.spliteratorUnknownSize(readings, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(spliterator, false).onClose(readings::close);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (records != null) {
        next = records.next();
      }
      if (next == null) {
        if (!parts.hasNext()) {
          return false;
        }
        close();
        var part = parts.next();
        bytes = Inflated.open(file, part, entry);
        records = new RawRecords(bytes, part.getFileName().toString());
      }
    }
    return true;
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var raw = next;
    next = null;
    return reading(raw);
  }

  @Override
  public void close() {
    try {
      if (bytes != null) {
        bytes.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading reading(RawRecord raw) {
    try {
      if (raw.tooLong()) {
        throw new Refusal(null, RejectionReason.TOO_LONG, Integer.toString(RawRecord.LONGEST));
      }
      var node = MAPPER.readTree(raw.bytes());
      if (!node.isObject()) {
        throw new Refusal(null, RejectionReason.NO_OBJECT);
      }
      return new Reading.Accepted(raw.line(), reader.apply(node));
    } catch (Refusal refusal) {
      return new Reading.Rejected(
          raw.line(), raw.excerpt(), refusal.field(), refusal.reason(), refusal.details());
    } catch (JsonProcessingException e) {
      return notJson(raw, e.getOriginalMessage());
    } catch (IOException e) {
      return notJson(raw, String.valueOf(e.getMessage()));
    }
  }

  private static Reading notJson(RawRecord raw, String message) {
    return new Reading.Rejected(
        raw.line(), raw.excerpt(), null, RejectionReason.NOT_JSON, List.of(message));
  }
}
