package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.identity.team.Permissions;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import io.kontor.platform.work.QueueWorker;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a key at once: it gets no more tokens, and its tokens are not accepted any more. Its client
 * in Keycloak is removed right away or, when Keycloak is away, later. Revoking twice changes
 * nothing. Errors: RESOURCE_NOT_FOUND; FORBIDDEN when the key holds more than the caller;
 * STATE_CONFLICT for the last key with every permission, which only an operator can revoke.
 */
@Service
class RevokeKey {
  static final String QUEUE = "revoked-keys";

  private final ApiKeys keys;
  private final ClientAccounts clients;
  private final CallerBounds callerBounds;
  private final KeyClients keyClients;
  private final KeyTokens tokens;
  private final AuditTrail audit;
  private final RevokeAuthority revocations;
  private final QueueWorker worker;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RevokeKey(
      ApiKeys keys,
      ClientAccounts clients,
      CallerBounds callerBounds,
      KeyClients keyClients,
      KeyTokens tokens,
      AuditTrail audit,
      RevokeAuthority revocations,
      QueueWorker worker,
      TransactionTemplate transaction,
      Clock clock) {
    this.keys = keys;
    this.clients = clients;
    this.callerBounds = callerBounds;
    this.keyClients = keyClients;
    this.tokens = tokens;
    this.audit = audit;
    this.revocations = revocations;
    this.worker = worker;
    this.transaction = transaction;
    this.clock = clock;
  }

  void execute(Caller caller, String clientId, String id) {
    ApiKey revoked = transaction.execute(_ -> revoke(caller, clientId, id));
    if (revoked != null) {
      tokens.forget(id);
      worker.each(QUEUE, List.of(revoked), ApiKey::id, this::removeFromKeycloak);
    }
  }

  private ApiKey revoke(Caller caller, String clientId, String id) {
    clients.holdAuthority(clientId);
    ApiKey key = keys.find(clientId, id).orElseThrow(() -> ApiException.notFound("Key", id));
    Permissions.requireAuthorityOver(caller, key.permissions());
    callerBounds.requireOver(caller, key);
    if (caller.actor() != Caller.Actor.SERVICE && isLast(key)) {
      throw ApiException.of(
          ErrorCode.STATE_CONFLICT,
          "The last key with every permission cannot be revoked; make another one first.");
    }
    if (keys.revoke(id, clock.instant())) {
      revocations.endKey(clientId, id);
      audit.record(clientId, AuditAction.KEY_REVOKED, id);
    }
    return key;
  }

  /** Whether the client would have no key left that may do everything. */
  private boolean isLast(ApiKey key) {
    return key.revokedDate() == null
        && isFull(key)
        && keys.active(key.clientId()).stream()
            .noneMatch(other -> !other.id().equals(key.id()) && isFull(other));
  }

  private static boolean isFull(ApiKey key) {
    return key.permissions().contains(Permissions.EVERYTHING);
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void removeLeftovers() {
    worker.each(QUEUE, keys.leftovers(), ApiKey::id, this::removeFromKeycloak);
  }

  private void removeFromKeycloak(ApiKey key) {
    if (key.keycloakId() != null) {
      keyClients.remove(key.id(), key.keycloakId());
      keys.keycloakIs(key.id(), null);
    }
  }
}
