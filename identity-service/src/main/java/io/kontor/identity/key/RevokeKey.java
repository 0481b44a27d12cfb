package io.kontor.identity.key;

import io.kontor.identity.audit.AuditAction;
import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.keycloak.KeyClients;
import io.kontor.platform.client.ServiceUnavailableException;
import io.kontor.platform.error.ApiException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a key at once: it gets no more tokens. Tokens it has live on for up to twenty minutes. Its
 * client in Keycloak is removed right away or, when Keycloak is away, later. Revoking twice changes
 * nothing. Errors: RESOURCE_NOT_FOUND.
 */
@Service
class RevokeKey {
  private static final Logger log = LoggerFactory.getLogger(RevokeKey.class);

  private final ApiKeys keys;
  private final KeyClients keyClients;
  private final KeyTokens tokens;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RevokeKey(
      ApiKeys keys,
      KeyClients keyClients,
      KeyTokens tokens,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.keys = keys;
    this.keyClients = keyClients;
    this.tokens = tokens;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  void execute(String clientId, String id) {
    ApiKey key = keys.find(clientId, id).orElseThrow(() -> ApiException.notFound("Key", id));
    transaction.executeWithoutResult(_ -> {
      if (keys.revoke(id, clock.instant())) {
        audit.record(clientId, AuditAction.KEY_REVOKED, id);
      }
    });
    tokens.forget(id);
    removeFromKeycloak(key);
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void removeLeftovers() {
    keys.leftovers().forEach(this::removeFromKeycloak);
  }

  private void removeFromKeycloak(ApiKey key) {
    if (key.keycloakId() == null) {
      return;
    }
    try {
      keyClients.remove(key.id(), key.keycloakId());
      keys.keycloakIs(key.id(), null);
    } catch (ServiceUnavailableException e) {
      log.atWarn()
          .addKeyValue("key", key.id())
          .setCause(e)
          .log("A revoked key's client stays in Keycloak for now");
    }
  }
}
