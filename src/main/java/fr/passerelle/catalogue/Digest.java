package fr.passerelle.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long values: pieces of their SHA-256. */
final class Digest {

  private Digest() {}

  /** 128 bits in hexadecimal: two values that differ have different ones. */
  static String of(String value) {
    return HexFormat.of().formatHex(sha256().digest(bytes(value)), 0, 16);
  }

  /** 64 bits: equal ones must still be compared where it matters. */
  static long hash(String value) {
    return ByteBuffer.wrap(sha256().digest(bytes(value))).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
