package io.kontor.identity.key;

import io.kontor.identity.team.Permissions;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys on the merchant API; an addition of Kontor. */
@RestController
class KeyController {
  private final ApiKeys keys;
  private final CreateKey createKey;
  private final RevokeKey revokeKey;

  KeyController(ApiKeys keys, CreateKey createKey, RevokeKey revokeKey) {
    this.keys = keys;
    this.createKey = createKey;
    this.revokeKey = revokeKey;
  }

  /** Lists the API keys of the client. Secrets are never shown again. */
  @GetMapping("/v2.01/{clientId}/keys")
  @Requires("keys:read")
  PagedList<KeyView> list(
      @PathVariable String clientId,
      @Filter(name = "Active", type = Boolean.class) ListFilters filters,
      PageRequest page) {
    return keys.list(clientId, filters.flag("Active"), page).map(key -> KeyView.of(key, null));
  }

  /** Reads an API key. Its secret is not shown. */
  @GetMapping("/v2.01/{clientId}/keys/{keyId}")
  @Requires("keys:read")
  KeyView read(@PathVariable String clientId, @PathVariable String keyId) {
    return keys.find(clientId, keyId)
        .map(key -> KeyView.of(key, null))
        .orElseThrow(() -> ApiException.notFound("Key", keyId));
  }

  /**
   * Creates an API key. The secret stands in this answer only; a key without Permissions may do
   * everything.
   */
  @PostMapping("/v2.01/{clientId}/keys")
  @Requires("keys:write")
  @StepUp
  KeyView create(
      @PathVariable String clientId, @RequestBody CreateKeyRequest request, Caller caller) {
    List<String> permissions =
        request.permissions() == null || request.permissions().isEmpty()
            ? List.of(Permissions.EVERYTHING)
            : request.permissions();
    Permissions.requireHeld(caller, "Permissions", permissions);
    CreateKey.Created created =
        createKey.execute(clientId, request.name(), permissions, null, request.tag());
    return KeyView.of(created.key(), created.secret());
  }

  /** Revokes an API key. Calls with it are refused within a second; this cannot be undone. */
  @DeleteMapping("/v2.01/{clientId}/keys/{keyId}")
  @Requires("keys:write")
  @StepUp
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String clientId, @PathVariable String keyId, Caller caller) {
    revokeKey.execute(caller, clientId, keyId);
  }

  record CreateKeyRequest(
      @Nullable String name, @Nullable List<String> permissions, @Nullable String tag) {}
}
