package io.kontor.transaction.preauthorization;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Kind;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionLife;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.PayInTarget;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes reserved money. Requests about one preauthorization wait for each other, so together they
 * never take more than was reserved.
 *
 * <p>Errors: PARAM_ERROR for amounts, users and wallets that do not fit, and for a preauthorization
 * that is not open. Refusals are stored as FAILED. Source: contract "PREAUTHORIZED / DIRECT".
 */
@Service
class CapturePreauthorization {
  private final TransactionLife life;
  private final Transactions transactions;
  private final Preauthorizations preauthorizations;
  private final PayInTarget target;
  private final Clock clock;

  CapturePreauthorization(
      TransactionLife life,
      Transactions transactions,
      Preauthorizations preauthorizations,
      PayInTarget target,
      Clock clock) {
    this.life = life;
    this.transactions = transactions;
    this.preauthorizations = preauthorizations;
    this.target = target;
    this.clock = clock;
  }

  /** What is asked for; without an author, that of the preauthorization. */
  record Command(
      String clientId,
      @Nullable String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money debitedFunds,
      Money fees,
      String preauthorizationId,
      @Nullable String tag) {}

  /** The pay-in, decided unless an answer of the acquirer or the ledger is not known. */
  Transaction execute(Command command) {
    String clientId = command.clientId();
    Amounts amounts = Amounts.requested(command.debitedFunds(), command.fees());
    String id = command.preauthorizationId();
    Preauthorization known = preauthorizations.find(clientId, id).orElseThrow(() -> unknown(id));
    String authorId = command.authorId() == null ? known.authorId() : command.authorId();
    Amounts.sameCurrency("DebitedFunds", amounts.debited(), known.debitedFunds().currency());
    Parties parties =
        target.parties(
            clientId,
            authorId,
            command.creditedUserId(),
            command.creditedWalletId(),
            amounts.debited(),
            "DebitedFunds");
    return life.execute(() -> {
      Preauthorization p = preauthorizations.lock(clientId, id).orElseThrow(() -> unknown(id));
      if (p.phase() != PreauthorizationPhase.OPEN || isOver(p)) {
        throw ApiException.invalid(
            "PreauthorizationId", "The PreAuthorization is not waiting to be captured.");
      }
      return life.draft(
          clientId,
          Kind.PREAUTHORIZED_DIRECT,
          command.tag(),
          parties,
          amounts,
          Links.preauthorization(id, p.cardId()),
          refusal(p, authorId, amounts));
    });
  }

  private @Nullable ResultCode refusal(Preauthorization p, String authorId, Amounts amounts) {
    if (!authorId.equals(p.authorId())) {
      return ResultCode.AUTHOR_NOT_CARD_OWNER;
    }
    if (!amounts.credited().isPositive()) {
      return ResultCode.NOTHING_TO_CREDIT;
    }
    List<Transaction> captures =
        transactions.captures(p.id()).stream()
            .filter(capture -> capture.status() != Status.FAILED)
            .toList();
    long taken = captures.stream().mapToLong(capture -> capture.amounts().debited().amount()).sum();
    boolean tooMuch = taken + amounts.debited().amount() > p.debitedFunds().amount();
    return tooMuch || (!p.multiCapture() && !captures.isEmpty())
        ? ResultCode.PREAUTHORIZATION_EXCEEDED
        : null;
  }

  private boolean isOver(Preauthorization p) {
    return p.expirationDate() != null && !p.expirationDate().isAfter(clock.instant());
  }

  private static ApiException unknown(String id) {
    return ApiException.unknownReference("PreauthorizationId", "PreAuthorization", id);
  }
}
