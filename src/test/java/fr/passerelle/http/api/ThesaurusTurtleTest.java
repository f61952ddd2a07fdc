package fr.passerelle.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThesaurusTurtleTest {

  @Test
  void aLabelCannotEndItsLiteralOrItsLine() {
    assertThat(ThesaurusTurtle.literal("a \"b\" \\ c\n\r\t\u0007 é 锂"))
        .isEqualTo("\"a \\\"b\\\" \\\\ c\\n\\r\\t\\u0007 é 锂\"");
  }
}
