package io.kontor.platform.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Keycloak's client of an API key is called: {@code key-} and the key's id. Source:
 * docs/services/tokens.md.
 */
public final class KeyClientName {
  private static final String PREFIX = "key-";

  private KeyClientName() {}

  /** The name of the key's client in Keycloak, which its tokens carry as {@code azp}. */
  public static String of(String keyId) {
    return PREFIX + keyId;
  }

  /** The id of the key whose client has the name; empty when it is no key's. */
  public static Optional<String> keyId(@Nullable String keycloakClient) {
    return keycloakClient != null && keycloakClient.startsWith(PREFIX)
        ? Optional.of(keycloakClient.substring(PREFIX.length()))
        : Optional.empty();
  }
}
