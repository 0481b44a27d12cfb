package io.kontor.identity.key;

import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.RequiresScope;
import java.time.Instant;
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

/**
 * The token exchange and the operator's key handling. Source: docs/architecture.md, "Internal
 * calls".
 */
@RestController
class InternalKeyController {
  private static final int USES_MAX = 1000;

  private final IssueToken issueToken;
  private final ClientAccounts clients;
  private final ApiKeys keys;
  private final CreateKey createKey;
  private final RevokeKey revokeKey;
  private final NoteRefusal noteRefusal;

  InternalKeyController(
      IssueToken issueToken,
      ClientAccounts clients,
      ApiKeys keys,
      CreateKey createKey,
      RevokeKey revokeKey,
      NoteRefusal noteRefusal) {
    this.issueToken = issueToken;
    this.clients = clients;
    this.keys = keys;
    this.createKey = createKey;
    this.revokeKey = revokeKey;
    this.noteRefusal = noteRefusal;
  }

  @PostMapping("/internal/oauth/token")
  @RequiresScope("tokens:issue")
  TokenResponse token(@RequestBody TokenRequest request) {
    KeyClients.Token token =
        issueToken.execute(request.clientId(), request.apiKey(), request.source());
    return new TokenResponse(token.value(), "Bearer", token.expiresIn());
  }

  /** The gateway tells which keys were used; errors: PARAM_ERROR for too many at once. */
  @PostMapping("/internal/keys/uses")
  @RequiresScope("tokens:issue")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void used(@RequestBody UsesRequest request) {
    List<UsesRequest.Use> uses = request.uses() == null ? List.of() : request.uses();
    if (uses.size() > USES_MAX) {
      throw ApiException.invalid("uses", "At most " + USES_MAX + " uses can be told at once.");
    }
    Instant now = Instant.now(); // keys are used in real time
    List<KeyUse> known =
        uses.stream()
            .filter(use -> use != null && use.isWhole())
            .map(use ->
                KeyUse.of(
                    String.valueOf(use.clientId()),
                    String.valueOf(use.keyId()),
                    use.date() == null || use.date().isAfter(now) ? now : use.date(),
                    use.address()))
            .toList();
    if (!known.isEmpty()) {
      keys.used(known);
    }
  }

  /** The gateway tells that it refused a key because of the address. */
  @PostMapping("/internal/clients/{clientId}/keys/{keyId}/refusals")
  @RequiresScope("tokens:issue")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refused(
      @PathVariable String clientId,
      @PathVariable String keyId,
      @RequestBody RefusalRequest request) {
    noteRefusal.execute(clientId, keyId, request.address());
  }

  @GetMapping("/internal/clients/{clientId}/keys")
  @RequiresScope("keys:read")
  List<KeyResponse> list(@PathVariable String clientId) {
    clients.requireKnown(clientId);
    return keys.active(clientId).stream().map(key -> KeyResponse.of(key, null)).toList();
  }

  @PostMapping("/internal/clients/{clientId}/keys")
  @RequiresScope("keys:write")
  KeyResponse create(@PathVariable String clientId, @RequestBody CreateKeyRequest request) {
    clients.requireKnown(clientId);
    CreateKey.Created created =
        request.key() == null
            ? createKey.execute(
                clientId, CreateKey.Command.ofOperator(request.name(), request.permissions(), null))
            : createKey.ensure(clientId, request.name(), request.permissions(), request.key());
    return KeyResponse.of(created.key(), created.secret());
  }

  @DeleteMapping("/internal/clients/{clientId}/keys/{keyId}")
  @RequiresScope("keys:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String clientId, @PathVariable String keyId, Caller caller) {
    revokeKey.execute(caller, clientId, keyId);
  }

  /** What a merchant sent to the gateway, and from where. */
  record TokenRequest(@Nullable String clientId, @Nullable String apiKey, @Nullable String source) {
    @Override
    public String toString() {
      return "TokenRequest[clientId=" + clientId + "]";
    }
  }

  /** Uses of keys since the last call. */
  record UsesRequest(@Nullable List<Use> uses) {
    record Use(
        @Nullable String clientId,
        @Nullable String keyId,
        @Nullable Instant date,
        @Nullable String address) {
      boolean isWhole() {
        return clientId != null && keyId != null;
      }
    }
  }

  record RefusalRequest(@Nullable String address) {}

  record TokenResponse(String accessToken, String tokenType, long expiresIn) {
    @Override
    public String toString() {
      return "TokenResponse[expiresIn=" + expiresIn + "]";
    }
  }

  record CreateKeyRequest(
      @Nullable String name, @Nullable String key, @Nullable List<String> permissions) {
    @Override
    public String toString() {
      return "CreateKeyRequest[name=" + name + "]";
    }
  }

  record KeyResponse(
      String id,
      String name,
      List<String> permissions,
      Instant creationDate,
      @Nullable Instant lastUsedDate,
      @Nullable String key) {
    static KeyResponse of(ApiKey key, @Nullable String secret) {
      return new KeyResponse(
          key.id(),
          key.name(),
          key.permissions().stream().sorted().toList(),
          key.creationDate(),
          key.lastUsedDate(),
          secret);
    }

    @Override
    public String toString() {
      return "KeyResponse[id=" + id + "]";
    }
  }
}
