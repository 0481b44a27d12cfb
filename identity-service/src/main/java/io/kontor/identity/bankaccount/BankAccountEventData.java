package io.kontor.identity.bankaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontor.platform.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bank account as other services know it: event data and internal view. Source:
 * docs/architecture.md, "Events".
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BankAccountEventData(
    String id,
    String clientId,
    String userId,
    BankAccountType type,
    String ownerName,
    @Nullable String iban,
    @Nullable String bic,
    @Nullable String accountNumber,
    @Nullable String sortCode,
    @Nullable String aba,
    @Nullable String institutionNumber,
    @Nullable String branchCode,
    String country,
    boolean active,
    Instant creationDate) {

  static BankAccountEventData of(BankAccount account) {
    BankDetails details = account.details();
    return new BankAccountEventData(
        account.id(),
        account.clientId(),
        account.userId(),
        account.type(),
        account.ownerName(),
        details.iban(),
        details.bic(),
        details.accountNumber(),
        details.sortCode(),
        details.aba(),
        details.institutionNumber(),
        details.branchCode(),
        account.country(),
        account.active(),
        account.creationDate());
  }

  OutboxEvent toEvent(String type) {
    return OutboxEvent.of(type, id, clientId, this);
  }
}
