package fr.passerelle.catalogue.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Damages zip archives: what an entry holds, and what the archive says of its entries. */
final class DamagedZip {

  private static final int LOCAL_ENTRY = 0x04034b50;
  private static final int CENTRAL_ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;

  /** Where an entry of the directory keeps method, checksum, sizes, lengths and offset. */
  private static final List<Integer> FIELDS = List.of(8, 10, 16, 20, 24, 28, 30, 32, 42);

  private static final int[] LIES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, 99};

  private final Random random;

  DamagedZip(Random random) {
    this.random = random;
  }

  /** The archive with one number of its headers changed. */
  byte[] lying(byte[] archive) {
    byte[] copy = archive.clone();
    var buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    int[] wanted = {CENTRAL_ENTRY, CENTRAL_ENTRY, LOCAL_ENTRY, END};
    int header = wanted[random.nextInt(wanted.length)];
    var places = new ArrayList<Integer>();
    for (int i = 0; i + 46 < copy.length; i++) {
      if (buffer.getInt(i) == header) {
        places.add(i);
      }
    }
    if (!places.isEmpty()) {
      int at = places.get(random.nextInt(places.size())) + FIELDS.get(random.nextInt(9));
      if (at + 4 <= copy.length) {
        buffer.putInt(at, LIES[random.nextInt(LIES.length)]);
      }
    }
    return copy;
  }

  /** The archive with the text of one entry damaged, or one entry renamed or left out. */
  byte[] inside(byte[] archive, Damage damage) {
    var entries = entries(archive);
    var names = List.copyOf(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] content = entries.getOrDefault(name, new byte[0]);
    switch (random.nextInt(6)) {
      case 0 -> entries.remove(name);
      case 1 -> entries.put(name + random.nextInt(3), content);
      case 2 -> entries.put(name, damage.raw(content));
      default -> entries.put(name, tag(content, damage));
    }
    return packed(entries);
  }

  /** The XML with one value, number or tag replaced. */
  private byte[] tag(byte[] content, Damage damage) {
    String text = new String(content, StandardCharsets.UTF_8);
    String[] pieces = text.split("(?<=[<>\"])|(?=[<>\"])", -1);
    int at = random.nextInt(pieces.length);
    String escaped = damage.odd().replace("&", "&amp;").replace("<", "&lt;");
    pieces[at] =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> pieces[at] + pieces[at];
          case 2 -> Integer.toString(random.nextInt());
          default -> escaped.replace("\0", "").replace("\"", "&quot;");
        };
    return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
  }

  /** By the archive's directory, as some writers tell sizes there alone. */
  private static Map<String, byte[]> entries(byte[] archive) {
    var entries = new LinkedHashMap<String, byte[]>();
    try {
      var file = Files.write(Files.createTempFile("damaged", ".zip"), archive);
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static byte[] packed(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
