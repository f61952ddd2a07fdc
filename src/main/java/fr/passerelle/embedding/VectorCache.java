package fr.passerelle.embedding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that were made once, in a file of a folder, by the digest of their text; so that indexing
 * anew never encodes twice. One process writes; safe for use by many threads at once.
 *
 * <p>The file grows by records of one length: 16 bytes of the text's SHA-256, the vector in 16-bit
 * floats, a check sum. A record that a crash left half-written ends the file.
 */
public final class VectorCache implements AutoCloseable {

  private static final int KEY_BYTES = 16;

  /** The first half of a text's digest. */
  private record Key(long high, long low) {}

  private final Embedder embedder;
  private final Path file;
  private final FileChannel channel;
  private final int recordBytes;
  private final Map<Key, Long> places = new ConcurrentHashMap<>();
  private long end;

  /**
   * Opens the vectors of an embedder's model in a folder, made where it is not there.
   *
   * @throws EmbeddingFailed where the folder cannot be written
   */
  public VectorCache(Path folder, Embedder embedder) {
    this.embedder = embedder;
    this.file = folder.resolve(embedder.model() + ".vectors");
    this.recordBytes = KEY_BYTES + Short.BYTES * embedder.dimensions() + Integer.BYTES;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      readPlaces();
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot use the vectors in " + file, e);
    }
  }

  /** Returns the vector of a text, or null where it was never made. */
  public float @Nullable [] kept(String text) {
    Long place = places.get(key(text));
    if (place == null) {
      return null;
    }
    var record = ByteBuffer.allocate(recordBytes);
    try {
      readFully(record, place);
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot read " + file, e);
    }
    return vector(record.flip().position(KEY_BYTES));
  }

  /** Returns the vector of a text, made and kept where it was not there. */
  public float[] of(String text) {
    float[] known = kept(text);
    if (known != null) {
      return known;
    }
    var record = ByteBuffer.allocate(recordBytes);
    var key = key(text);
    record.putLong(key.high).putLong(key.low);
    for (float each : embedder.embed(text)) {
      record.putShort(Float.floatToFloat16(each));
    }
    record.putInt(checkSum(record.duplicate().flip()));
    append(key, record.flip());
    return vector(record.position(KEY_BYTES)); // as it will be read, so that none differs
  }

  /** How many vectors are kept. */
  public int size() {
    return places.size();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot close " + file, e);
    }
  }

  private synchronized void append(Key key, ByteBuffer record) {
    if (places.containsKey(key)) {
      return;
    }
    try {
      long place = end;
      while (record.hasRemaining()) {
        channel.write(record, place + record.position());
      }
      end += recordBytes;
      places.put(key, place);
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot write to " + file, e);
    }
  }

  private void readPlaces() throws IOException {
    var record = ByteBuffer.allocate(recordBytes);
    long size = channel.size();
    try (var whole = Files.newInputStream(file);
        var buffered = new BufferedInputStream(whole, 1 << 20)) {
      while (end + recordBytes <= size) {
        record.clear().put(buffered.readNBytes(recordBytes)).position(recordBytes - Integer.BYTES);
        int expected = record.getInt();
        record.position(recordBytes - Integer.BYTES);
        if (checkSum(record.duplicate().flip()) != expected) {
          break;
        }
        places.put(new Key(record.getLong(0), record.getLong(Long.BYTES)), end);
        end += recordBytes;
      }
    }
    channel.truncate(end);
  }

  private void readFully(ByteBuffer record, long place) throws IOException {
    while (record.hasRemaining()) {
      if (channel.read(record, place + record.position()) < 0) {
        throw new IOException("the file ends within a record");
      }
    }
  }

  private float[] vector(ByteBuffer record) {
    float[] vector = new float[embedder.dimensions()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(record.getShort());
    }
    return Embedder.unit(vector);
  }

  private static int checkSum(ByteBuffer written) {
    var sum = new CRC32();
    sum.update(written);
    return (int) sum.getValue();
  }

  private static Key key(String text) {
    try {
      var digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      return new Key(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
