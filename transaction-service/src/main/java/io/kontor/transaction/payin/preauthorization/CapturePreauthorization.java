package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.error.ApiException;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayInTarget;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes reserved money, or charges the payer of a deposit once more. Requests about one
 * preauthorization wait for each other, so together they never take more than was reserved.
 *
 * <p>Errors: PARAM_ERROR for amounts, users and wallets that do not fit, and for a preauthorization
 * that is not open. Refusals are stored as FAILED. Source: contract "PREAUTHORIZED / DIRECT",
 * "Deposit".
 */
@Service
class CapturePreauthorization {
  private final TransactionProcessor processor;
  private final Transactions transactions;
  private final Preauthorizations preauthorizations;
  private final PayInTarget target;
  private final Clock clock;

  CapturePreauthorization(
      TransactionProcessor processor,
      Transactions transactions,
      Preauthorizations preauthorizations,
      PayInTarget target,
      Clock clock) {
    this.processor = processor;
    this.transactions = transactions;
    this.preauthorizations = preauthorizations;
    this.target = target;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param kind of the pay-in
   * @param id of the preauthorization or deposit
   */
  record Command(
      String clientId,
      TransactionKind kind,
      String id,
      RequestedCapture capture,
      @Nullable String tag) {

    PreauthorizationKind of() {
      return kind.isOfDeposit() ? PreauthorizationKind.DEPOSIT : PreauthorizationKind.CARD;
    }
  }

  /** The pay-in, decided unless an answer of the acquirer or the ledger is not known. */
  Transaction execute(Command command) {
    String clientId = command.clientId();
    RequestedCapture asked = command.capture();
    Amounts amounts = Amounts.requested(asked.debitedFunds(), asked.fees());
    Preauthorization known =
        preauthorizations
            .find(clientId, command.id())
            .filter(found -> found.kind() == command.of())
            .orElseThrow(() -> unknown(command));
    String authorId = asked.authorId() == null ? known.terms().authorId() : asked.authorId();
    Amounts.sameCurrency("DebitedFunds", amounts.debited(), known.debitedFunds().currency());
    Parties parties =
        target.parties(
            clientId,
            new PayInParties(authorId, asked.creditedUserId(), asked.creditedWalletId()),
            amounts.debited(),
            "DebitedFunds");
    TransactionHeader header = processor.header(clientId, command.kind(), command.tag());
    return processor.execute(() -> {
      Preauthorization p =
          preauthorizations.lock(clientId, command.id()).orElseThrow(() -> unknown(command));
      boolean waiting =
          command.kind() == TransactionKind.DEPOSIT_COMPLEMENT
              ? p.phase().isCompletable()
              : p.phase().isCapturable();
      if (!waiting || p.isExpiredAt(clock.instant())) {
        throw ApiException.invalid(
            field(command), "The state of the " + p.kind().objectName() + " does not allow this.");
      }
      return TransactionDraft.withoutDetails(
          header,
          parties,
          amounts,
          Links.preauthorization(p.id(), p.terms().cardId()),
          refusal(command.kind(), p, authorId, amounts));
    });
  }

  private @Nullable ResultCode refusal(
      TransactionKind kind, Preauthorization p, String authorId, Amounts amounts) {
    if (!authorId.equals(p.terms().authorId())) {
      return ResultCode.AUTHOR_NOT_CARD_OWNER;
    }
    if (!amounts.credited().isPositive()) {
      return ResultCode.NOTHING_TO_CREDIT;
    }
    // A complement is a charge of its own, of at most what the payer once agreed to.
    boolean complement = kind == TransactionKind.DEPOSIT_COMPLEMENT;
    List<Transaction> others =
        transactions.captures(p.id()).stream()
            .filter(other -> other.status() != Status.FAILED)
            .filter(other -> (other.kind() == TransactionKind.DEPOSIT_COMPLEMENT) == complement)
            .toList();
    long taken = others.stream().mapToLong(other -> other.amounts().debited().amount()).sum();
    boolean tooMuch = Math.addExact(taken, amounts.debited().amount()) > p.debitedFunds().amount();
    return tooMuch || (!p.terms().multiCapture() && !others.isEmpty())
        ? ResultCode.PREAUTHORIZATION_EXCEEDED
        : null;
  }

  private static String field(Command command) {
    return command.kind().isOfDeposit() ? "DepositId" : "PreauthorizationId";
  }

  private static ApiException unknown(Command command) {
    return ApiException.unknownReference(field(command), command.of().objectName(), command.id());
  }
}
