package fr.passerelle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.account.openid.OpenIdSettings;
import fr.passerelle.http.legal.Operator;
import fr.passerelle.http.route.Parameters;
import fr.passerelle.storage.Database;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by a provider elsewhere, against a small one on this machine. */
@NullMarked
class OpenIdTest {

  private static final String REFUSED = "La connexion n’a pas abouti";

  private final SmallIssuer issuer = new SmallIssuer();
  private Duration later = Duration.ZERO;
  private final Path folder;
  private final TeamServer server;

  OpenIdTest(@TempDir Path folder) {
    this.folder = folder;
    server = server(false);
  }

  @AfterEach
  void stop() {
    server.close();
    issuer.close();
  }

  private TeamServer server(boolean isOpenToAll) {
    InstantSource clock = () -> Instant.now().plus(later);
    var openId =
        new OpenIdSettings(URI.create(issuer.address()), SmallIssuer.CLIENT, SmallIssuer.SECRET);
    return new TeamServer(
        Database.inFolder(folder.resolve(isOpenToAll ? "open" : "closed")),
        clock,
        new ServerSettings("127.0.0.1", 0, "", isOpenToAll, openId, Operator.UNKNOWN, Set.of()));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** What the browser asks of the provider once it was sent there. */
  private Parameters begin(TeamServer.Reader reader) {
    String there = location(reader.get("/oidc/login?lang=fr&next=%2Ffr%2Fcompte"));
    assertThat(there).startsWith(issuer.address() + "/authorize?");
    return Parameters.parse(Objects.requireNonNull(URI.create(there).getRawQuery()));
  }

  private static HttpResponse<String> back(TeamServer.Reader reader, Parameters with) {
    return reader.get(with.on("/oidc/back"));
  }

  private HttpResponse<String> whole(TeamServer.Reader reader) {
    return back(reader, issuer.agree(begin(reader)));
  }

  private void assertRefused(HttpResponse<String> answer, int status, String told) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(REFUSED, told);
  }

  /** Whether the browser gets at the page of an account. */
  private static boolean isSignedIn(TeamServer.Reader reader) {
    return reader.get("/fr/compte").statusCode() == 200;
  }

  @Test
  void aPersonWhoseAddressIsVerifiedIsSignedInAndKnownFromThenOn() {
    var lea = server.person("Lea@exemple.fr");
    var reader = server.visitor();
    assertThat(location(whole(reader))).isEqualTo("/fr/compte");
    assertThat(reader.get("/fr/compte").body()).contains("Lea@exemple.fr");
    assertThat(server.stores.accounts().bySubject(issuer.address() + " person-1")).contains(lea);

    issuer.email = "another@exemple.fr"; // who it is counts now, no longer the address
    issuer.isVerified = false;
    var next = server.visitor();
    whole(next);
    assertThat(next.get("/fr/compte").body()).contains("Lea@exemple.fr");
  }

  @Test
  void theAddressMayComeFromThePageOfThePerson() {
    server.person("lea@exemple.fr");
    issuer.tellsByUserInfo = true;
    var reader = server.visitor();
    whole(reader);
    assertThat(isSignedIn(reader)).isTrue();
  }

  @Test
  void whatIsAskedIsBoundToTheBrowserAndToThisAttempt() {
    var asked = begin(server.visitor());
    assertThat(asked.first("response_type")).isEqualTo("code");
    assertThat(asked.first("code_challenge_method")).isEqualTo("S256");
    assertThat(asked.first("scope")).contains("openid", "email");
    assertThat(asked.first("redirect_uri")).endsWith("/oidc/back");
    var other = begin(server.visitor());
    for (String name : new String[] {"state", "nonce", "code_challenge"}) {
      assertThat(asked.first(name)).hasSizeGreaterThanOrEqualTo(40).isNotEqualTo(other.first(name));
    }
  }

  @Test
  void theSessionIsAnotherOneThanTheAttempts() {
    server.person("lea@exemple.fr");
    var reader = server.visitor();
    var asked = begin(reader);
    String before = reader.session();
    back(reader, issuer.agree(asked));
    assertThat(reader.session()).isNotEqualTo(before).hasSize(40);
    assertThat(server.stores.sessions().person(before)).isEmpty();
  }

  @Test
  void anotherStateIsRefused() {
    server.person("lea@exemple.fr");
    var reader = server.visitor();
    var answer = issuer.agree(begin(reader));
    assertRefused(
        back(reader, answer.with("state", "a".repeat(40))), 400, "dans un autre navigateur");
    assertRefused(back(reader, answer), 400, "dans un autre navigateur"); // the attempt is over
    assertThat(isSignedIn(reader)).isFalse();
  }

  @Test
  void theAnswerToAnotherBrowserIsRefused() {
    server.person("lea@exemple.fr");
    var attacker = server.visitor();
    var answer = issuer.agree(begin(attacker));
    var victim = server.visitor();
    assertRefused(back(victim, answer), 400, "dans un autre navigateur");
    begin(victim);
    assertRefused(back(victim, answer), 400, "dans un autre navigateur");
    assertThat(isSignedIn(victim)).isFalse();
  }

  @Test
  void aCodeThatWasUsedIsRefused() {
    server.person("lea@exemple.fr");
    var reader = server.visitor();
    var answer = issuer.agree(begin(reader));
    back(reader, answer);
    assertThat(isSignedIn(reader)).isTrue();
    assertRefused(back(server.visitor(), answer), 400, "dans un autre navigateur");

    var again = server.visitor();
    String state = begin(again).first("state");
    assertRefused(back(again, answer.with("state", state)), 400, "n’est pas valable");
    assertThat(isSignedIn(again)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonce", "audience", "expired", "key", "unsigned"})
  void aTokenThatDoesNotHoldIsRefused(String fault) {
    server.person("lea@exemple.fr");
    switch (fault) {
      case "nonce" -> issuer.nonce = "a".repeat(40);
      case "audience" -> issuer.audience = "somebody-else";
      case "expired" -> issuer.life = Duration.ofMinutes(-5);
      case "key" -> issuer.signsWithOtherKey = true;
      default -> issuer.leavesUnsigned = true;
    }
    var reader = server.visitor();
    assertRefused(whole(reader), 400, "n’est pas valable");
    assertThat(isSignedIn(reader)).isFalse();
  }

  @Test
  void anAddressThatIsNotVerifiedTiesNothing() {
    server.person("lea@exemple.fr");
    issuer.isVerified = false;
    var reader = server.visitor();
    assertRefused(whole(reader), 400, "ne confirme pas votre adresse");
    issuer.tellsByUserInfo = true;
    assertRefused(whole(reader), 400, "ne confirme pas votre adresse");
    assertThat(isSignedIn(reader)).isFalse();
    assertThat(server.stores.accounts().bySubject(issuer.address() + " person-1")).isEmpty();
  }

  @Test
  void anAccountIsNotTiedToASecondPerson() {
    server.person("lea@exemple.fr");
    whole(server.visitor());
    issuer.subject = "person-2"; // who got the address later
    var reader = server.visitor();
    assertRefused(whole(reader), 400, "Aucun compte");
    assertThat(isSignedIn(reader)).isFalse();
  }

  @Test
  void aClosedAccountStaysClosed() {
    var lea = server.person("lea@exemple.fr");
    whole(server.visitor());
    server.stores.accounts().close(lea.id(), true, null);
    assertRefused(whole(server.visitor()), 400, "Aucun compte");
  }

  @Test
  void whoHasNoAccountGetsOneOnlyWhereAnybodyMay() {
    assertRefused(whole(server.visitor()), 400, "Aucun compte");
    assertThat(server.stores.accounts().byAddress("lea@exemple.fr")).isEmpty();
    try (var open = server(true)) {
      var reader = open.visitor();
      whole(reader);
      assertThat(reader.get("/fr/compte").body()).contains("lea@exemple.fr", "Léa");
    }
  }

  @Test
  void whoTakesTooLongBeginsAgain() {
    server.person("lea@exemple.fr");
    var reader = server.visitor();
    var asked = begin(reader);
    later = Duration.ofMinutes(10);
    assertRefused(back(reader, issuer.agree(asked)), 400, "trop longtemps");
  }

  @Test
  void whoSaysNoOverThereIsTold() {
    var reader = server.visitor();
    var answer =
        Parameters.NONE.with("error", "access_denied").with("state", begin(reader).first("state"));
    assertRefused(back(reader, answer), 400, "abandonnée ou refusée");
  }

  @Test
  void aProviderThatIsDownIsTold() {
    issuer.close();
    assertRefused(server.visitor().get("/oidc/login?lang=fr"), 502, "ne répond pas");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/, /fr/equipes",
    "//evil.example/fr, /fr/equipes",
    "/fr/organisations, /fr/organisations"
  })
  void oneGoesOnToAPageOfOursAlone(String next, String gone) {
    server.person("lea@exemple.fr");
    var reader = server.visitor();
    String there = location(reader.get("/oidc/login?lang=fr&next=" + Asked.encoded(next)));
    var asked = Parameters.parse(Objects.requireNonNull(URI.create(there).getRawQuery()));
    assertThat(location(back(reader, issuer.agree(asked)))).isEqualTo(gone);
  }

  @Test
  void theSignInPageLeadsThereOnlyWhereItIsSet() {
    assertThat(server.visitor().get("/fr/connexion").body())
        .contains("/oidc/login?lang=fr", "Se connecter avec 127.0.0.1");
    try (var without = TeamServer.fresh()) {
      assertThat(without.visitor().get("/fr/connexion").body()).doesNotContain("/oidc/");
      assertThat(without.visitor().get("/oidc/login").statusCode()).isEqualTo(404);
      assertThat(without.visitor().get("/oidc/back?code=a&state=b").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void settingsThatAreUnsafeOrIncompleteAreRefused() {
    assertThatThrownBy(() -> OpenIdSettings.of("http://login.example.org", "a", "secret"))
        .hasMessageContaining("https://")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> OpenIdSettings.of("https://login.example.org", "a", null))
        .hasMessageContaining("PASSERELLE_OIDC_CLIENT_SECRET");
    assertThat(OpenIdSettings.of(null, null, null)).isNull();
    assertThat(OpenIdSettings.of("https://login.example.org", "a", "secret"))
        .asString()
        .doesNotContain("secret");
  }
}
