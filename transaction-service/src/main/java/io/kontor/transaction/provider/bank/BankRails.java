package io.kontor.transaction.provider.bank;

import io.kontor.platform.money.Money;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves money between bank accounts in the outside world. Every call is repeatable by its
 * reference. Errors: {@code ServiceUnavailableException} when nothing can have happened, {@code
 * OutcomeUnknownException} when it may have.
 */
public interface BankRails {
  /** Announces an expected wire. */
  Expectation expect(String reference, Money amount);

  /** The announcement and what has arrived for it; empty when it was never made. */
  Optional<Expectation> expectation(String reference);

  /** Sends money to a bank account. */
  Payout pay(PayoutOrder order);

  /** The payout under the reference; empty when it never arrived there. */
  Optional<Payout> payout(String reference);

  /**
   * Sends money back that came by wire or by direct debit.
   *
   * @param paymentReference of the announcement or the collection
   */
  Operation giveBack(String paymentReference, String reference, Money amount);

  /** Whether the amount would reach the account instantly. */
  Reachability reachability(Money amount, BankAccountData beneficiary);

  /** Whether an instant payout would arrive; code and message say why not. */
  record Reachability(boolean reachable, @Nullable String code, @Nullable String message) {}

  /** What the payer of a wire has to quote, and where to pay; what has arrived, oldest first. */
  record Expectation(String wireReference, Account bankAccount, @Nullable List<Wire> received) {}

  /** The account to pay into. */
  record Account(String ownerName, String ownerAddress, String iban, String bic) {}

  /** Money that arrived. */
  record Wire(String id, Money amount) {}

  /** What is asked of the bank. */
  record PayoutOrder(
      String reference,
      Money amount,
      String mode,
      @Nullable String bankWireRef,
      BankAccountData beneficiary) {}

  /** Where a payout stands. */
  enum PayoutStatus {
    PENDING,
    EXECUTED,
    REFUSED,
    RETURNED
  }

  /** A payout. */
  record Payout(
      String reference,
      PayoutStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String returnReason,
      @Nullable String modeApplied) {}
}
