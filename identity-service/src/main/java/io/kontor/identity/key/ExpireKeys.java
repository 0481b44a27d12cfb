package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.work.QueueWorker;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends keys whose time is over as if somebody revoked them. Nothing waits for that: from the moment
 * of expiry a key gets no token, and its tokens say themselves when they end. This tells processes
 * of the release before, which do not read that, and has the key's client in Keycloak removed.
 */
@Service
class ExpireKeys {
  static final String QUEUE = "expired-keys";

  private static final AuditTrail.Actor BY_ITSELF =
      new AuditTrail.Actor("SERVICE", "identity-service", null);

  private final ApiKeys keys;
  private final KeyTokens tokens;
  private final RevokeAuthority revocations;
  private final AuditTrail audit;
  private final QueueWorker worker;
  private final TransactionTemplate transaction;

  ExpireKeys(
      ApiKeys keys,
      KeyTokens tokens,
      RevokeAuthority revocations,
      AuditTrail audit,
      QueueWorker worker,
      TransactionTemplate transaction) {
    this.keys = keys;
    this.tokens = tokens;
    this.revocations = revocations;
    this.audit = audit;
    this.worker = worker;
    this.transaction = transaction;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void expire() {
    worker.each(QUEUE, keys.overdue(), ApiKey::id, this::end);
    keys.forgetPreviousSecrets();
  }

  private void end(ApiKey key) {
    transaction.executeWithoutResult(_ -> {
      // The lock: who prolongs its life at this moment comes first, or finds that it has ended.
      ApiKey now = keys.lock(key.clientId(), key.id()).orElse(key);
      Instant end = now.bounds().expiresAt();
      if (end != null && end.equals(key.bounds().expiresAt()) && keys.revoke(key.id(), end)) {
        revocations.endKey(key.clientId(), key.id());
        audit.record(BY_ITSELF, key.clientId(), AuditAction.KEY_EXPIRED, key.id(), List.of());
      }
    });
    tokens.forget(key.id());
  }
}
