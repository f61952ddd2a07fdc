package fr.passerelle.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change the catalogue as long as there are no accounts. */
class AtTheDeskTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:7070", "localhost:7070", "localhost", "[::1]:7070"})
  void thisMachineIsAdmittedByItsOwnName(String host) {
    assertThat(admits(Route.Method.GET, "127.0.0.1", false, host, "")).isTrue();
    assertThat(admits(Route.Method.POST, "0:0:0:0:0:0:0:1", false, host, "http://" + host))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.7, false, localhost:7070",
    "127.0.0.1, true, localhost:7070",
    "127.0.0.1, false, evil.example:7070",
    "127.0.0.1, false, localhost.evil.example",
    "127.0.0.1, false, 127.0.0.1.evil.example",
    "127.0.0.1.evil, false, localhost",
  })
  void anotherMachineAndAnotherNameAreNot(String address, boolean isForwarded, String host) {
    assertThat(admits(Route.Method.GET, address, isForwarded, host, "")).isFalse();
  }

  @Test
  void nothingIsChangedFromThePageOfAnother() {
    for (var origin : new String[] {"", "null", "http://evil.example", "http://localhost:7071"}) {
      assertThat(admits(Route.Method.POST, "127.0.0.1", false, "localhost:7070", origin))
          .as(origin)
          .isFalse();
    }
  }

  @Test
  void aPageOfOursIsKnownByTheNameItWasAskedBy() {
    assertThat(visitor("https://partners.example").isOurPage("https://partners.example/")).isTrue();
    assertThat(visitor("http://localhost:7070").isOurPage("https://partners.example/")).isTrue();
    for (var origin : new String[] {"", "null", "http://evil.example", "http://[bad"}) {
      assertThat(visitor(origin).isOurPage("https://partners.example/")).as(origin).isFalse();
    }
  }

  private static AtTheDesk.Visitor visitor(String origin) {
    return new AtTheDesk.Visitor("192.0.2.1", true, "localhost:7070", origin);
  }

  private static boolean admits(
      Route.Method method, String address, boolean isForwarded, String host, String origin) {
    return AtTheDesk.admits(method, new AtTheDesk.Visitor(address, isForwarded, host, origin));
  }
}
