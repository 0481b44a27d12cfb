package io.kontor.identity.keycloak;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.security.Callers;
import io.kontor.platform.token.KeyClientName;
import io.kontor.platform.token.RealmKeys;
import io.kontor.platform.token.ServiceToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client in Keycloak behind each API key: named {@code key-{id}}, with hard-coded claims, good
 * for nothing but client_credentials. Its secret is made here, known to Keycloak and never stored
 * by us; merchants never see it.
 *
 * <p>Errors: {@link ServiceUnavailableException} whenever Keycloak gives no answer, since all calls
 * can be repeated.
 */
@Component
public class KeyClients {
  /**
   * Lifetime of a merchant's token in seconds: twice the longest outage of Keycloak that merchants
   * must not notice. Source: ADR 0011.
   */
  private static final int TOKEN_SECONDS = 1200;

  private static final String OPENID_CONNECT = "openid-connect";
  private static final String BOUNDS_VERSION = "kontor_bounds_version";
  private static final int SECRETS_MAX = 20_000;

  private final KeycloakApi keycloak;
  private final ServiceToken tokens;
  private final JsonMapper json;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, String> secrets =
      Caffeine.newBuilder().maximumSize(SECRETS_MAX).build();

  KeyClients(KeycloakApi keycloak, ServiceToken tokens, JsonMapper json) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.json = json;
  }

  /**
   * Makes the key's client in Keycloak and returns Keycloak's id of it; one that is there already
   * is replaced.
   */
  public String create(String keyId, String clientId, Claims claims) {
    return asking(() -> {
      find(keyId).ifPresent(known -> keycloak.deleteClient(bearer(), known));
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      keycloak.createClient(bearer(), client(keyId, clientId, claims, secret));
      secrets.put(keyId, secret);
      return find(keyId).orElseThrow(() -> new ServiceUnavailableException("keycloak", null));
    });
  }

  /** Deletes the key's client; does nothing when it does not exist. */
  public void remove(String keyId, String keycloakId) {
    asking(() -> {
      secrets.invalidate(keyId);
      try {
        keycloak.deleteClient(bearer(), keycloakId);
      } catch (HttpClientErrorException.NotFound _) {
        // gone already
      }
      return keyId;
    });
  }

  /** A fresh token for the key; empty when Keycloak does not know the key's client (any more). */
  public Optional<Token> token(String keyId, String keycloakId) {
    return asking(() -> {
      Optional<Token> token = tokenOnce(keyId, keycloakId);
      if (token.isPresent()) {
        return token;
      }
      secrets.invalidate(keyId); // another instance may have made the client anew
      return tokenOnce(keyId, keycloakId);
    });
  }

  private Optional<Token> tokenOnce(String keyId, String keycloakId) {
    try {
      String secret =
          secrets.get(
              keyId, _ -> requireNonNull(keycloak.clientSecret(bearer(), keycloakId).value()));
      MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
      form.add("grant_type", "client_credentials");
      form.add("client_id", KeyClientName.of(keyId));
      form.add("client_secret", secret);
      KeycloakApi.TokenAnswer answer = keycloak.token(form);
      return Optional.ofNullable(answer.access_token())
          .map(token -> new Token(token, answer.expires_in()));
    } catch (HttpClientErrorException.NotFound
        | HttpClientErrorException.Unauthorized
        | HttpClientErrorException.BadRequest _) {
      return Optional.empty();
    }
  }

  private Optional<String> find(String keyId) {
    return keycloak.clients(bearer(), KeyClientName.of(keyId)).stream()
        .map(ClientRepresentation::getId)
        .findFirst();
  }

  private ClientRepresentation client(String keyId, String clientId, Claims claims, String secret) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(KeyClientName.of(keyId));
    client.setName("API key of " + clientId);
    client.setEnabled(true);
    client.setProtocol(OPENID_CONNECT);
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setSecret(secret);
    client.setServiceAccountsEnabled(true);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setDefaultClientScopes(List.of("basic"));
    client.setOptionalClientScopes(List.of());
    client.setAttributes(
        Map.of(
            "access.token.lifespan",
            Integer.toString(TOKEN_SECONDS),
            "client_credentials.use_refresh_token",
            "false"));
    List<ProtocolMapperRepresentation> mappers = new ArrayList<>();
    mappers.add(claim("kontor_actor", "key", "String"));
    mappers.add(claim("kontor_client", clientId, "String"));
    mappers.add(claim(Callers.RIGHTS, "1", "int"));
    mappers.add(
        claim(
            "kontor_permissions",
            json.writeValueAsString(claims.permissions().stream().sorted().toList()),
            "JSON"));
    Instant end = claims.expiresAt();
    if (end != null) {
      mappers.add(claim(RealmKeys.UNTIL, Long.toString(end.getEpochSecond()), "long"));
    }
    if (!claims.addresses().isEmpty()) {
      mappers.add(claim("kontor_addresses", json.writeValueAsString(claims.addresses()), "JSON"));
    }
    if (claims.boundsVersion() > 0) {
      mappers.add(claim(BOUNDS_VERSION, Integer.toString(claims.boundsVersion()), "int"));
    }
    mappers.add(audience());
    client.setProtocolMappers(mappers);
    return client;
  }

  private static ProtocolMapperRepresentation claim(String name, String value, String type) {
    return mapper(
        name,
        "oidc-hardcoded-claim-mapper",
        Map.of(
            "claim.name",
            name,
            "claim.value",
            value,
            "jsonType.label",
            type,
            "access.token.claim",
            "true",
            "id.token.claim",
            "false",
            "userinfo.token.claim",
            "false"));
  }

  private static ProtocolMapperRepresentation audience() {
    return mapper(
        "audience",
        "oidc-audience-mapper",
        Map.of(
            "included.custom.audience",
            "kontor-api",
            "access.token.claim",
            "true",
            "id.token.claim",
            "false"));
  }

  private static ProtocolMapperRepresentation mapper(
      String name, String type, Map<String, String> config) {
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName(name);
    mapper.setProtocol(OPENID_CONNECT);
    mapper.setProtocolMapper(type);
    mapper.setConfig(config);
    return mapper;
  }

  private String bearer() {
    return "Bearer " + tokens.current();
  }

  private static <T> T asking(Supplier<T> call) {
    try {
      return call.get();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("keycloak", e);
    }
  }

  /**
   * What the tokens of a key say.
   *
   * @param expiresAt when the key ends; null when it does not
   * @param addresses ranges that it may be used from; empty for all
   * @param boundsVersion counts changes of these two
   */
  public record Claims(
      Set<String> permissions,
      @Nullable Instant expiresAt,
      List<String> addresses,
      int boundsVersion) {
    public Claims {
      permissions = Set.copyOf(permissions);
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A merchant's token.
   *
   * @param expiresIn seconds
   */
  public record Token(String value, long expiresIn) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Which version of the key's bounds the token says. It comes from Keycloak itself, so its
     * signature does not matter; one that cannot be read says none.
     */
    public int boundsVersion() {
      String[] parts = value.split("\\.", -1);
      if (parts.length != 3) {
        return 0;
      }
      try {
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path(BOUNDS_VERSION).asInt(0);
      } catch (IllegalArgumentException | JacksonException _) {
        return 0;
      }
    }

    /** Whether the key's client was made when tokens lived longer, and should be created again. */
    public boolean isOfAnOldClient() {
      return expiresIn > TOKEN_SECONDS;
    }

    @Override
    public String toString() {
      return "Token[expiresIn=" + expiresIn + "]";
    }
  }
}
