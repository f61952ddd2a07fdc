package fr.passerelle.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "été 2026.pdf | attachment; filename=\"ete-2026.pdf\";"
            + " filename*=UTF-8''%C3%A9t%C3%A9-2026.pdf",
        "清华.vcf | attachment; filename=\"-.vcf\"; filename*=UTF-8''%E6%B8%85%E5%8D%8E.vcf",
        "../../etc/passwd | attachment; filename=\"etc-passwd\"; filename*=UTF-8''etc-passwd"
      })
  void aNameIsWrittenForOldBrowsersAndForNewOnes(String name, String header) {
    assertThat(FileName.attachment(name)).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nSet-Cookie: x=1.pdf",
        "a\"; filename=evil.exe; x=\".pdf",
        "a\u202efdp.exe",
        "a;b%0d%0ac.pdf",
        "\u0000",
        ""
      })
  void noNameEndsTheHeaderOrBeginsAnother(String name) {
    String header = FileName.attachment(name);
    assertThat(header)
        .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]*");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileName.attachment("é".repeat(500) + ".xlsx"))
        .endsWith(".xlsx")
        .hasSizeLessThan(1_000);
  }
}
