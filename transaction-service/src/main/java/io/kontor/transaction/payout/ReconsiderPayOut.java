package io.kontor.transaction.payout;

import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Reconsideration;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.UserSnapshot;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A payout that was approved: its bank account may be out of use by now, its author blocked. */
@Component
class ReconsiderPayOut implements Reconsideration {
  private final Directory directory;
  private final Details details;

  ReconsiderPayOut(Directory directory, Details details) {
    this.directory = directory;
    this.details = details;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.PAYOUT);
  }

  @Override
  public Optional<Result> refusal(Transaction approved) {
    String accountId = approved.links().bankAccountId();
    boolean active =
        accountId != null
            && directory
                .bankAccount(approved.clientId(), accountId)
                .filter(BankAccountData::active)
                .isPresent();
    if (!active) {
      return Optional.of(ResultCode.BANK_ACCOUNT_NOT_ACTIVE.result());
    }
    String authorId = approved.parties().authorId();
    boolean blocked =
        !authorId.equals(approved.clientId())
            && details.read(approved.details(), PayOutDetails.class).isInstantRequested()
            && directory
                .user(approved.clientId(), authorId)
                .filter(UserSnapshot::outflowsBlocked)
                .isPresent();
    return blocked
        ? Optional.of(ResultCode.INSTANT_PAYOUT_USER_BLOCKED.result())
        : Optional.empty();
  }
}
