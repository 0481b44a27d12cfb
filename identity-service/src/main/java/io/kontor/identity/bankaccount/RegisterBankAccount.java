package io.kontor.identity.bankaccount;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.id.Ids;
import io.kontor.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers an account of a user or of the client itself. Errors: PARAM_ERROR. */
@Service
class RegisterBankAccount {
  private final BankAccountForm form;
  private final BankAccounts accounts;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Ids ids;
  private final Clock clock;

  RegisterBankAccount(
      BankAccountForm form,
      BankAccounts accounts,
      Outbox outbox,
      AuditTrail audit,
      Ids ids,
      Clock clock) {
    this.form = form;
    this.accounts = accounts;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  BankAccount execute(
      String clientId, String userId, BankAccountType type, BankAccountRequest request) {
    BankAccountForm.Checked checked = form.check(type, request);
    BankAccount account =
        new BankAccount(
            ids.next("bankacc"),
            clientId,
            userId,
            type,
            checked.ownerName(),
            checked.ownerAddress(),
            checked.details(),
            checked.country(),
            true,
            request.tag(),
            clock.instant());
    accounts.add(account);
    outbox.append(BankAccountEventData.of(account).toEvent("identity.bank-account-created"));
    audit.record(clientId, AuditAction.BANK_ACCOUNT_CREATED, account.id());
    return account;
  }
}
