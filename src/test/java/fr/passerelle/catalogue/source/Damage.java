package fr.passerelle.catalogue.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.catalogue.source.FuzzedFormats.Format;
import fr.passerelle.catalogue.source.FuzzedFormats.Packing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Damages well-formed files, as a bad disk, a bad program or a bad person would. */
public final class Damage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "windows-1252", "EBCDIC-CP-FR");

  private final Random random;

  /** The same damage for the same seed. */
  public Damage(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbours begin alike
  }

  /** The file of a format with one to three kinds of damage, within its packing or to it. */
  public byte[] of(Format format) {
    byte[] bytes = format.content();
    boolean inside = random.nextInt(4) > 0;
    int times = 1 + random.nextInt(3);
    if (format.packing() == Packing.WORKBOOK) {
      bytes = inside ? new DamagedZip(random).inside(bytes, this) : bytes;
    } else if (inside || format.packing() == Packing.PLAIN) {
      for (int i = 0; i < times; i++) {
        bytes = content(format, bytes);
      }
    }
    byte[] packed =
        switch (format.packing()) {
          case PLAIN, WORKBOOK -> bytes;
          case GZIP -> SourceFiles.gzip(bytes);
          case ZIP -> SourceFiles.zip(entry(format), bytes);
        };
    for (int i = 0; !inside && format.packing() != Packing.PLAIN && i < times; i++) {
      boolean isZip = format.packing() != Packing.GZIP && random.nextBoolean();
      packed = isZip ? new DamagedZip(random).lying(packed) : raw(packed);
    }
    return packed;
  }

  /** Now and then a name that no file has. */
  private String entry(Format format) {
    return random.nextInt(8) > 0
        ? format.entry()
        : List.of("\0", "/", "../../" + format.entry(), "a".repeat(60_000), "x\0" + format.entry())
            .get(random.nextInt(5));
  }

  private byte[] content(Format format, byte[] bytes) {
    return switch (random.nextInt(3)) {
      case 0 -> raw(bytes);
      case 1 -> text(new String(bytes, format.encoding()), format);
      default ->
          format.json()
              ? json(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
              : cell(new String(bytes, format.encoding())).getBytes(format.encoding());
    };
  }

  /** Damages bytes, whatever they are. */
  public byte[] raw(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
    byte[] copy = bytes.clone();
    switch (random.nextInt(7)) {
      case 0 -> {
        for (int i = 0; i <= random.nextInt(20); i++) {
          copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 1 -> copy = Arrays.copyOf(bytes, from);
      case 2 -> copy = joined(Arrays.copyOf(bytes, from), tail(bytes, to));
      case 3 -> copy = joined(Arrays.copyOf(bytes, to), tail(bytes, from));
      case 4 -> {
        byte[] noise = new byte[to - from];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, copy, from, noise.length);
      }
      case 5 -> Arrays.fill(copy, from, to, (byte) (random.nextBoolean() ? 0 : 0xff));
      default -> copy = tail(bytes, from);
    }
    return copy;
  }

  private byte[] text(String text, Format format) {
    String odd = odd();
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    String done =
        switch (random.nextInt(8)) {
          case 0 -> swapped(text);
          case 1 -> text.substring(0, at) + odd + text.substring(at);
          case 2 -> text.replace("\n", random.nextBoolean() ? "" : "\r");
          case 3 -> text.replace("\"", random.nextBoolean() ? "" : "\"\"");
          case 4 -> text.repeat(20);
          case 5 -> shuffledLines(text);
          case 6 -> text.substring(0, at) + "[{\"a\":".repeat(3_000) + text.substring(at);
          default -> text;
        };
    boolean isOther = done.equals(text) || random.nextInt(5) == 0;
    String encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
    boolean isKnown = Charset.isSupported(encoding);
    return done.getBytes(isOther && isKnown ? Charset.forName(encoding) : format.encoding());
  }

  private String swapped(String text) {
    String marks = ",;\t|:\"{}[]\n";
    char one = marks.charAt(random.nextInt(marks.length()));
    char other = marks.charAt(random.nextInt(marks.length()));
    return text.replace(one, '\uffff').replace(other, one).replace('\uffff', other);
  }

  private String shuffledLines(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }

  /** One cell of a table replaced. */
  private String cell(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = random.nextInt(lines.size());
    var cells = new ArrayList<>(List.of(lines.get(line).split("(?<=[,;\t|])", -1)));
    int at = random.nextInt(cells.size());
    String old = cells.get(at);
    boolean isEnded = !old.isEmpty() && ",;\t|".indexOf(old.charAt(old.length() - 1)) >= 0;
    cells.set(at, odd() + (isEnded ? old.substring(old.length() - 1) : ""));
    lines.set(line, String.join("", cells));
    return String.join("\n", lines);
  }

  /** One value of one record replaced, deep within it. */
  private String json(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at).replaceFirst("^\\[", "").replaceFirst("[],]$", "");
    try {
      var node = JSON.readTree(line);
      if (node instanceof ObjectNode object && !object.isEmpty()) {
        replaceOne(object);
        String end = lines.get(at).endsWith(",") ? "," : lines.get(at).endsWith("]") ? "]" : "";
        lines.set(at, (lines.get(at).startsWith("[") ? "[" : "") + object + end);
      }
    } catch (JsonProcessingException _) { // damaged before
      lines.set(at, odd());
    }
    return String.join("\n", lines);
  }

  private void replaceOne(JsonNode within) {
    var keys = new ArrayList<String>();
    within.fieldNames().forEachRemaining(keys::add);
    if (within instanceof ObjectNode object && !keys.isEmpty()) {
      String key = keys.get(random.nextInt(keys.size()));
      if (object.get(key).isContainerNode() && !object.get(key).isEmpty() && isDeeper()) {
        replaceOne(object.get(key));
      } else {
        object.set(key, oddNode());
      }
    } else if (within instanceof ArrayNode array) {
      int at = random.nextInt(array.size());
      if (array.get(at).isContainerNode() && !array.get(at).isEmpty() && isDeeper()) {
        replaceOne(array.get(at));
      } else {
        array.set(at, oddNode());
      }
    }
  }

  private boolean isDeeper() {
    return random.nextInt(4) > 0;
  }

  private JsonNode oddNode() {
    return switch (random.nextInt(8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.createArrayNode();
      case 2 -> JSON.createObjectNode().put(odd(), odd());
      case 3 -> JSON.getNodeFactory().numberNode(random.nextLong());
      case 4 -> JSON.getNodeFactory().numberNode(random.nextInt(3_000) - 100);
      case 5 -> JSON.createArrayNode().add(odd()).add(odd()).addNull();
      default -> JSON.getNodeFactory().textNode(odd());
    };
  }

  /** What nobody should write into a field, and somebody does. */
  public String odd() {
    return switch (random.nextInt(22)) {
      case 0 -> "x".repeat(1 << random.nextInt(18));
      case 1 -> "a-".repeat(1 << random.nextInt(15)) + "a";
      case 2 -> "a.".repeat(1 << random.nextInt(15)) + "a";
      case 3 -> "\0".repeat(1 + random.nextInt(5));
      case 4 -> "\ud800";
      case 5 -> "Z" + "\u0301".repeat(1 << random.nextInt(14));
      case 6 -> "9".repeat(1 << random.nextInt(13));
      case 7 -> "1e999999999";
      case 8 -> "NaN";
      case 9 -> "-1";
      case 10 -> "+999999999-12-31";
      case 11 -> "0000-00-00";
      case 12 -> "\"";
      case 13 -> " \u00a0\u3000\ufeff\u200b";
      case 14 -> "\u202e'); DROP TABLE organisation; --";
      case 15 -> "({[<".repeat(1 << random.nextInt(12));
      case 16 -> "量子,".repeat(1 << random.nextInt(13));
      case 17 -> ";,|\t".repeat(1 << random.nextInt(11));
      case 18 -> "w ".repeat(1 << random.nextInt(15));
      case 19 -> "=cmd|' /C calc'!A0";
      case 20 ->
          random
              .ints(1 + random.nextInt(200), 1, 0x10ffff)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      default -> "";
    };
  }

  static byte[] joined(byte[] one, byte[] other) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }
}
