package io.kontor.transaction.transfer;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves money between two wallets of the client. The amount leaves the source in full; the fees are
 * taken from what arrives.
 *
 * <p>Errors: PARAM_ERROR for amounts, users and wallets that do not exist or do not fit. Refusals
 * are stored as FAILED: same wallet, author not the owner, nothing left to credit, short balance.
 * Source: contract "Transfer".
 */
@Service
class TransferFunds {
  private final TransactionProcessor processor;
  private final References references;

  TransferFunds(TransactionProcessor processor, References references) {
    this.processor = processor;
    this.references = references;
  }

  record TransferRequest(
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String debitedWalletId,
      @NotBlank String creditedWalletId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @Nullable String tag) {}

  /** The transfer, decided unless the ledger's answer is not known. */
  Transaction execute(String clientId, TransferRequest request) {
    return processor.execute(draft(clientId, request));
  }

  /** The transfer as it is to be stored; nothing is stored yet. */
  TransactionDraft draft(String clientId, TransferRequest request) {
    Amounts amounts = Amounts.requested(request.debitedFunds(), request.fees());
    references.author(clientId, request.authorId());
    WalletSnapshot source =
        references.wallet(
            clientId, "DebitedWalletId", request.debitedWalletId(), amounts.debited());
    WalletSnapshot target =
        references.wallet(
            clientId, "CreditedWalletId", request.creditedWalletId(), amounts.debited());
    Parties parties =
        new Parties(
            request.authorId(),
            references.creditedUser(target, request.creditedUserId()),
            source.id(),
            target.id());
    return TransactionDraft.withoutDetails(
        processor.header(clientId, TransactionKind.TRANSFER, request.tag()),
        parties,
        amounts,
        Links.none(),
        refusal(request, source, target, amounts));
  }

  private static @Nullable ResultCode refusal(
      TransferRequest request, WalletSnapshot source, WalletSnapshot target, Amounts amounts) {
    if (source.id().equals(target.id())) {
      return ResultCode.SAME_WALLET;
    }
    if (!source.ownerId().equals(request.authorId())) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    return amounts.refusal();
  }
}
