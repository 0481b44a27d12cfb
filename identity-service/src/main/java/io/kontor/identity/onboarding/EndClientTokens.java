package io.kontor.identity.onboarding;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.identity.clientaccount.ClientAccounts;
import io.kontor.identity.revocation.RevokeAuthority;
import io.kontor.platform.audit.AuditAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends every token that the client's keys and people hold, as an operator does when some have got
 * into wrong hands. Keys and people stay and may get new tokens. Errors: RESOURCE_NOT_FOUND.
 */
@Service
class EndClientTokens {
  private final ClientAccounts clients;
  private final RevokeAuthority revocations;
  private final AuditTrail audit;

  EndClientTokens(ClientAccounts clients, RevokeAuthority revocations, AuditTrail audit) {
    this.clients = clients;
    this.revocations = revocations;
    this.audit = audit;
  }

  @Transactional
  public void execute(String clientId) {
    clients.requireKnown(clientId);
    revocations.endTokens(clientId);
    audit.record(clientId, AuditAction.CLIENT_TOKENS_ENDED, clientId);
  }
}
