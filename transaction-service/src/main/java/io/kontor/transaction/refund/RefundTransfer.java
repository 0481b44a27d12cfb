package io.kontor.transaction.refund;

import io.kontor.platform.error.ApiException;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.directory.Directory;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.UserSnapshot;
import io.kontor.transaction.directory.WalletSnapshot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gives a transfer back, always in full and with its fees: the receiving wallet pays what it got,
 * the fee wallet pays the fees, the source has everything again. Source: contract "Refund".
 *
 * <p>Errors: RESOURCE_NOT_FOUND, PARAM_ERROR for an unknown author. Refusals are stored as FAILED.
 */
@Service
public class RefundTransfer {
  private static final String REASON = "OTHER";

  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final References references;
  private final Directory directory;

  RefundTransfer(
      TransactionProcessor processor,
      Transactions transactions,
      References references,
      Directory directory) {
    this.processor = processor;
    this.transactions = transactions;
    this.references = references;
    this.directory = directory;
  }

  /** The refund, decided unless the ledger's answer is not known. */
  public Transaction execute(
      String clientId, String transferId, String authorId, @Nullable String tag) {
    Transaction transfer =
        processor.require(
            clientId, transferId, "Transfer", kind -> kind == TransactionKind.TRANSFER);
    references.author(clientId, authorId);
    String source = Objects.requireNonNull(transfer.parties().debitedWalletId());
    WalletSnapshot sourceWallet = references.wallet(clientId, "DebitedWalletId", source);
    boolean sourceIsClosed =
        directory.user(clientId, sourceWallet.ownerId()).filter(UserSnapshot::isClosed).isPresent();
    Amounts amounts =
        Amounts.of(transfer.amounts().credited(), transfer.amounts().fees().negated());
    Parties parties =
        new Parties(
            authorId,
            sourceWallet.ownerId(),
            transfer.parties().creditedWalletId(),
            sourceWallet.id());
    TransactionHeader header = processor.header(clientId, TransactionKind.TRANSFER_REFUND, tag);
    return processor.execute(() -> {
      Transaction locked =
          transactions
              .lock(clientId, transferId)
              .orElseThrow(() -> ApiException.notFound("Transfer", transferId));
      return new TransactionDraft(
          header,
          parties,
          amounts,
          Links.initial(locked),
          RefundDetails.because(REASON),
          sourceIsClosed
              ? ResultCode.CREDITED_USER_CLOSED
              : RefundRules.refusalOfTransfer(locked, transactions.undoing(locked.id()), authorId));
    });
  }
}
