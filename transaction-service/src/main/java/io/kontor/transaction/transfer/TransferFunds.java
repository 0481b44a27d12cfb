package io.kontor.transaction.transfer;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
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
public class TransferFunds {
  private final TransactionProcessor processor;
  private final References references;

  TransferFunds(TransactionProcessor processor, References references) {
    this.processor = processor;
    this.references = references;
  }

  /** What is asked for. */
  public record Command(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String debitedWalletId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      @Nullable String tag) {}

  /** The transfer, decided unless the ledger's answer is not known. */
  public Transaction execute(Command command) {
    String clientId = command.clientId();
    Amounts amounts = Amounts.requested(command.debitedFunds(), command.fees());
    references.author(clientId, command.authorId());
    WalletSnapshot source =
        references.wallet(
            clientId, "DebitedWalletId", command.debitedWalletId(), amounts.debited());
    WalletSnapshot target =
        references.wallet(
            clientId, "CreditedWalletId", command.creditedWalletId(), amounts.debited());
    Parties parties =
        new Parties(
            command.authorId(),
            references.creditedUser(target, command.creditedUserId()),
            source.id(),
            target.id());
    ResultCode refusal = refusal(command, source, target, amounts);
    return processor.execute(() ->
        processor.draft(
            clientId,
            TransactionKind.TRANSFER,
            command.tag(),
            parties,
            amounts,
            Links.none(),
            refusal));
  }

  private static @Nullable ResultCode refusal(
      Command command, WalletSnapshot source, WalletSnapshot target, Amounts amounts) {
    if (source.id().equals(target.id())) {
      return ResultCode.SAME_WALLET;
    }
    if (!source.ownerId().equals(command.authorId())) {
      return ResultCode.AUTHOR_NOT_WALLET_OWNER;
    }
    return amounts.credited().isPositive() ? null : ResultCode.NOTHING_TO_CREDIT;
  }
}
