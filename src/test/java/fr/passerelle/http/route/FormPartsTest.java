package fr.passerelle.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forms that hold a file. */
class FormPartsTest {

  private static final String FORM =
      """
      --line\r
      Content-Disposition: form-data; name="as"\r
      \r
      membres\r
      --line\r
      Content-Disposition: form-data; name="file"; filename="C:\\dossier\\été.csv"\r
      Content-Type: text/csv\r
      \r
      Nom,Pays\r
      --liner,FR\r
      \r
      --line--\r
      """;

  @Test
  void fieldsAndTheFileAreToldApart() {
    var form = FormParts.of(FORM.getBytes(StandardCharsets.UTF_8));
    assertThat(form.fields().first("as")).isEqualTo("membres");
    assertThat(form.fileName()).isEqualTo("été.csv");
  }

  @Test
  void aFileHoldsAnyBytes() {
    byte[] content = new byte[5_000];
    new Random(1).nextBytes(content);
    byte[] head =
        "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n--a--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOf(head, head.length + content.length + end.length);
    System.arraycopy(content, 0, body, head.length, content.length);
    System.arraycopy(end, 0, body, head.length + content.length, end.length);
    assertThat(FormParts.of(body).file()).isEqualTo(content);
  }

  @Test
  void whatIsNoFormIsTheFile() {
    byte[] table = "--,Nom\nA,FR\n".getBytes(StandardCharsets.UTF_8);
    assertThat(FormParts.of(table).file()).isEqualTo(table);
    assertThat(FormParts.of(new byte[0]).file()).isEmpty();
  }

  @Test
  void aFormThatIsCutShortDoesNoMoreThanEnd() {
    byte[] whole = FORM.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(FormParts.of(Arrays.copyOf(whole, length))).isNotNull();
    }
  }
}
