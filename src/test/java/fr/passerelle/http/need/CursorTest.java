package fr.passerelle.http.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void aCursorComesBackAsItWasGiven() {
    var cursor = new Cursor(24, Cursor.digest("lidar"), 1234567890123L);
    assertThat(Cursor.read(cursor.written())).contains(cursor);
  }

  @Test
  void aCursorWithOneCharacterChangedIsRefused() {
    String written = new Cursor(24, Cursor.digest("lidar"), 7).written();
    var random = new Random(3);
    for (int i = 0; i < written.length() - 1; i++) {
      char other = (char) ('a' + random.nextInt(26));
      if (written.charAt(i) != other) {
        var forged = written.substring(0, i) + other + written.substring(i + 1);
        assertThat(Cursor.read(forged)).isEmpty();
      }
    }
  }

  @Test
  void whatIsNoCursorIsRefused() {
    for (String text : List.of("", "x", "AAAA", "é", "!!", "a".repeat(10_000), "MTIgMyA0IDU")) {
      assertThat(Cursor.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void aMisspeltWordFindsTheOneMeant() {
    var known = List.of("country", "type", "region", "size");
    assertThat(Spelling.nearest("contry", known)).contains("country");
    assertThat(Spelling.nearest("TYPE", known)).contains("type");
    assertThat(Spelling.nearest("utterly-other", known)).isEmpty();
    assertThat(Spelling.nearest("x".repeat(100_000), known)).isEmpty();
  }
}
