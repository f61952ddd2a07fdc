package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the link leads that the command line prints for a password. */
@NullMarked
class AccountCommandTest {

  @TempDir private Path folder;

  private Ran create(Map<String, String> environment, String... more) {
    var start = Stream.of("account", "create", "--email", "anne@example.org", "--name", "Anne");
    return Ran.of(
        folder, environment, Stream.concat(start, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void theLinkLeadsToThePortOfTheRunningServer() {
    var ran = create(Map.of(), "--port", "8080");
    assertThat(ran.code).as(ran.err).isZero();
    assertThat(ran.out).contains("\nhttp://127.0.0.1:8080/fr/lettre/");
  }

  @Test
  void theAddressThatReadersUseStandsInTheLinkWithOneSlash() {
    var ran = create(Map.of(), "--address", "https://passerelle.example.org/");
    assertThat(ran.code).as(ran.err).isZero();
    assertThat(ran.out).contains("\nhttps://passerelle.example.org/fr/lettre/");
  }

  @Test
  void whatIsNoAddressIsRefusedBeforeThereIsAnAccount() {
    assertThat(create(Map.of(), "--address", "passerelle.example.org").err)
        .contains("--address begins with http:// or https://");
    assertThat(Ran.of(folder, Map.of(), "account", "list").out).doesNotContain("anne");
  }
}
