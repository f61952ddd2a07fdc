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

/**
 * Tells the encoding of a table that somebody saved: UTF-8 where it is valid, else GB18030 where
 * bytes above 127 come in pairs, as hanzi do, else Windows-1252, where they stand alone, as
 * accented letters do.
 */
final class TableText {

  private TableText() {}

  /**
   * Reads all of a table, and returns its encoding.
   *
   * @throws SourceUnreadable where it is UTF-16, or no text at all
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
    boolean open = false;
    int read = bytes.read(input.array(), 0, input.capacity());
    while (read >= 0) {
      int carried = input.position();
      input.limit(carried + read);
      if (first) {
        refuseUtf16(input.array(), read, name);
        first = false;
      }
      for (int i = carried; i < carried + read; i++) {
        boolean high = input.array()[i] < 0;
        paired += high && open ? 2 : 0;
        alone += open && !high ? 1 : 0;
        open = high && !open;
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
    if (utf8 && decodes(decoder, input, true)) {
      return StandardCharsets.UTF_8;
    }
    return Charset.forName(paired > 2 * alone ? "GB18030" : "windows-1252");
  }

  private static boolean decodes(CharsetDecoder decoder, ByteBuffer input, boolean end) {
    return !decoder.decode(input, CharBuffer.allocate(1 << 17), end).isError();
  }

  private static void refuseUtf16(byte[] bytes, int count, String name) {
    int zeros = 0;
    for (int i = 0; i < Math.min(count, 100); i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    boolean mark = count >= 2 && (bytes[0] & bytes[1] & 0xff) == 0xfe;
    if (mark || zeros > 20) {
      throw new SourceUnreadable(
          "the file " + name + " is no CSV in UTF-8: save it from the spreadsheet as CSV UTF-8");
    }
  }
}
