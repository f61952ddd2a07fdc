package fr.passerelle.matching;

import static fr.passerelle.matching.StarterIndex.FINDER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.language.Language;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody means well with, or that a copied page brings along. */
class HostileNeedTest {

  private static final String GOOD = "communication quantique";

  static Stream<String> junk() {
    return Stream.of(
        "\u0000\u0001\u0002\u0008\u001b[31m\u007f",
        "\"'`´‘’“”",
        "* ? : \\ / ( [ { < ~ ^ ! && || + -",
        ")))]]}}",
        "\"unbalanced (quote",
        "e.fr:* OR o.gloss:[* TO *]",
        "\u202e\u200f\u200e\u2066\u2069\ufeff",
        "😀👩‍🔬🇫🇷",
        "'; DROP TABLE organisation; --",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} #{7*7} %s %n %d",
        "\ud83d",
        "\ude00\ud83d",
        "a\u0301\u0302\u0303\u0304",
        "𠀀𠀁𪚥",
        "ﷺ ﬁ Ⅷ ㎏ ½",
        "مرحبا שלום",
        "\r\n\t\u2028\u2029\u0085",
        "../../etc/passwd",
        "\\u0041 \\x41 &#x41; %41");
  }

  @ParameterizedTest
  @MethodSource("junk")
  void junkAloneIsAnswered(String junk) {
    for (var language : Language.values()) {
      var list = FINDER.find(Need.of(junk, language));
      assertThat(list.total()).isGreaterThanOrEqualTo(list.partners().size());
    }
  }

  @ParameterizedTest
  @MethodSource("junk")
  void junkAroundANeedDoesNotLoseItsAnswer(String junk) {
    String first = FINDER.ranking(Need.of(GOOD, Language.FRENCH)).getFirst();
    assertThat(FINDER.ranking(Need.of(junk + " " + GOOD + " " + junk, Language.FRENCH)))
        .contains(first);
  }

  @Test
  void aNeedAsLongAsAllowedIsAnswered() {
    for (String word :
        new String[] {"communication quantique ", "量子通信 ", "zq", "a ", "((((", "lidar,laser;"}) {
      String text = word.repeat(Need.MAX_LENGTH / word.length());
      assertThat(FINDER.find(Need.of(text, Language.FRENCH)).total()).isNotNegative();
    }
  }

  @Test
  void anyCharactersAreAnswered() {
    var random = new Random(42);
    for (int i = 0; i < 150; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(60); n >= 0; n--) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.append((char) (0x4e00 + random.nextInt(0x5000)));
          case 2 -> text.append((char) (32 + random.nextInt(95)));
          default -> text.appendCodePoint(random.nextInt(0x110000));
        }
      }
      assertThat(FINDER.find(Need.of(text.toString(), Language.CHINESE)).partners()).isNotNull();
    }
  }
}
