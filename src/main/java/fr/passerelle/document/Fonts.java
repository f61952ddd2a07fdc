package fr.passerelle.document;

import fr.passerelle.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that paper is printed with: Noto Sans for Latin, Greek and Cyrillic letters, Noto Sans
 * SC for hanzi, both under the SIL Open Font Licence 1.1. The hanzi in daily use are in one font;
 * others, such as those of rare elements and of traditional writing, are spread over many small
 * ones, of which a text takes those that it needs. Read once, then kept; safe for use by many
 * threads at once.
 */
final class Fonts {

  static final int REGULAR = 400;
  static final int BOLD = 700;

  private static final String FOLDER = "/fr/passerelle/document/fonts/";
  private static final String HAN = "noto-sans-sc/noto-sans-sc-";
  private static final int SLICES = 120;
  private static final int UNKNOWN = '□';

  /** What those in daily use are called, in the order of preference. */
  private static final List<String> USUAL =
      List.of(
          "noto-sans/noto-sans-latin",
          "noto-sans/noto-sans-latin-ext",
          "noto-sans/noto-sans-greek",
          "noto-sans/noto-sans-cyrillic",
          "noto-sans/noto-sans-vietnamese",
          HAN + "chinese-simplified");

  /** A font's bytes as sfnt, and the characters that it draws. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as they are; never compared
  private record Font(String family, int weight, byte[] bytes, BitSet characters) {}

  /** A font as a text needs it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as they are; never compared
  record Needed(String family, int weight, byte[] bytes) {}

  private final ConcurrentMap<String, List<Font>> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Integer> replaced = new ConcurrentHashMap<>();

  /**
   * The text with each character that no font draws put into one that says the same, or into an
   * empty square.
   */
  String legible(String text) {
    var legible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legible.append(legible(c)));
    return legible.toString();
  }

  /**
   * The fonts that draw all characters of a legible text, in the order of preference: for a reader
   * of Chinese those of hanzi come first, since they draw its punctuation as wide as a hanzi.
   */
  List<Needed> forText(String text, Language reader) {
    var families =
        Stream.concat(
                Stream.of(USUAL.getFirst()),
                text.codePoints().distinct().mapToObj(this::family).flatMap(Stream::ofNullable))
            .distinct()
            .toList();
    var all = names().filter(families::contains).toList();
    var first =
        all.stream().filter(name -> reader == Language.CHINESE && name.startsWith(HAN)).toList();
    return Stream.concat(first.stream(), all.stream())
        .distinct()
        .flatMap(family -> fonts(family).stream())
        .map(font -> new Needed(font.family(), font.weight(), font.bytes()))
        .toList();
  }

  private String legible(int c) {
    if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
      return c == '\u00a0' || c == '\u202f' ? "\u00a0" : " ";
    }
    if (Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL) {
      return "";
    }
    if (family(c) != null) {
      return Character.toString(c);
    }
    if (c == '\u2010' || c == '\u2011') {
      return "-";
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    boolean isDrawn = plain.codePoints().allMatch(one -> family(one) != null);
    return isDrawn ? plain : Character.toString(UNKNOWN);
  }

  /** The first family that draws a character; null where none does. */
  private @Nullable String family(int c) {
    int at =
        replaced.computeIfAbsent(
            c,
            _ -> {
              var names = names().toList();
              return IntStream.range(0, names.size())
                  .filter(i -> draws(names.get(i), c))
                  .findFirst()
                  .orElse(-1);
            });
    return at < 0 ? null : names().skip(at).findFirst().orElseThrow();
  }

  private boolean draws(String family, int c) {
    var fonts = fonts(family);
    return !fonts.isEmpty() && fonts.getFirst().characters().get(c);
  }

  private static Stream<String> names() {
    return Stream.concat(USUAL.stream(), IntStream.range(0, SLICES).mapToObj(i -> HAN + i));
  }

  /** The weights of a family; none where there is no such family. */
  private List<Font> fonts(String family) {
    return kept.computeIfAbsent(
        family, name -> Stream.of(REGULAR, BOLD).flatMap(weight -> font(name, weight)).toList());
  }

  private static Stream<Font> font(String family, int weight) {
    String file = FOLDER + family.replace("/", "/files/") + "-" + weight + "-normal.woff";
    try (var stream = Fonts.class.getResourceAsStream(file)) {
      if (stream == null) {
        if (USUAL.contains(family)) {
          throw new IllegalStateException(
              "the build left out the font " + file + ": run npm ci --ignore-scripts in web/");
        }
        return Stream.empty();
      }
      byte[] bytes = Woff.unpacked(stream.readAllBytes());
      return Stream.of(new Font(family, weight, bytes, characters(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static BitSet characters(byte[] bytes) throws IOException {
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      var map = font.getUnicodeCmapLookup();
      var characters = new BitSet(0x11000);
      for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
        var drawn = map.getCharCodes(glyph);
        if (drawn != null) {
          drawn.forEach(characters::set);
        }
      }
      return characters;
    }
  }

  /** The families as CSS names them, in the order of preference. */
  static String families(List<Needed> needed) {
    return new ArrayList<>(needed)
        .stream()
            .map(font -> "'" + font.family() + "'")
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
