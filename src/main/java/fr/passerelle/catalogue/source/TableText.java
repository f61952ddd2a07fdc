package fr.passerelle.catalogue.source;

import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a table that somebody saved: UTF-16 where its mark or its zeros say so,
 * UTF-8 where it is valid, else GB18030 where bytes above 127 come in pairs, as hanzi do, else
 * Windows-1252, where they stand alone, as accented letters do. Latin-1 is part of the last.
 */
final class TableText {

  /** Of random bytes every tenth is one. */
  private static final int MOST_CONTROLS_OF_A_THOUSAND = 20;

  private TableText() {}

  /**
   * Reads all of a table, and returns its encoding.
   *
   * @throws SourceUnreadable where it is no text at all
   */
  static Charset encoding(InputStream bytes, String name) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var input = ByteBuffer.allocate(1 << 16);
    boolean utf8 = true;
    boolean first = true;
    long paired = 0;
    long alone = 0;
    long length = 0;
    long controls = 0;
    boolean open = false;
    int last = 0;
    int read = bytes.read(input.array(), 0, input.capacity());
    while (read >= 0) {
      int carried = input.position();
      input.limit(carried + read);
      if (first) {
        var wide = utf16(input.array(), read, name);
        if (wide != null) {
          return wide;
        }
        first = false;
      }
      for (int i = carried; i < carried + read; i++) {
        length++;
        controls += isControl(input.array()[i]) ? 1 : 0;
        boolean high = input.array()[i] < 0;
        paired += high && open ? 2 : 0;
        alone += open && !high ? 1 : 0;
        open = high && !open;
        last = last << 8 | (input.array()[i] & 0xff);
        if (isOfFour(last)) { // a letter that GB18030 writes in four bytes, such as œ
          paired += 4;
          alone -= 2;
        }
      }
      input.position(0);
      utf8 = utf8 && decodes(decoder, input, false);
      input.compact();
      if (!utf8) {
        input.clear();
      }
      read = bytes.read(input.array(), input.position(), input.remaining());
    }
    input.flip();
    if (MOST_CONTROLS_OF_A_THOUSAND * length < 1_000 * controls) {
      throw noText(name);
    }
    if (utf8 && decodes(decoder, input, true)) {
      return StandardCharsets.UTF_8;
    }
    return Charset.forName(paired > 2 * alone ? "GB18030" : "windows-1252");
  }

  private static SourceUnreadable noText(String name) {
    return new SourceUnreadable(
        "the file " + name + " is no text: save the table as CSV UTF-8 or as .xlsx");
  }

  /** High byte, digit, high byte, digit. */
  private static boolean isOfFour(int bytes) {
    return (bytes & 0x80f080f0) == 0x80308030 && (bytes & 0xf) <= 9 && (bytes >> 16 & 0xf) <= 9;
  }

  private static boolean isControl(byte letter) {
    return letter >= 0 && letter < ' ' && (letter < '\t' || letter > '\r');
  }

  private static boolean decodes(CharsetDecoder decoder, ByteBuffer input, boolean end) {
    return !decoder.decode(input, CharBuffer.allocate(1 << 17), end).isError();
  }

  /** UTF-16 by its mark, or by the zeros beside Latin letters; null where it is none. */
  private static @Nullable Charset utf16(byte[] bytes, int count, String name) {
    if (count >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (count >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    int looked = Math.min(count, 200);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i++) {
      even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
      odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
    }
    if (5 * (even + odd) < looked) {
      return null;
    }
    if (even > 0 && odd > 0) {
      throw noText(name);
    }
    return odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
