package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.Settings.SettingInvalid;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the environment. */
@NullMarked
class SettingsTest {

  @Test
  void withoutAnythingSetTheServerIsForThisMachineAlone() {
    var settings = Settings.from(Map.of("PATH", "/bin"));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(7070);
    assertThat(settings.databaseUrl()).isNull();
    assertThat(settings.data().toString()).endsWith("index-data/live");
    assertThat(settings.thesaurus()).isDirectory();
  }

  @Test
  void everySettingIsReadFromTheEnvironment() {
    var settings =
        Settings.from(
            Map.of(
                "PASSERELLE_HOME", "/h",
                "PASSERELLE_HOST", "0.0.0.0",
                "PASSERELLE_PORT", " 8080 ",
                "PASSERELLE_DATABASE_URL", "jdbc:postgresql://u:secret@db/p?password=secret",
                "PASSERELLE_PUBLIC_URL", "https://p.example",
                "PASSERELLE_DICTIONARIES", "/d/one, two.tsv,",
                "PASSERELLE_SMTP_URL", "smtp://post:secret@mail.example.org",
                "PASSERELLE_MAIL_FROM", "Passerelle <post@example.org>"));
    assertThat(settings.mail().from().address()).isEqualTo("post@example.org");
    assertThat(settings.letters()).isEqualTo(settings.data().resolve("letters"));
    assertThat(settings.dictionaries()).containsExactly(Path.of("/d/one"), Path.of("two.tsv"));
    assertThat(settings.data()).isEqualTo(Path.of("/h/index-data/live"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl()).isEqualTo("https://p.example");
    assertThat(settings.toString())
        .contains("port=8080", "db/p", "mail.example.org:587")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSERELLE_PROT, PASSERELLE_PORT",
    "PASSERELLE_DATABASE, PASSERELLE_DATABASE_URL",
    "PASSERELLE_port, PASSERELLE_PORT",
    "PASSERELLE_, PASSERELLE_"
  })
  void anUnknownSettingIsAnErrorWithASuggestion(String wrong, String meant) {
    assertThatThrownBy(() -> Settings.from(Map.of(wrong, "1")))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining("unknown setting " + wrong)
        .hasMessageContaining("did you mean " + meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eighty", "-1", "65536", "99999999999", "80 80"})
  void aPortThatIsNoneIsAnErrorThatNamesIt(String port) {
    assertThatThrownBy(() -> Settings.from(Map.of("PASSERELLE_PORT", port)))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining(port);
  }

  @Test
  void aMailServerThatIsNoneIsAnErrorThatKeepsThePassword() {
    var environment = Map.of("PASSERELLE_SMTP_URL", "mail://u:secret@mail.example.org");
    assertThatThrownBy(() -> Settings.from(environment))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageContaining("PASSERELLE_SMTP_URL")
        .hasMessageNotContaining("secret");
  }
}
