package io.kontor.identity.bankaccount;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.check.Checks;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.outbox.Outbox;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deactivates an account, which is final, or changes its tag. Errors: RESOURCE_NOT_FOUND;
 * PARAM_ERROR when an inactive account is to be active again.
 */
@Service
class EditBankAccount {
  private final BankAccounts accounts;
  private final Outbox outbox;
  private final AuditTrail audit;

  EditBankAccount(BankAccounts accounts, Outbox outbox, AuditTrail audit) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  BankAccount execute(
      String clientId, String userId, String id, @Nullable Boolean active, @Nullable String tag) {
    BankAccount account =
        accounts
            .lock(clientId, id)
            .filter(found -> found.userId().equals(userId))
            .orElseThrow(() -> ApiException.notFound("BankAccount", id));
    new Checks().text("Tag", tag, Checks.TEXT_MAX).throwIfAny();
    if (!account.active() && Boolean.TRUE.equals(active)) {
      throw ApiException.invalid("Active", "A deactivated bank account cannot be active again.");
    }
    boolean deactivated = account.active() && Boolean.FALSE.equals(active);
    BankAccount changed =
        account.with(account.active() && !deactivated, tag == null ? account.tag() : tag);
    accounts.update(changed);
    if (deactivated) {
      outbox.append(BankAccountEventData.of(changed).toEvent("identity.bank-account-deactivated"));
    }
    audit.record(
        clientId,
        AuditAction.BANK_ACCOUNT_EDITED,
        id,
        audit.changes(BankAccountView.of(account), BankAccountView.of(changed), Set.of("Active")));
    return changed;
  }
}
