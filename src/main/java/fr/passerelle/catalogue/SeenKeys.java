package fr.passerelle.catalogue;

import java.util.List;

/**
 * On which line of a file each key was read first: 16 bytes a key and load, so that millions fit
 * beside an index. Keys are told apart by 64 bits of their digest. For one thread.
 */
final class SeenKeys {

  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] hashes = new long[FIRST_CAPACITY];
  private long[] lines = new long[FIRST_CAPACITY];
  private int size;

  /** The reading, or a rejection of it where its key stood in this file before. */
  Reading once(Reading reading) {
    if (reading instanceof Reading.Accepted(long line, SourceRecord record)) {
      String key = record.mark().record();
      long first = firstLine(key, line);
      if (first != 0) {
        return new Reading.Rejected(
            line, key, null, RejectionReason.REPEATED_KEY, List.of(key, Long.toString(first)));
      }
    }
    return reading;
  }

  /** Returns the line on which the key stood before, or 0 where this is the first. */
  long firstLine(String key, long line) {
    if (2 * size >= hashes.length) {
      grow();
    }
    long hash = Digest.hash(key);
    int slot = slot(hash);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    hashes[slot] = hash;
    lines[slot] = Math.max(1, line);
    size++;
    return 0;
  }

  private int slot(long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (lines[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldLines = lines;
    hashes = new long[2 * oldHashes.length];
    lines = new long[2 * oldLines.length];
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        lines[slot] = oldLines[i];
      }
    }
  }
}
