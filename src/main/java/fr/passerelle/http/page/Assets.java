package fr.passerelle.http.page;

import fr.passerelle.http.need.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages refer to, each under a name that changes with its content, so that it can be
 * kept for ever. Immutable.
 */
public final class Assets {

  /** A file and what it is. */
  @SuppressWarnings("ArrayRecordComponent") // written out as they are; never compared
  public record Asset(byte[] bytes, String contentType) {}

  private static final List<String> FILES =
      List.of(
          "style.css",
          "suggest.js",
          "board.js",
          "programme.js",
          "sheet.js",
          "writing.js",
          "mark.svg",
          "map-world.svg",
          "map-china.svg",
          "map-france.svg");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();

  /** Reads the files that the build puts on the class path from {@code web/assets}. */
  public Assets() {
    for (String file : FILES) {
      byte[] bytes = read(file);
      int dot = file.lastIndexOf('.');
      String hash = Cursor.digest(new String(bytes, StandardCharsets.UTF_8));
      String name = file.substring(0, dot) + "." + hash + file.substring(dot);
      names.put(file, name);
      assets.put(name, new Asset(bytes, contentType(file)));
    }
  }

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public String href(String file) {
    String name = names.get(file);
    if (name == null) {
      throw new IllegalArgumentException("no asset " + file);
    }
    return "/assets/" + name;
  }

  /** Returns the file under the name that changes with its content. */
  public Optional<Asset> asset(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  /** Changes whenever a file does. */
  public String fingerprint() {
    return Cursor.digest(names.toString());
  }

  private static String contentType(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  private static byte[] read(String file) {
    try (var stream = Assets.class.getResourceAsStream("/fr/passerelle/http/assets/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the build left out web/assets/" + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
