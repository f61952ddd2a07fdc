package fr.passerelle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * A sentence encoder in ONNX form with its tokenizer in the form of Hugging Face's {@code
 * tokenizer.json}.
 */
public final class EmbeddingModel {

  private static final String BUNDLED = "all-minilm-l6-v2-q";
  private static final String RESOURCE = "/" + BUNDLED;

  private final String name;
  private final byte[] network;
  private final byte[] tokenizer;
  private final Pooling pooling;
  private final String prefix;
  private final boolean multilingual;

  /** How the vectors of the tokens make that of the text. */
  public enum Pooling {
    /** Their mean. */
    MEAN,
    /** The first token's. */
    FIRST
  }

  private EmbeddingModel(
      String name,
      byte[] network,
      byte[] tokenizer,
      Pooling pooling,
      String prefix,
      boolean multilingual) {
    this.name = name;
    this.network = network;
    this.tokenizer = tokenizer;
    this.pooling = pooling;
    this.prefix = prefix;
    this.multilingual = multilingual;
  }

  /**
   * The English model that comes with the build: all-MiniLM-L6-v2, quantised to eight bits, of 384
   * dimensions (Apache-2.0).
   */
  public static EmbeddingModel bundled() {
    return new EmbeddingModel(
        BUNDLED,
        resource(RESOURCE + ".onnx"),
        resource(RESOURCE + "-tokenizer.json"),
        Pooling.MEAN,
        "",
        false);
  }

  /**
   * Reads a model of one's own from a folder: {@code model.onnx}, {@code tokenizer.json} and, where
   * the defaults do not fit, {@code model.properties} with {@code pooling} (mean or first; mean),
   * {@code prefix} (empty) and {@code multilingual} (true or false; true).
   *
   * @throws EmbeddingFailed where a file is missing or a property has no meaning; the message names
   *     it and the remedy
   */
  public static EmbeddingModel inFolder(Path folder) {
    var properties = new Properties();
    var described = folder.resolve("model.properties");
    if (Files.exists(described)) {
      try (var reader = Files.newBufferedReader(described)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new EmbeddingFailed("cannot read " + described, e);
      }
    }
    var network = file(folder.resolve("model.onnx"));
    return new EmbeddingModel(
        folder.getFileName() + "-" + digest(network).substring(0, 12),
        network,
        file(folder.resolve("tokenizer.json")),
        pooling(properties.getProperty("pooling", "mean"), described),
        properties.getProperty("prefix", ""),
        multilingual(properties.getProperty("multilingual", "true"), described));
  }

  /** The name of the model, for messages. */
  String name() {
    return name;
  }

  /** Whether it is the one of the build. */
  boolean isBundled() {
    return name.equals(BUNDLED);
  }

  /** The ONNX file; not copied. */
  byte[] network() {
    return network;
  }

  /** The tokenizer file; not copied. */
  byte[] tokenizer() {
    return tokenizer;
  }

  Pooling pooling() {
    return pooling;
  }

  /** What is written before every text, as some models were trained with; may be empty. */
  String prefix() {
    return prefix;
  }

  /** Whether it reads many languages, so that texts need not be put into English. */
  boolean isMultilingual() {
    return multilingual;
  }

  /** Names the model and all that its vectors depend on. */
  public String identity() {
    var told = pooling + "\n" + prefix + "\n" + multilingual;
    return name + "-" + Integer.toHexString(told.hashCode());
  }

  private static Pooling pooling(String value, Path file) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "mean" -> Pooling.MEAN;
      case "first", "cls" -> Pooling.FIRST;
      default ->
          throw new EmbeddingFailed(
              "pooling in " + file + " must be mean or first, but is " + value);
    };
  }

  private static boolean multilingual(String value, Path file) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new EmbeddingFailed(
              "multilingual in " + file + " must be true or false, but is " + value);
    };
  }

  private static byte[] resource(String name) {
    try (InputStream stream = EmbeddingModel.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new EmbeddingFailed("the build lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot read " + name + " of the build", e);
    }
  }

  private static byte[] file(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new EmbeddingFailed(
          "there is no " + path + "; a model's folder holds model.onnx and tokenizer.json");
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new EmbeddingFailed("cannot read " + path, e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return identity();
  }
}
