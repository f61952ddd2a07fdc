package fr.passerelle.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the web (WOFF 1.0, W3C) into the form that a PDF holds: sfnt. */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;

  private Woff() {}

  /**
   * The same font as sfnt.
   *
   * @throws IllegalArgumentException where this is no font of the web
   */
  static byte[] unpacked(byte[] font) {
    var in = ByteBuffer.wrap(font);
    if (font.length < HEADER || in.getInt() != SIGNATURE) {
      throw new IllegalArgumentException("no WOFF font: " + font.length + " bytes");
    }
    int flavour = in.getInt();
    in.getInt(); // the length of the file
    int tables = Short.toUnsignedInt(in.getShort());
    in.getShort(); // reserved
    int length = in.getInt();
    in.position(HEADER);
    var out = ByteBuffer.allocate(length + 4 * tables + 64);
    int power = 31 - Integer.numberOfLeadingZeros(tables);
    int range = (1 << power) * 16;
    out.putInt(flavour)
        .putShort((short) tables)
        .putShort((short) range)
        .putShort((short) power)
        .putShort((short) (tables * 16 - range));
    int at = 12 + 16 * tables;
    for (int i = 0; i < tables; i++) {
      int tag = in.getInt();
      int offset = in.getInt();
      int packed = in.getInt();
      int size = in.getInt();
      int sum = in.getInt();
      out.position(12 + 16 * i).putInt(tag).putInt(sum).putInt(at).putInt(size);
      out.position(at).put(table(font, offset, packed, size));
      at = (at + size + 3) & ~3;
    }
    return Arrays.copyOf(out.array(), at);
  }

  private static byte[] table(byte[] font, int offset, int packed, int size) {
    byte[] table = new byte[size];
    if (packed >= size) {
      System.arraycopy(font, offset, table, 0, size);
      return table;
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(font, offset, packed);
      int read = inflater.inflate(table);
      if (read != size) {
        throw new IllegalArgumentException("a table has " + read + " bytes for " + size);
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no WOFF font: a table cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
