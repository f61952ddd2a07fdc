package fr.passerelle.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void hanziAccentsAndEmojiSurviveTheWayThroughAnAddress() {
    var asked = Parameters.NONE.with("need", "激光雷达 à l’été & 🚀 50%").with("country", "CN", "FR");
    assertThat(Parameters.parse(asked.query())).isEqualTo(asked);
  }

  @Test
  void brokenEncodingBecomesTextInsteadOfAnError() {
    assertThat(Parameters.parse("a=%zz&b=%e4%bd&c=%&=x&&d").all("a")).containsExactly("%zz");
    assertThat(Parameters.parse("b=%e4%bd").first("b")).isEqualTo("\ufffd");
    assertThat(Parameters.parse("c=%").first("c")).isEqualTo("%");
  }

  @Test
  void charactersThatSteerBecomeSpaces() {
    assertThat(Parameters.parse("need=a%00b%E2%80%AEc%0Ad").first("need")).isEqualTo("a b c d");
  }

  @Test
  void severalValuesComeByRepetitionOrWithCommas() {
    assertThat(Parameters.parse("t=a,b&t=c&t=a,,").each("t")).containsExactly("a", "b", "c");
    assertThat(Parameters.parse("t=a,b").plus("t", "c").minus("t", "a").query())
        .isEqualTo("t=b&t=c");
  }

  @Test
  void anyBytesCanBeRead() {
    var random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      var query = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        query.append("%&=+;,aé\u0000漢\ud800".charAt(random.nextInt(11)));
      }
      var read = Parameters.parse(query.toString());
      assertThat(Parameters.parse(read.query()).names()).isEqualTo(read.names());
    }
  }
}
