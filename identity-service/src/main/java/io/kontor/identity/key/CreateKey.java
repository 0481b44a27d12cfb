package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import java.time.Clock;
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

  /** Makes the key. */
  Created execute(String clientId, Command command) {
    String chosen = command.chosen();
    new Checks()
        .requiredText("Name", command.name(), Checks.TEXT_MAX)
        .text("Tag", command.tag(), Checks.TEXT_MAX)
        .that(
            "Key",
            chosen == null || (chosen.length() >= CHOSEN_MIN && chosen.length() <= 255),
            "A chosen key must have 8 to 255 characters.")
        .throwIfAny();
    requireRoom(clientId);
    String secret = chosen == null ? hashes.randomKey() : chosen;
    String id = ids.next("key");
    String keycloakId =
        keyClients.create(
            id,
            clientId,
            new KeyClients.Claims(
                command.permissions(),
                command.bounds().expiresAt(),
                command.bounds().addresses().texts(),
                0));
    ApiKey key =
        ApiKey.created(
            id,
            clientId,
            String.valueOf(command.name()),
            chosen == null
                ? hashes.ofRandom(secret)
                : hashes.ofChosen(secret, keys.candidates(clientId)),
            command.permissions(),
            keycloakId,
            command.tag(),
            command.bounds(),
            clock.instant());
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
            audit.changes(
                null,
                KeyView.of(key, null),
                Set.of("Name", "Permissions", "ExpiresAt", "IpAllowList")));
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
    List<ApiKey> known = keys.candidates(clientId);
    return hashes
        .quickMatch(chosen, known)
        .or(() -> hashes.slowMatch(chosen, known))
        .map(key -> new Created(key, chosen))
        .orElseGet(() -> execute(clientId, Command.ofOperator(name, permissions, chosen)));
  }

  /**
   * What is asked for.
   *
   * @param chosen the key itself when the operator chose it; null for a random one
   */
  record Command(
      @Nullable String name,
      Set<String> permissions,
      KeyBounds bounds,
      @Nullable String chosen,
      @Nullable String tag) {

    /** A key without bounds. Errors: PARAM_ERROR for permissions that do not exist. */
    static Command ofOperator(
        @Nullable String name, @Nullable List<String> permissions, @Nullable String chosen) {
      Checks checks = new Checks();
      Set<String> granted = new KeyForm(checks).permissions(permissions, null, null);
      checks.throwIfAny();
      return new Command(name, granted, KeyBounds.NONE, chosen, null);
    }

    @Override
    public String toString() {
      return "Command[name=" + name + "]";
    }
  }

  /** A new key and, this one time, its secret. */
  record Created(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Created[" + key + "]";
    }
  }
}
