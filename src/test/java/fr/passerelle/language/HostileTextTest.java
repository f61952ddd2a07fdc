package fr.passerelle.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pasted into a need, it is read in reasonable time and nothing breaks. */
class HostileTextTest {

  private static final Path FOLDER = Path.of("index-data/thesaurus");
  private static final Thesaurus THESAURUS = Thesaurus.read(FOLDER);
  private static final Glosser GLOSSER = new Glosser(THESAURUS, FOLDER);
  private static final LanguageDetector DETECTOR = new LanguageDetector(THESAURUS);

  private static Stream<String> texts() {
    return Stream.of(
        "",
        " \t\r\n\u0000\u0007",
        "\ud800",
        "\udc00\ud800 eau \udbff",
        "😀👩‍🔬🇫🇷🏳️‍🌈",
        "\u202etraitement\u202c de l'\u200feau\u200e \u2066水\u2069处理",
        "e\u0301\u0301\u0301".repeat(5_000),
        "\u0301".repeat(10_000),
        "de la ".repeat(20_000),
        "traitement de ".repeat(8_000),
        "traitement des eaux usées ".repeat(4_000),
        "污水处理".repeat(25_000),
        "水".repeat(100_000),
        "a".repeat(100_000),
        "𠮷".repeat(50_000),
        "' OR 1=1; -- <script>alert(1)</script> ../../etc/passwd %00 ${jndi:x}",
        "ﷺ".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadWithinSeconds(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> readAll(text));
  }

  @Test
  void randomTextIsRead() {
    var random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.appendCodePoint(random.nextInt(0x110000));
          case 2 -> text.append((char) ('a' + random.nextInt(26)));
          default -> text.append(" de l'".charAt(random.nextInt(6)));
        }
      }
      assertThatCode(() -> readAll(text.toString())).as(text.toString()).doesNotThrowAnyException();
    }
  }

  private static void readAll(String text) {
    assertThat(DETECTOR.detect(text, Language.FRENCH)).isNotNull();
    for (var language : Language.values()) {
      int end = 0;
      for (var match : THESAURUS.find(text, language)) {
        assertThat(match.start()).isGreaterThanOrEqualTo(end).isLessThan(match.end());
        end = match.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
      assertThat(GLOSSER.gloss(text, language)).isNotNull();
      assertThat(GLOSSER.content(text, language)).isNotNull();
    }
  }

  @Test
  void marksOfDirectionAndWidthDoNotHideAConcept() {
    assertThat(THESAURUS.find("\u202atraitement\u200f des eaux\u200e usées\u202c", Language.FRENCH))
        .extracting(match -> match.concept().id())
        .containsExactly("wastewater-treatment");
    assertThat(THESAURUS.find("ｗａｓｔｅｗａｔｅｒ　treat\u00adment", Language.ENGLISH))
        .extracting(match -> match.concept().id())
        .containsExactly("wastewater-treatment");
  }
}
