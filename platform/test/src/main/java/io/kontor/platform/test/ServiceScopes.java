package io.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each service account may call, as {@code keycloak/realm/kontor-realm.json} says. */
final class ServiceScopes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Set<String>> BY_ACCOUNT = read();

  private ServiceScopes() {}

  /** Scopes by account without its {@code svc-}; accounts that may call nothing are there too. */
  static Map<String, Set<String>> byAccount() {
    return BY_ACCOUNT;
  }

  /** Every scope that some account holds, in order. */
  static List<String> all() {
    return BY_ACCOUNT.values().stream().flatMap(Set::stream).distinct().sorted().toList();
  }

  private static Map<String, Set<String>> read() {
    try {
      JsonNode realm =
          JSON.readTree(
              Files.readString(
                  CheckedInFile.repository().resolve("keycloak/realm/kontor-realm.json")));
      Map<String, Set<String>> scopes = new TreeMap<>();
      for (JsonNode client : realm.get("clients")) {
        String id = client.get("clientId").asString();
        if (id.startsWith("svc-")) {
          Set<String> held = new TreeSet<>();
          for (JsonNode mapper : client.get("protocolMappers")) {
            if (mapper.get("name").asString().equals("kontor_scopes")) {
              JSON.readTree(mapper.at("/config/claim.value").asString())
                  .forEach(scope -> held.add(scope.asString()));
            }
          }
          scopes.put(id.substring("svc-".length()), held);
        }
      }
      return scopes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
