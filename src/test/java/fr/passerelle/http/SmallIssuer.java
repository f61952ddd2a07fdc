package fr.passerelle.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.http.route.Parameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/** An OpenID provider with one person and its own keys, which can be told to go wrong. */
@NullMarked
final class SmallIssuer implements AutoCloseable {

  static final String CLIENT = "passerelle";
  static final String SECRET = "not told to anybody";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Parameters> codes = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  String subject = "person-1";
  String email = "lea@exemple.fr";
  boolean isVerified = true;
  boolean tellsByUserInfo;
  String audience = CLIENT;
  Duration life = Duration.ofMinutes(5);
  String nonce = "";
  boolean signsWithOtherKey;
  boolean leavesUnsigned;

  SmallIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.createContext("/person", this::person);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the browser is sent back with once the person has agreed to what was asked. */
  Parameters agree(Parameters asked) {
    String code = "code-" + count.incrementAndGet();
    codes.put(code, asked);
    return Parameters.NONE.with("code", code).with("state", asked.first("state"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void metadata(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/person",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"],
         "code_challenge_methods_supported":["S256"]}
        """
            .formatted(address()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  /** Gives tokens for a code, once, to who knows the secret and the verifier. */
  private void token(HttpExchange exchange) throws IOException {
    var form =
        Parameters.parse(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String wanted =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    var asked = codes.remove(form.first("code"));
    if (asked == null
        || !asked.first("redirect_uri").equals(form.first("redirect_uri"))
        || !asked.first("code_challenge").equals(digest(form.first("code_verifier")))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        """
        {"access_token":"access","token_type":"Bearer","expires_in":300,"id_token":"%s"}
        """
            .formatted(idToken(asked)));
  }

  private void person(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"sub":"%s","email":"%s","email_verified":%s,"name":"Léa"}
        """
            .formatted(subject, email, isVerified));
  }

  private String idToken(Parameters asked) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject(subject)
            .audience(audience)
            .issueTime(Date.from(now.minusSeconds(600)))
            .expirationTime(Date.from(now.plus(life)))
            .claim("nonce", nonce.isEmpty() ? asked.first("nonce") : nonce);
    if (!tellsByUserInfo) {
      claims.claim("email", email).claim("email_verified", isVerified).claim("name", "Léa");
    }
    try {
      if (leavesUnsigned) {
        return new PlainJWT(claims.build()).serialize();
      }
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(signsWithOtherKey ? otherKey : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(String verifier) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
