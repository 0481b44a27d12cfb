package io.kontor.transaction.ledger;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.directory.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a transaction moves. Always the same: what is debited leaves the source, what is
 * credited reaches the target, the fees reach the client's fee wallet (or leave it, when they are
 * negative). Where there is no wallet, a clearing account stands for the external party. Source:
 * contract "Money rules".
 */
public final class Postings {
  private Postings() {}

  /**
   * The posting of a transaction, under its id; of a conversion, the side that is debited: the rest
   * after fees becomes the position at the FX desk.
   */
  public static Posting of(Transaction transaction) {
    return of(transaction, transaction.amounts());
  }

  /** The posting of a transaction with other amounts, under its id. */
  public static Posting of(Transaction transaction, Amounts amounts) {
    TransactionKind kind = transaction.kind();
    String clientId = transaction.clientId();
    TransactionKind.ClearingAccount clearing = clearing(transaction);
    Money debited = amounts.debited();
    if (kind.isConversion()) {
      return Posting.of(transaction.id(), kind.reason(), clientId)
          .debit(
              account(clientId, transaction.parties().debitedWalletId(), clearing, debited),
              debited)
          .credit(account(clientId, null, clearing, debited), debited.minus(amounts.fees()))
          .credit(fees(clientId, debited.currency()), amounts.fees());
    }
    return Posting.of(transaction.id(), kind.reason(), clientId)
        .debit(
            account(clientId, transaction.parties().debitedWalletId(), clearing, debited), debited)
        .credit(
            account(clientId, transaction.parties().creditedWalletId(), clearing, debited),
            amounts.credited())
        .credit(fees(clientId, debited.currency()), amounts.fees());
  }

  /** The side of a conversion that is credited, out of the position at the FX desk. */
  public static Posting credited(Transaction conversion) {
    TransactionKind kind = conversion.kind();
    String clientId = conversion.clientId();
    Money credited = conversion.amounts().credited();
    return Posting.of(conversion.id() + ":credit", kind.reason(), clientId)
        .debit(account(clientId, null, kind.clearingAccount(), credited), credited)
        .credit(
            account(
                clientId,
                conversion.parties().creditedWalletId(),
                kind.clearingAccount(),
                credited),
            credited);
  }

  /**
   * The posting of a repudiation or its refund: what the client does not carry is in suspense.
   *
   * @param surplus at most what is debited; may be zero
   */
  public static Posting ofScheme(Transaction transaction, Money surplus) {
    Money amount = transaction.amounts().debited();
    boolean taken = transaction.kind() == TransactionKind.REPUDIATION;
    Money moved = taken ? amount.negated() : amount;
    Money inSuspense = taken ? surplus.negated() : surplus;
    String wallet =
        taken ? transaction.parties().debitedWalletId() : transaction.parties().creditedWalletId();
    TransactionKind.ClearingAccount clearing = clearing(transaction);
    return Posting.of(transaction.id(), transaction.kind().reason(), transaction.clientId())
        .credit(account(transaction.clientId(), wallet, clearing, amount), moved.minus(inSuspense))
        .credit(suspense(amount.currency()), inSuspense)
        .debit(account(transaction.clientId(), null, clearing, amount), moved);
  }

  /** The opposite of a transaction's posting. */
  public static Posting reversal(Transaction transaction) {
    return of(transaction).reversed(transaction.id() + ":reversal");
  }

  /** The account of what schemes took beyond what was left of pay-ins. */
  public static String suspense(String currency) {
    return "world:SUSPENSE_" + currency;
  }

  /** The client's fee wallet. */
  public static String fees(String clientId, String currency) {
    return clientId + ":FEES_" + currency;
  }

  /** What a refusal of the ledger means to the merchant. */
  public static Result refusal(Transaction transaction, Ledger.Refused refused) {
    boolean fees =
        refused
            .account()
            .equals(fees(transaction.clientId(), transaction.amounts().debited().currency()));
    boolean ownSource =
        refused
            .account()
            .equals(transaction.clientId() + ":" + transaction.parties().debitedWalletId());
    return switch (refused.code()) {
      case "INSUFFICIENT_BALANCE" ->
          (fees && !ownSource
                  ? ResultCode.INSUFFICIENT_FEE_BALANCE
                  : ResultCode.INSUFFICIENT_WALLET_BALANCE)
              .result();
      case "BALANCE_OVERFLOW" -> ResultCode.AMOUNT_TOO_HIGH.result();
      default -> ResultCode.GENERIC_ERROR.result();
    };
  }

  /** What goes back to a payer goes the way it came. */
  private static TransactionKind.ClearingAccount clearing(Transaction transaction) {
    TransactionKind initial = transaction.links().initialKind();
    return initial != null && initial.isPayIn()
        ? initial.clearingAccount()
        : transaction.kind().clearingAccount();
  }

  private static String account(
      String clientId,
      @Nullable String walletId,
      TransactionKind.ClearingAccount clearing,
      Money money) {
    if (walletId != null) {
      return Directory.isClientWallet(walletId) ? clientId + ":" + walletId : walletId;
    }
    return switch (clearing) {
      case ACQUIRER -> "world:ACQUIRER_" + money.currency();
      case BANK -> "world:BANK_" + money.currency();
      case FX -> "world:FX_" + money.currency();
      case NONE -> throw new IllegalStateException("A wallet is needed on each side");
    };
  }
}
