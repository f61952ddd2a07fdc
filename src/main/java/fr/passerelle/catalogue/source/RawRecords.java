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
      boolean blank = true;
      for (int next = read(); next >= 0 && next != '\n'; next = read()) {
        blank &= isSpace(next);
        add(next);
      }
      if (!blank) {
        return taken(line);
      }
      length = 0;
    }
    return null;
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
      position++;
      add(next);
      if (quoted && next == '\\') {
        add(read());
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

  private void add(int next) {
    if (length == RawRecord.LONGEST) {
      tooLong = true;
      length = RawRecord.BEGINNING;
    }
    if (tooLong || next < 0) {
      return;
    }
    if (length == record.length) {
      record = Arrays.copyOf(record, Math.min(RawRecord.LONGEST, 2 * record.length));
    }
    record[length++] = (byte) next;
  }

  private void skipSpace() {
    while (isSpace(peek())) {
      position++;
    }
  }

  private static boolean isSpace(int next) {
    return next == ' ' || next == '\n' || next == '\r' || next == '\t';
  }

  private int read() {
    int next = peek();
    position += next < 0 ? 0 : 1;
    return next;
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
