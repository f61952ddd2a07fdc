package fr.passerelle.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as UTF-8, for what looks for line ends byte by byte. */
final class Utf8Stream extends InputStream {

  private final Reader text;
  private final char[] letters = new char[1 << 13];
  private int carried;
  private byte[] bytes = new byte[0];
  private int position;

  Utf8Stream(InputStream bytes, Charset encoding) {
    this.text = new InputStreamReader(bytes, encoding);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Half of a letter in two halves waits for the other. */
  private boolean fill() throws IOException {
    while (position == bytes.length) {
      int read = text.read(letters, carried, letters.length - carried);
      int count = carried + Math.max(0, read);
      if (count == 0) {
        return false;
      }
      carried = read >= 0 && Character.isHighSurrogate(letters[count - 1]) ? 1 : 0;
      bytes = new String(letters, 0, count - carried).getBytes(StandardCharsets.UTF_8);
      position = 0;
      if (carried == 1) {
        letters[0] = letters[count - 1];
      }
    }
    return true;
  }
}
