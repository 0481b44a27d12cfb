package io.kontor.identity.key;

import io.kontor.identity.audit.AuditAction;
import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.identity.team.Permissions;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an API key: its client in Keycloak first, then our record of it. A crash in between leaves
 * a client whose secret is unknown, never a key that does not work.
 *
 * <p>Errors: PARAM_ERROR; SERVICE_UNAVAILABLE when Keycloak is away.
 */
@Service
public class CreateKey {
  private static final int CHOSEN_MIN = 8;

  private final ApiKeys keys;
  private final KeyHashes hashes;
  private final KeyClients keyClients;
  private final AuditTrail audit;
  private final IdempotencyKeys idempotencyKeys;
  private final TransactionTemplate transaction;
  private final KeySettings settings;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CreateKey(
      ApiKeys keys,
      KeyHashes hashes,
      KeyClients keyClients,
      AuditTrail audit,
      IdempotencyKeys idempotencyKeys,
      TransactionTemplate transaction,
      KeySettings settings,
      Ids ids,
      Clock clock) {
    this.keys = keys;
    this.hashes = hashes;
    this.keyClients = keyClients;
    this.audit = audit;
    this.idempotencyKeys = idempotencyKeys;
    this.transaction = transaction;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes the key.
   *
   * @param chosen the key itself when the operator chose it; null for a random one
   */
  Created execute(
      String clientId,
      @Nullable String name,
      @Nullable List<String> permissions,
      @Nullable String chosen,
      @Nullable String tag) {
    Set<String> granted =
        permissions == null || permissions.isEmpty()
            ? Set.of(Permissions.EVERYTHING)
            : Set.copyOf(permissions);
    new Checks()
        .requiredText("Name", name, Checks.TEXT_MAX)
        .text("Tag", tag, Checks.TEXT_MAX)
        .that(
            "Permissions",
            granted.stream().allMatch(Permissions::isKnown),
            "A permission is resource:read or resource:write of a known resource.")
        .that(
            "Key",
            chosen == null || (chosen.length() >= CHOSEN_MIN && chosen.length() <= 255),
            "A chosen key must have 8 to 255 characters.")
        .throwIfAny();
    requireRoom(clientId);
    String secret = chosen == null ? randomKey() : chosen;
    String id = ids.next("key");
    String keycloakId = keyClients.create(id, clientId, granted);
    ApiKey key =
        new ApiKey(
            id,
            clientId,
            String.valueOf(name),
            chosen == null
                ? hashes.ofRandom(secret)
                : hashes.ofChosen(secret, keys.active(clientId)),
            granted,
            keycloakId,
            tag,
            clock.instant(),
            null,
            null);
    try {
      transaction.executeWithoutResult(_ -> {
        keys.holdCount(clientId);
        requireRoom(clientId);
        keys.add(key);
        idempotencyKeys.bindCurrent(id);
        audit.record(
            clientId,
            AuditAction.KEY_CREATED,
            id,
            audit.changes(null, KeyView.of(key, null), Set.of("Name", "Permissions")));
      });
    } catch (ApiException e) {
      keyClients.remove(id, keycloakId); // others were quicker; there is no room left
      throw e;
    }
    return new Created(key, secret);
  }

  private void requireRoom(String clientId) {
    if (keys.active(clientId).size() >= settings.activeMax()) {
      throw ApiException.invalid("Name", "There are too many keys; revoke one first.");
    }
  }

  /** Makes the client's first key as chosen, unless the client has this key already. */
  public void ensure(String clientId, String chosen) {
    ensure(clientId, "Default", null, chosen);
  }

  /** Makes the chosen key, or gives the one of the client's keys that it is already. */
  Created ensure(
      String clientId, @Nullable String name, @Nullable List<String> permissions, String chosen) {
    List<ApiKey> known = keys.active(clientId);
    return hashes
        .quickMatch(chosen, known)
        .or(() -> hashes.slowMatch(chosen, known))
        .map(key -> new Created(key, chosen))
        .orElseGet(() -> execute(clientId, name, permissions, chosen, null));
  }

  /** 256 random bits behind a prefix that secret scanners can look for. */
  private String randomKey() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return "kontor_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new key and, this one time, its secret. */
  record Created(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Created[" + key + "]";
    }
  }
}
