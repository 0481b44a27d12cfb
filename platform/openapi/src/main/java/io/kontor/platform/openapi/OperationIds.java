package io.kontor.platform.openapi;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.Locale;

/**
 * Names operations by their method and path, so that a name stays when endpoints are added and none
 * is given twice: {@code GET /v2.01/{clientId}/users/{userId}/wallets} is {@code
 * getUsersByUserIdWallets}. The few paths that no account owns begin with {@code Public}.
 */
final class OperationIds {
  private static final String ACCOUNT = "{clientId}";

  private OperationIds() {}

  /** Replaces the ids that were numbered in the order of reading. */
  static void name(Paths paths) {
    paths.forEach((path, item) ->
        item.readOperationsMap()
            .forEach((method, operation) -> operation.setOperationId(of(method, path))));
  }

  static String of(PathItem.HttpMethod method, String path) {
    StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    String[] parts = path.split("/");
    boolean afterValue = false;
    if (!path.contains(ACCOUNT)) {
      id.append("Public");
    }
    for (int i = 2; i < parts.length; i++) { // behind the empty part and the version
      String part = parts[i];
      boolean value = part.startsWith("{");
      if (part.equals(ACCOUNT)) {
        continue;
      }
      if (value) {
        id.append(afterValue ? "And" : "By");
      }
      for (String word : part.split("[^A-Za-z0-9]+")) {
        if (!word.isEmpty()) {
          id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
      }
      afterValue = value;
    }
    return id.toString();
  }
}
