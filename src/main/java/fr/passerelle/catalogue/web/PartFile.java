package fr.passerelle.catalogue.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is here of a file, and of which version of it. */
final class PartFile {

  private final Path path;
  private final Path versionPath;

  PartFile(Path folder, String name) {
    this.path = folder.resolve(name + ".part");
    this.versionPath = folder.resolve(name + ".part.version");
  }

  Path path() {
    return path;
  }

  /** How many bytes are here. */
  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The version that the bytes are of, as the host names it; null where it has no name. */
  @Nullable String version() throws IOException {
    return Files.exists(versionPath) ? Files.readString(versionPath) : null;
  }

  /** Begins anew with a version. */
  void begin(@Nullable String version) throws IOException {
    delete();
    if (version != null) {
      Files.writeString(versionPath, version);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(versionPath);
  }
}
