package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON file into its records without reading more of it than one record at a time: one a
 * line, or one an element where the file is an array.
 */
final class RawRecords {

  private final InputStream bytes;
  private final String name;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;

  private byte[] record = new byte[1 << 14];
  private int length;
  private boolean tooLong;

  private long line;
  private boolean begun;
  private boolean array;

  /**
   * Reads on in a stream, which the caller closes.
   *
   * @param name the file's, for messages
   */
  RawRecords(InputStream bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /** The same for a file that is not JSON, in whatever encoding: one record a line. */
  static RawRecords lines(InputStream bytes, String name) {
    var records = new RawRecords(bytes, name);
    records.begun = true;
    return records;
  }

  /**
   * The next record, or null at the end.
   *
   * @throws SourceUnreadable where the file is no UTF-8, or an array ends before its bracket
   */
  @Nullable RawRecord next() {
    if (!begun) {
      begun = true;
      begin();
    }
    length = 0;
    tooLong = false;
    return array ? nextElement() : nextLine();
  }

  private void begin() {
    int first = peek();
    if (first == 0xfe || first == 0xff) {
      throw new SourceUnreadable("the file " + name + " is not UTF-8: save it as UTF-8");
    }
    if (first == 0xef) {
      position = Math.min(filled, position + 3);
    }
    skipSpace();
    array = peek() == '[';
    if (array) {
      position++;
    }
  }

  private @Nullable RawRecord nextLine() {
    while (peek() >= 0) {
      line++;
      addLine();
      if (!isBlank()) {
        return taken(line);
      }
      length = 0;
    }
    return null;
  }

  /** Adds all up to the end of the line, a buffer at a time, and passes over the end. */
  private void addLine() {
    while (peek() >= 0) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      add(position, end - position);
      position = end;
      if (end < filled) {
        position++;
        return;
      }
    }
  }

  private boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!isSpace(record[i])) {
        return false;
      }
    }
    return true;
  }

  private @Nullable RawRecord nextElement() {
    skipSpace();
    while (peek() == ',') {
      position++;
      skipSpace();
    }
    if (peek() == ']') {
      position = filled;
      return null;
    }
    line++;
    int depth = 0;
    boolean quoted = false;
    for (int next = peek(); next >= 0; next = peek()) {
      if (!quoted && depth == 0 && (next == ',' || next == ']')) {
        return taken(line);
      }
      add(position++, 1);
      if (quoted && next == '\\' && peek() >= 0) {
        add(position++, 1);
      } else if (next == '"') {
        quoted = !quoted;
      } else if (!quoted && (next == '{' || next == '[')) {
        depth++;
      } else if (!quoted && (next == '}' || next == ']')) {
        depth--;
      }
    }
    throw new SourceUnreadable(
        "the file " + name + " ends within record " + line + ": it is not whole, fetch it again");
  }

  private RawRecord taken(long atLine) {
    return new RawRecord(atLine, Arrays.copyOf(record, length), tooLong);
  }

  /** Adds bytes of the buffer, unless the record has grown too long. */
  private void add(int from, int count) {
    if (length + count > RawRecord.LONGEST) {
      tooLong = true;
      length = Math.min(length, RawRecord.BEGINNING);
    }
    if (tooLong) {
      return;
    }
    if (length + count > record.length) {
      record = Arrays.copyOf(record, Math.max(length + count, 2 * record.length));
    }
    System.arraycopy(buffer, from, record, length, count);
    length += count;
  }

  private void skipSpace() {
    while (isSpace(peek())) {
      position++;
    }
  }

  private static boolean isSpace(int next) {
    return next == ' ' || next == '\n' || next == '\r' || next == '\t';
  }

  private int peek() {
    if (position == filled) {
      try {
        filled = Math.max(0, bytes.read(buffer, 0, buffer.length));
      } catch (IOException e) {
        throw new SourceUnreadable("the file " + name + " could not be read on", e);
      }
      position = 0;
      if (filled == 0) {
        return -1;
      }
    }
    return buffer[position] & 0xff;
  }
}
