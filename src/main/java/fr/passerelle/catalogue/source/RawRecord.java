package fr.passerelle.catalogue.source;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one record as they stand in the file.
 *
 * @param tooLong whether only its beginning is here, the rest having been skipped
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one loop, never compared
record RawRecord(long line, byte[] bytes, boolean tooLong) {

  /** The longest record that is kept whole, in bytes; the longest of ROR has 118,065. */
  static final int LONGEST = 4 << 20;

  /** How much of a longer one is kept, for the excerpt. */
  static final int BEGINNING = 1 << 10;

  /** How the record begins, whatever its encoding. */
  String excerpt() {
    return new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
  }
}
