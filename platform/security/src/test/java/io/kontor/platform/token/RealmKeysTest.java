package io.kontor.platform.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RealmKeysTest {
  private static final String ISSUER = "http://keycloak/realms/kontor";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration SKEW = Duration.ofSeconds(3);

  private final WireMockServer keycloak = new WireMockServer(options().dynamicPort());
  private RSAKey key;
  private JwtDecoder tokens;

  @BeforeEach
  void start() throws Exception {
    keycloak.start();
    key = new RSAKeyGenerator(2048).keyID("ours").generate();
    keycloak.stubFor(get("/certs").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    tokens =
        new RealmKeys(keycloak.baseUrl() + "/certs")
            .accessTokens(ISSUER, SKEW, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    keycloak.stop();
  }

  @Test
  void believesWhatTheRealmSigned() throws Exception {
    assertThat(tokens.decode(token(key, claims())).getSubject()).isEqualTo("somebody");
  }

  /** A key of a kind that nobody knows yet does not hide the others. */
  @Test
  void knowsItsKeysBesideOnesOfAnUnknownKind() throws Exception {
    String odd = "{\"kty\": \"AKP\", \"kid\": \"new\", \"alg\": \"ML-DSA-44\", \"pub\": \"xyz\"}, ";
    String keys = new JWKSet(key.toPublicJWK()).toString().replace("[", "[" + odd);
    keycloak.stubFor(get("/certs").willReturn(okJson(keys)));

    assertThat(tokens.decode(token(key, claims())).getSubject()).isEqualTo("somebody");
  }

  @Test
  void refusesOtherIssuersAudiencesTimesAndKeys() throws Exception {
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("ours").generate();

    assertRefused(token(key, claims().issuer("http://keycloak/realms/other")));
    assertRefused(token(key, claims().audience("another-api")));
    assertRefused(token(key, claims().expirationTime(Date.from(NOW.minusSeconds(4)))));
    assertRefused(token(key, claims().notBeforeTime(Date.from(NOW.plusSeconds(4)))));
    assertRefused(token(foreign, claims()));
    assertRefused("no-token");
  }

  @Test
  void goesOnWithKnownKeysWhileKeycloakIsAway() throws Exception {
    String token = token(key, claims());
    tokens.decode(token);

    keycloak.stop();

    assertThat(tokens.decode(token).getSubject()).isEqualTo("somebody");
  }

  @Test
  void saysThatKeysAreMissingForAsLongAsTheyAre() throws Exception {
    keycloak.stubFor(get("/certs").willReturn(serverError()));
    String token = token(key, claims());

    for (int i = 0; i < 5; i++) { // more often than it may look
      assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(KeysUnavailableException.class);
    }
  }

  @Test
  void doesNotLookAgainForEveryStranger() throws Exception {
    tokens.decode(token(key, claims()));
    RSAKey stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();

    for (int i = 0; i < 20; i++) {
      assertRefused(token(stranger, claims()));
    }

    assertThat(keycloak.findAll(getRequestedFor(urlEqualTo("/certs")))).hasSizeLessThanOrEqualTo(3);
    assertThat(tokens.decode(token(key, claims())).getSubject()).isEqualTo("somebody");
  }

  @Test
  void letsATokenDieWithItsKeyAndNoSkewProlongsThat() throws Exception {
    assertThat(tokens.decode(tokenOfKey(20)).getExpiresAt()).isEqualTo(NOW.plusSeconds(20));
    assertThat(tokens.decode(tokenOfKey(90)).getExpiresAt()).isEqualTo(NOW.plusSeconds(60));
    assertRefused(tokenOfKey(0));
    assertRefused(tokenOfKey(-1));
    assertRefused(tokenOfKey(-60));
    assertRefused(token(key, claims().claim(RealmKeys.UNTIL, "later")));
  }

  /** A token, issued a moment ago, of a key that ends so many seconds from now. */
  private String tokenOfKey(long secondsLeft) throws Exception {
    return token(
        key,
        claims()
            .issueTime(Date.from(NOW.minusSeconds(5)))
            .claim(RealmKeys.UNTIL, NOW.getEpochSecond() + secondsLeft));
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject("somebody")
        .audience(RealmKeys.AUDIENCE)
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private static String token(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
