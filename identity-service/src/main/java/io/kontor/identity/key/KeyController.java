package io.kontor.identity.key;

import io.kontor.identity.team.Permissions;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys on the merchant API; an addition of Kontor. */
@RestController
class KeyController {
  private final ApiKeys keys;
  private final CreateKey createKey;
  private final EditKey editKey;
  private final RotateKey rotateKey;
  private final RevokeKey revokeKey;
  private final CallerBounds callerBounds;

  KeyController(
      ApiKeys keys,
      CreateKey createKey,
      EditKey editKey,
      RotateKey rotateKey,
      RevokeKey revokeKey,
      CallerBounds callerBounds) {
    this.keys = keys;
    this.createKey = createKey;
    this.editKey = editKey;
    this.rotateKey = rotateKey;
    this.callerBounds = callerBounds;
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
   * Creates an API key. The secret stands in this answer only; a key without Permissions and Areas
   * may do everything, or look at everything if it is ReadOnly.
   */
  @PostMapping("/v2.01/{clientId}/keys")
  @Requires("keys:write")
  @StepUp
  KeyView create(
      @PathVariable String clientId, @RequestBody CreateKeyRequest request, Caller caller) {
    Checks checks = new Checks();
    KeyForm form = new KeyForm(checks);
    Set<String> permissions =
        form.permissions(request.permissions(), request.areas(), request.readOnly());
    KeyBounds bounds =
        form.bounds(KeyBounds.NONE, request.expiresAt(), request.ipAllowList(), Instant.now());
    checks.throwIfAny();
    Permissions.requireHeld(caller, request.areas() == null ? "Permissions" : "Areas", permissions);
    callerBounds.requireGrantable(caller, bounds);
    CreateKey.Created created =
        createKey.execute(
            clientId,
            new CreateKey.Command(request.name(), permissions, bounds, null, request.tag()));
    return KeyView.of(created.key(), created.secret());
  }

  /**
   * Changes name, tag, expiry and addresses of an API key. New bounds are in force within a second:
   * tokens from before are not accepted any more. What the key may do cannot be changed.
   */
  @PutMapping("/v2.01/{clientId}/keys/{keyId}")
  @Requires("keys:write")
  @StepUp
  KeyView edit(
      @PathVariable String clientId,
      @PathVariable String keyId,
      @RequestBody EditKey.Request request,
      Caller caller) {
    return KeyView.of(editKey.execute(caller, clientId, keyId, request), null);
  }

  /**
   * Replaces the secret of an API key. The new one stands in this answer only; the one before works
   * until OverlapSeconds have passed, and with 0 ends at once, as do its tokens.
   */
  @PostMapping("/v2.01/{clientId}/keys/{keyId}/rotate")
  @Requires("keys:write")
  @StepUp
  KeyView rotate(
      @PathVariable String clientId,
      @PathVariable String keyId,
      @RequestBody RotateKeyRequest request,
      Caller caller) {
    CreateKey.Created rotated =
        rotateKey.execute(caller, clientId, keyId, request.overlapSeconds());
    return KeyView.of(rotated.key(), rotated.secret());
  }

  /** Revokes an API key. Calls with it are refused within a second; this cannot be undone. */
  @DeleteMapping("/v2.01/{clientId}/keys/{keyId}")
  @Requires("keys:write")
  @StepUp
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String clientId, @PathVariable String keyId, Caller caller) {
    revokeKey.execute(caller, clientId, keyId);
  }

  /**
   * A key as it is asked for.
   *
   * @param permissions what may be read and written, one by one; instead of Areas
   * @param areas what it is for: PAYMENTS, PAYOUTS, USERS, DISPUTES, REPORTING, DEVELOPERS, ACCOUNT
   * @param readOnly whether it shall only look
   * @param expiresAt when it ends by itself, in Unix seconds; at most two years away
   * @param ipAllowList addresses and ranges (CIDR) that it may be used from, at most 50; empty for
   *     all
   */
  record CreateKeyRequest(
      @Nullable String name,
      @Nullable List<String> permissions,
      @Nullable List<String> areas,
      @Nullable Boolean readOnly,
      @Nullable Instant expiresAt,
      @Nullable List<String> ipAllowList,
      @Nullable String tag) {}

  /**
   * How a secret is replaced.
   *
   * @param overlapSeconds how long the present secret goes on working, at most a week (604800)
   */
  record RotateKeyRequest(@Nullable Long overlapSeconds) {}
}
