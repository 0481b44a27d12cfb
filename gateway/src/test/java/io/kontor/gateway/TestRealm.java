package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Stands in for Keycloak: really signed tokens, keys over HTTP, a token endpoint to be stubbed. */
public final class TestRealm {

  public static final String PROTOCOL = "/realms/kontor/protocol/openid-connect";

  /** Unix seconds at which the people of these tests gave their second factor. */
  public static final long SIGNED_IN = 1_767_225_600;

  private static final TestRealm INSTANCE = new TestRealm();

  private final RSAKey key;
  private final WireMockServer server;

  private TestRealm() {
    try {
      key = new RSAKeyGenerator(2048).keyID("realm-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    reset();
  }

  public static TestRealm instance() {
    return INSTANCE;
  }

  public WireMockServer server() {
    return server;
  }

  public RSAKey key() {
    return key;
  }

  public String url() {
    return server.baseUrl();
  }

  public String issuer() {
    return url() + "/realms/kontor";
  }

  public void reset() {
    server.resetAll();
    server.stubFor(
        get(urlPathEqualTo(PROTOCOL + "/certs"))
            .willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    server.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.post(urlPathEqualTo(PROTOCOL + "/token"))
            .withRequestBody(
                com.github.tomakehurst.wiremock.client.WireMock.containing("client_credentials"))
            .willReturn(
                okJson(
                    "{\"access_token\":\""
                        + sign(claims("svc-gateway").claim("kontor_actor", "service"))
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":1200}")));
    server.stubFor(get(urlPathEqualTo("/unused")).willReturn(aResponse().withStatus(404)));
  }

  public String merchant(String clientId) {
    return sign(
        claims("key-" + clientId)
            .claim("kontor_actor", "key")
            .claim("kontor_client", clientId)
            .claim("kontor_permissions", List.of("*:write")));
  }

  public String staff(String clientId, String person, Instant expiry) {
    return sign(
        claims(person)
            .expirationTime(Date.from(expiry))
            .claim("kontor_actor", "staff")
            .claim("kontor_client", clientId)
            .claim("kontor_permissions", List.of("payins:read"))
            .claim("name", "Ada Example")
            .claim("email", "ada@example.org")
            .claim("acr", "silver")
            .claim("auth_time", SIGNED_IN));
  }

  public JWTClaimsSet.Builder claims(String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(subject)
        .audience("kontor-api")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  public String sign(JWTClaimsSet.Builder claims) {
    try {
      return sign(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
          claims,
          new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public String sign(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      SignedJWT token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
