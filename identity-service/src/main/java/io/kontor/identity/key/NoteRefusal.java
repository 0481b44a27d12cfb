package io.kontor.identity.key;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Change;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.StringNode;

/** Notes in the audit trail that a key was used from an address that it does not allow. */
@Service
class NoteRefusal {
  private final ApiKeys keys;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock = Clock.systemUTC(); // keys are used in real time

  NoteRefusal(ApiKeys keys, AuditTrail audit, TransactionTemplate transaction) {
    this.keys = keys;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Notes it, once an hour and key. */
  void execute(String clientId, String keyId, @Nullable String address) {
    String told =
        address == null ? "unknown" : address.substring(0, Math.min(address.length(), 45));
    transaction.executeWithoutResult(_ -> {
      if (keys.refused(clientId, keyId, clock.instant())) {
        audit.record(
            new AuditTrail.Actor("KEY", keyId, null),
            clientId,
            AuditAction.KEY_ADDRESS_REFUSED,
            keyId,
            List.of(new Change("Address", null, StringNode.valueOf(told))));
      }
    });
  }
}
