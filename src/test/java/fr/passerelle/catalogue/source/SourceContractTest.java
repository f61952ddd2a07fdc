package fr.passerelle.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.InputFile;
import fr.passerelle.catalogue.Reading;
import fr.passerelle.catalogue.Source;
import fr.passerelle.catalogue.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every source, whatever file it is given. */
@ParameterizedClass
@MethodSource("subjects")
class SourceContractTest {

  /**
   * A source and a file of it with so many records; each its own where the source takes two rows on
   * one organisation together.
   */
  record Subject(Source source, IntFunction<String> file) {

    @Override
    public String toString() {
      return source.id();
    }
  }

  static Stream<Subject> subjects() {
    return Stream.of(
        new Subject(new RorSource(), count -> (SourceFiles.ROR_RECORD + "\n").repeat(count)),
        new Subject(
            new StarterSource(), count -> (SourceFiles.STARTER_RECORD + "\n").repeat(count)),
        new Subject(
            new ProfileSource(), count -> (SourceFiles.PROFILE_RECORD + "\n").repeat(count)),
        new Subject(new CallsSource(), count -> (SourceFiles.CALL_RECORD + "\n").repeat(count)),
        new Subject(
            new DirectorySource(),
            count -> SourceFiles.DIRECTORY_HEADER + SourceFiles.DIRECTORY_RECORD.repeat(count)),
        new Subject(new CordisSource(), OpenDataFiles::cordisOrganisations),
        new Subject(
            new IlabSource(),
            count -> OpenDataFiles.ILAB_HEADER + OpenDataFiles.ILAB_RECORD.repeat(count)),
        new Subject(new RnsrSource(), count -> (OpenDataFiles.RNSR_RECORD + "\n").repeat(count)),
        new Subject(new ZonesSource(), count -> (OpenDataFiles.ZONE_RECORD + "\n").repeat(count)),
        new Subject(
            new ListedSource(), count -> (OpenDataFiles.LISTED_RECORD + "\n").repeat(count)));
  }

  private final Source source;
  private final IntFunction<String> fileOf;
  private final Path folder;

  SourceContractTest(Subject subject, @TempDir Path folder) {
    this.source = subject.source;
    this.fileOf = subject.file;
    this.folder = folder;
  }

  @Test
  void everyRecordIsReadAndSaysWhereItComesFrom() {
    var readings = read(fileOf.apply(3));
    assertThat(readings).hasSize(3).allMatch(Reading.Accepted.class::isInstance);
    var mark = ((Reading.Accepted) readings.getFirst()).record().mark();
    assertThat(mark.source()).isEqualTo(source.id());
    assertThat(mark.licence()).isEqualTo(source.licence());
    assertThat(source.organisationId(mark.record())).matches("[a-z0-9][a-z0-9._:-]*");
  }

  @Test
  void twoReadingsOfOneFileAreEqual() {
    assertThat(read(fileOf.apply(5))).isEqualTo(read(fileOf.apply(5)));
  }

  @Test
  void compressionMarksAndLineEndsMakeNoDifference() {
    var expected = read(fileOf.apply(3));
    var text = fileOf.apply(3);
    assertThat(readBytes(SourceFiles.gzip(SourceFiles.utf8(text)))).isEqualTo(expected);
    assertThat(read("\ufeff" + text)).isEqualTo(expected);
    assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read(text.stripTrailing())).isEqualTo(expected);
  }

  @Test
  void anEmptyFileHoldsNothingOrIsRefused() {
    try {
      assertThat(read("")).isEmpty();
    } catch (SourceUnreadable e) {
      assertThat(e).hasMessageContaining("no header");
    }
  }

  @Test
  void aDamagedLineCostsThatLineAlone() {
    for (String damaged :
        List.of("{\"id\": \"x", "\u0000\u0001\u0002", "[1, 2", "\"", "null", "x".repeat(5_000))) {
      var readings = read(fileOf.apply(1) + damaged + "\n" + lastLine());
      assertThat(readings).as(damaged).hasSize(3);
      assertThat(readings.get(0)).isInstanceOf(Reading.Accepted.class);
      assertThat(readings.get(1))
          .isInstanceOfSatisfying(
              Reading.Rejected.class,
              rejected -> {
                assertThat(rejected.line()).isEqualTo(readings.get(0).line() + 1);
                assertThat(rejected.excerpt()).hasSizeLessThanOrEqualTo(200);
                assertThat(rejected.message()).doesNotContain("{0}", "{1}", "{field}");
              });
      assertThat(readings.get(2)).isInstanceOf(Reading.Accepted.class);
    }
  }

  @Test
  void aLineWithoutEndIsPassedOverWithoutBeingKept() {
    var readings = read(fileOf.apply(1) + "y".repeat(3 * RawRecord.LONGEST) + "\n" + lastLine());
    assertThat(readings).hasSize(3);
    assertThat(((Reading.Rejected) readings.get(1)).message()).contains("is longer than");
  }

  @Test
  void whatCameBeforeABreakIsReadAndTheBreakIsTold() {
    var random = new Random(1);
    var noise = new StringBuilder(fileOf.apply(2_000));
    random.ints(200_000, 'a', 'z').forEach(letter -> noise.append((char) letter));
    byte[] whole = SourceFiles.gzip(SourceFiles.utf8(noise.toString()));
    byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThatThrownBy(() -> readBytes(half))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("ends in the middle")
        .hasMessageContaining("fetch it again");
  }

  @Test
  void aDamagedArchiveIsTold() {
    byte[] bytes = SourceFiles.gzip(SourceFiles.utf8(fileOf.apply(500)));
    Arrays.fill(bytes, 40, Math.min(bytes.length, 90), (byte) 0xff);
    assertThatThrownBy(() -> readBytes(bytes)).isInstanceOf(SourceUnreadable.class);
  }

  @Test
  void anArchiveThatInflatesBeyondMeasureIsRefused() {
    byte[] endless = new byte[300 << 20];
    Arrays.fill(endless, (byte) 'a');
    byte[] bomb = SourceFiles.gzip(endless);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThatThrownBy(() -> readBytes(bomb))
                .isInstanceOf(SourceUnreadable.class)
                .hasMessageContaining("inflates beyond all measure"));
  }

  @Test
  void noFileOfRandomBytesDoesMoreThanBeRefused() {
    var random = new Random(42);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = SourceFiles.utf8(fileOf.apply(2));
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(readBytes(bytes)).isNotNull();
      } catch (SourceUnreadable e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void aFileThatIsNotThereIsSaidNotToBe() {
    assertThatThrownBy(() -> InputFile.of(folder.resolve("none")))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("there is no file");
  }

  @Test
  void readingIsLazy() throws IOException {
    var file = Files.writeString(folder.resolve("lazy"), fileOf.apply(20_000));
    var input = InputFile.of(file);
    try (var readings = source.read(input)) {
      assertThat(readings.iterator().next()).isInstanceOf(Reading.Accepted.class);
    }
    // A table is read once more before, for its encoding.
    assertThat(input.bytesRead()).isLessThan(input.sizeInBytes() + (1 << 18));
  }

  /** A record that is not that of the first line, where the source tells records apart. */
  private String lastLine() {
    String file = fileOf.apply(2).stripTrailing();
    return file.substring(file.lastIndexOf('\n') + 1) + "\n";
  }

  private List<Reading> read(String text) {
    return readBytes(SourceFiles.utf8(text));
  }

  private List<Reading> readBytes(byte[] bytes) {
    return SourceFiles.read(source, folder, "file", bytes);
  }
}
