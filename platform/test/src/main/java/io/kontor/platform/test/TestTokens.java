package io.kontor.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Stands in for Keycloak's two endpoints that services use, over HTTP: the signing keys and the
 * token endpoint. Makes tokens of every kind, really signed, so services verify them as in
 * production.
 */
public final class TestTokens {
  private static final TestTokens INSTANCE = new TestTokens();

  private final RSAKey key;
  private final String baseUrl;

  private TestTokens() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/realms/kontor/protocol/openid-connect/certs",
          exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
      server.createContext(
          "/realms/kontor/protocol/openid-connect/token",
          exchange ->
              answer(exchange, "{\"access_token\":\"" + service() + "\",\"expires_in\":3600}"));
      server.start();
      baseUrl = "http://localhost:" + server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one key pair of this JVM. */
  public static TestTokens instance() {
    return INSTANCE;
  }

  /** What to set as {@code kontor.keycloak.url}. */
  public String keycloakUrl() {
    return baseUrl;
  }

  /** A merchant's API key with the given permissions; none given means everything. */
  public String merchant(String clientId, String... permissions) {
    return sign(
        claims("key", "key-" + clientId)
            .claim("azp", "key-" + clientId)
            .claim("kontor_client", clientId),
        permissions);
  }

  /** The same of a key whose tokens say since when it has its rights, as those made now do. */
  public String newMerchant(String clientId, String... permissions) {
    return sign(
        claims("key", "key-" + clientId)
            .claim("azp", "key-" + clientId)
            .claim("kontor_rights", 1)
            .claim("kontor_client", clientId),
        permissions);
  }

  /** The API key of the client with this id, with every permission. */
  public String merchantKey(String clientId, String keyId) {
    return sign(
        claims("key", "key-" + keyId)
            .claim("azp", "key-" + keyId)
            .claim("kontor_client", clientId));
  }

  /**
   * A person of the merchant's staff with the given permissions; none given means everything. They
   * signed in just now and did not step up.
   */
  public String staff(String clientId, String name, String... permissions) {
    return sign(staffClaims(clientId, name, "silver", Instant.now()), permissions);
  }

  /** The same person, who stepped up just now. */
  public String steppedUp(String clientId, String name, String... permissions) {
    return steppedUpAt(Instant.now(), clientId, name, permissions);
  }

  /** The same person, who stepped up then and has a token that was renewed just now. */
  public String steppedUpAt(Instant then, String clientId, String name, String... permissions) {
    return sign(staffClaims(clientId, name, "gold", then), permissions);
  }

  /** The same person at level gold, with a token that does not say since when. */
  public String steppedUpAtNoTime(String clientId, String name) {
    return sign(staffClaims(clientId, name, "gold", Instant.now()).claim("auth_time", null));
  }

  private JWTClaimsSet.Builder staffClaims(
      String clientId, String name, String level, Instant provenAt) {
    return claims("staff", "person-" + name)
        .claim("name", name)
        .claim("acr", level)
        .claim("auth_time", provenAt.getEpochSecond())
        .claim("kontor_client", clientId);
  }

  /**
   * One of the platform's own processes with the given scopes; none given means every scope that
   * the realm knows.
   */
  public String service(String... scopes) {
    return sign(
        claims("service", "service-account-svc-test")
            .claim("kontor_scopes", scopes.length == 0 ? ServiceScopes.all() : List.of(scopes)),
        "none:read");
  }

  /** One of the platform's own processes, of which the realm says that it may call nothing. */
  public String serviceWithoutScopes() {
    return sign(claims("service", "service-account-svc-webhook"), "none:read");
  }

  /** A caller of a kind that this platform does not know. */
  public String stranger(String clientId, String actor) {
    return sign(claims(actor, "stranger").claim("kontor_client", clientId));
  }

  /** A token that was valid an hour ago. */
  public String expired(String clientId) {
    Instant then = Instant.now().minusSeconds(3600);
    return sign(
        claims("key", "key-" + clientId)
            .claim("kontor_client", clientId)
            .issueTime(Date.from(then.minusSeconds(60)))
            .expirationTime(Date.from(then)));
  }

  private JWTClaimsSet.Builder claims(String actor, String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(baseUrl + "/realms/kontor")
        .subject(subject)
        .audience("kontor-api")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)))
        .claim("kontor_actor", actor);
  }

  private String sign(JWTClaimsSet.Builder claims, String... permissions) {
    claims.claim(
        "kontor_permissions", permissions.length == 0 ? List.of("*:write") : List.of(permissions));
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
