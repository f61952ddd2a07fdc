package fr.passerelle.catalogue.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a page is, whatever it says: a mark at its beginning, else UTF-8
 * where it is that, else what header or page declare where it can be that, else GB18030 where bytes
 * above 127 come in pairs, else Windows-1252.
 */
final class PageCharset {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4_096;

  private PageCharset() {}

  /** The page's text; bytes that belong to no letter become the replacement character. */
  static String decode(byte[] bytes, @Nullable String declaredByHeader) {
    var marked = mark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    return new String(bytes, of(bytes, declaredByHeader));
  }

  private static @Nullable Charset mark(byte[] bytes) {
    if (bytes.length >= 3 && at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xfe && at(bytes, 1) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return bytes.length >= 2 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xfe
        ? StandardCharsets.UTF_16LE
        : null;
  }

  private static Charset of(byte[] bytes, @Nullable String declaredByHeader) {
    if (fits(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    boolean pairs = comesInPairs(bytes);
    for (String name : new String[] {declaredByHeader, declared(bytes)}) {
      var charset = known(name);
      // Whatever the bytes are, they fit those of one byte a letter: these are taken at their word
      // only where nothing speaks for Chinese.
      if (charset != null
          && !charset.equals(StandardCharsets.UTF_8)
          && fits(bytes, charset)
          && (!pairs || charset.newEncoder().maxBytesPerChar() > 1)) {
        return charset;
      }
    }
    return pairs && fits(bytes, GB18030) ? GB18030 : WINDOWS_1252;
  }

  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable Charset known(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null; // a name that is none declares nothing
    }
  }

  private static boolean fits(byte[] bytes, Charset charset) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.length() > 0 || bytes.length == 0;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** In French written in one byte a letter, a byte above 127 mostly stands alone. */
  private static boolean comesInPairs(byte[] bytes) {
    int paired = 0;
    int alone = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (at(bytes, i) > 0xa0) {
        boolean pair = i + 1 < bytes.length && at(bytes, i + 1) > 0xa0;
        paired += pair ? 1 : 0;
        alone += pair ? 0 : 1;
        i += pair ? 1 : 0;
      }
    }
    return paired > 4 * alone;
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }
}
