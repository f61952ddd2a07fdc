package fr.passerelle.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing is encoded twice, whatever happens to the process. */
class VectorCacheTest {

  private final CountedEmbedder embedder = new CountedEmbedder();

  @TempDir private Path folder;

  @Test
  void whatWasMadeOnceIsKeptAlsoForTheNextWhoOpens() {
    float[] made;
    try (var cache = new VectorCache(folder, embedder)) {
      assertThat(cache.kept("hydrogen")).isNull();
      made = cache.of("hydrogen");
      assertThat(cache.of("hydrogen")).isEqualTo(made);
    }
    try (var cache = new VectorCache(folder, embedder)) {
      assertThat(cache.size()).isEqualTo(1);
      assertThat(cache.kept("hydrogen")).isEqualTo(made);
      assertThat(cache.kept("Hydrogen")).isNull();
    }
    assertThat(embedder.asked()).isEqualTo(1);
  }

  @Test
  void aRecordThatACrashLeftHalfWrittenIsMadeAnew() throws IOException {
    try (var cache = new VectorCache(folder, embedder)) {
      cache.of("hydrogen");
      cache.of("methane");
    }
    var file = file();
    long whole = Files.size(file);
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole - 7);
    }
    try (var cache = new VectorCache(folder, embedder)) {
      assertThat(cache.kept("hydrogen")).isNotNull();
      assertThat(cache.kept("methane")).isNull();
      assertThat(cache.of("methane")).isEqualTo(cache.kept("methane"));
    }
    assertThat(Files.size(file)).isEqualTo(whole);
  }

  @Test
  void aDamagedRecordIsNotBelieved() throws IOException {
    try (var cache = new VectorCache(folder, embedder)) {
      cache.of("hydrogen");
    }
    var file = file();
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);
    try (var cache = new VectorCache(folder, embedder)) {
      assertThat(cache.size()).isZero();
    }
  }

  @Test
  void manyThreadsMayAskForTheSame() {
    try (var cache = new VectorCache(folder, embedder)) {
      var texts = IntStream.range(0, 40).mapToObj(i -> "text " + i % 8).toList();
      texts.parallelStream().forEach(cache::of);
      assertThat(cache.size()).isEqualTo(8);
      assertThat(texts).allSatisfy(text -> assertThat(cache.kept(text)).isNotNull());
    }
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return List.copyOf(files.toList()).getFirst();
    }
  }
}
