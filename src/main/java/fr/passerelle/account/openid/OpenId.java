package fr.passerelle.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.passerelle.account.openid.LoginRefused.Reason;
import fr.passerelle.storage.RandomId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs people in at one provider. Safe for use by many threads at once. */
public final class OpenId {

  /** How long to wait for a connection to the provider, and for each answer. */
  private static final int PATIENCE = 5_000;

  /** How long a provider that did not answer is not asked again: nobody need wait for it anew. */
  private static final Duration SILENT = Duration.ofSeconds(10);

  private static final int MOST_BYTES = 256 * 1024;

  /** How long what the provider says of itself holds. */
  private static final Duration METADATA_HOLDS = Duration.ofHours(1);

  /** Signatures by keys that the provider alone has; never by a secret that we have too. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final OpenIdSettings settings;
  private final URI back;
  private final InstantSource clock;
  private final Attempts attempts;
  private @Nullable Provider provider;
  private Instant silentUntil = Instant.MIN;

  /** What the provider says of itself, and its keys. */
  private record Provider(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant asked) {}

  /** Where a browser goes now, and the secret that it keeps meanwhile. */
  public record Begun(URI address, String secret) {}

  /** Whom the provider vouches for, and where to go on. */
  public record Finished(Identity identity, String next) {}

  /**
   * Knows a provider, without asking it anything yet.
   *
   * @param back where the provider sends people back to
   */
  public OpenId(OpenIdSettings settings, URI back, InstantSource clock) {
    this.settings = settings;
    this.back = back;
    this.clock = clock;
    this.attempts = new Attempts(clock);
  }

  /** The provider as people know it. */
  public String name() {
    return settings.name();
  }

  /**
   * Begins an attempt.
   *
   * @param next where to go on once it is finished
   * @throws LoginRefused where the provider does not answer
   */
  public Begun begin(String next) {
    var metadata = provider().metadata;
    String secret = RandomId.secret();
    var attempt = attempts.begin(secret, next);
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "email", "profile"),
                new ClientID(settings.clientId()),
                back)
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(new State(attempt.state()))
            .nonce(new Nonce(attempt.nonce()))
            .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
            .build();
    return new Begun(request.toURI(), secret);
  }

  /**
   * Finishes the attempt of a browser, once.
   *
   * @param parameters with which the provider sent it back
   * @throws LoginRefused where anything does not hold
   */
  public Finished finish(String secret, Map<String, List<String>> parameters) {
    var attempt =
        attempts
            .end(secret)
            .orElseThrow(() -> new LoginRefused(Reason.ATTEMPT, "no such attempt", null));
    var code = code(attempt, parameters);
    var provider = provider();
    try {
      var request =
          new TokenRequest.Builder(
                  provider.metadata.getTokenEndpointURI(),
                  authentication(provider.metadata),
                  new AuthorizationCodeGrant(code, back, new CodeVerifier(attempt.verifier())))
              .build()
              .toHTTPRequest();
      var response = OIDCTokenResponseParser.parse(patient(request).send());
      if (!response.indicatesSuccess()) {
        throw new LoginRefused(
            Reason.TOKEN,
            "the provider refuses the code: "
                + response.toErrorResponse().getErrorObject().getCode(),
            null);
      }
      var tokens = ((OIDCTokenResponse) response).getOIDCTokens();
      var validator =
          new IDTokenValidator(
              new Issuer(settings.issuer()),
              new ClientID(settings.clientId()),
              new JWSVerificationKeySelector<>(SIGNATURES, provider.keys),
              null);
      var claims = validator.validate(tokens.getIDToken(), new Nonce(attempt.nonce()));
      return new Finished(identity(claims, tokens.getAccessToken(), provider), attempt.next());
    } catch (BadJOSEException | JOSEException | GeneralException e) {
      throw new LoginRefused(Reason.TOKEN, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new LoginRefused(Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private AuthorizationCode code(Attempts.Attempt attempt, Map<String, List<String>> parameters) {
    try {
      var response = AuthenticationResponseParser.parse(back, parameters);
      var state = response.getState();
      if (state == null || !isSame(state.getValue(), attempt.state())) {
        throw new LoginRefused(Reason.ATTEMPT, "the state is another one", null);
      }
      var issuer = response.getIssuer();
      if (issuer != null && !issuer.equals(new Issuer(settings.issuer()))) { // RFC 9207
        throw new LoginRefused(Reason.TOKEN, "another issuer answers", null);
      }
      if (response instanceof AuthenticationSuccessResponse success
          && success.getAuthorizationCode() != null) {
        return success.getAuthorizationCode();
      }
      throw new LoginRefused(Reason.DENIED, "the provider sends no code", null);
    } catch (ParseException e) {
      throw new LoginRefused(Reason.ATTEMPT, String.valueOf(e.getMessage()), e);
    }
  }

  private Identity identity(IDTokenClaimsSet claims, AccessToken access, Provider provider)
      throws IOException, GeneralException {
    ClaimsSet person = claims;
    var endpoint = provider.metadata.getUserInfoEndpointURI();
    if (claims.getStringClaim("email") == null && endpoint != null) {
      var request = new UserInfoRequest(endpoint, access).toHTTPRequest();
      var response = UserInfoResponse.parse(patient(request).send());
      var info = response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
      if (info != null && claims.getSubject().equals(info.getSubject())) {
        person = info;
      }
    }
    return new Identity(
        settings.issuer() + " " + claims.getSubject().getValue(),
        Objects.requireNonNullElse(person.getStringClaim("email"), ""),
        Boolean.TRUE.equals(person.getBooleanClaim("email_verified")),
        Objects.requireNonNullElse(person.getStringClaim("name"), ""));
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    var id = new ClientID(settings.clientId());
    var secret = new Secret(settings.clientSecret());
    var methods = metadata.getTokenEndpointAuthMethods();
    boolean isPosted =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return isPosted ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
  }

  private synchronized Provider provider() {
    var now = clock.instant();
    var known = provider;
    if (known != null && known.asked.plus(METADATA_HOLDS).isAfter(now)) {
      return known;
    }
    if (now.isBefore(silentUntil)) {
      throw new LoginRefused(Reason.UNREACHABLE, "it did not answer just now", null);
    }
    silentUntil = now.plus(SILENT);
    try {
      var metadata =
          OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
      var keys =
          JWKSourceBuilder.create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
              .build();
      var found = new Provider(metadata, keys, now);
      provider = found;
      silentUntil = Instant.MIN;
      return found;
    } catch (GeneralException | IOException e) {
      throw new LoginRefused(Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE);
    request.setReadTimeout(PATIENCE);
    request.setFollowRedirects(false);
    return request;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
