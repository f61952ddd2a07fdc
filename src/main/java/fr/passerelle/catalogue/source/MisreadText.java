package fr.passerelle.catalogue.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends text whose UTF-8 somebody once read as Windows-1252, so that an accent became two letters:
 * {@code filiÃ¨re} for filière. Bytes that Windows-1252 leaves undefined are taken to have become
 * the control characters of the same number, as browsers have it.
 */
final class MisreadText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The first letters that the usual accents, dashes and quotation marks turn into. */
  private static final Pattern SUSPECT = Pattern.compile("[ÂÃÄÅÎÏâï]");

  /** What no text of a source holds that is whole. */
  private static final Pattern BROKEN = Pattern.compile("\ufffd|[ÂÃ][\u0080-\u00bf]|â€");

  private MisreadText() {}

  /**
   * Returns the text as it was meant; null where it is broken and cannot be mended for sure: that
   * is, where not the whole of it turns back into UTF-8, or characters of it are lost.
   */
  static @Nullable String mended(String text) {
    String meant = SUSPECT.matcher(text).find() ? decoded(text) : null;
    String result = meant == null ? text : meant;
    return BROKEN.matcher(result).find() ? null : result;
  }

  private static @Nullable String decoded(String text) {
    var encoder = WINDOWS.newEncoder();
    var bytes = ByteBuffer.allocate(text.length());
    try {
      for (int i = 0; i < text.length(); i++) {
        add(text.charAt(i), encoder, bytes);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException _) { // it was never misread, or not the whole of it
      return null;
    }
  }

  private static void add(char letter, CharsetEncoder encoder, ByteBuffer bytes)
      throws CharacterCodingException {
    if (letter < 0x100) {
      bytes.put((byte) letter);
    } else {
      bytes.put(encoder.encode(CharBuffer.wrap(new char[] {letter})));
    }
  }
}
