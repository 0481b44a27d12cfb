package io.kontor.transaction.approval;

import io.kontor.platform.money.Money;
import io.kontor.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's rule about what people have to approve.
 *
 * @param version of the client's rules when it was last changed
 */
record ApprovalRule(
    String id,
    String clientId,
    ApprovedKind transactionKind,
    Terms terms,
    Instant creationDate,
    long version) {

  /** The same with other terms. */
  ApprovalRule with(Terms other) {
    return new ApprovalRule(id, clientId, transactionKind, other, creationDate, version);
  }

  /**
   * What can be changed about a rule. It asks about a transaction for which all that it names
   * holds; one that names nothing asks about each.
   *
   * @param currency null: all
   * @param amountMin in minor units, inclusive, as is the other bound
   * @param rollingAmount what one person may ask for within 24 hours, this transaction counted in
   * @param firstToBeneficiary only about payouts to a bank account that had none yet
   * @param holdSeconds after the creation of the bank account an approved payout waits so long
   * @param approvers how many different people
   * @param appliesToKeys also about what API keys ask for
   * @param expiresAfter seconds after which nobody can approve any more
   */
  record Terms(
      @Nullable String currency,
      @Nullable Long amountMin,
      @Nullable Long amountMax,
      @Nullable Long rollingAmount,
      boolean firstToBeneficiary,
      long holdSeconds,
      int approvers,
      boolean appliesToKeys,
      long expiresAfter,
      boolean active,
      @Nullable String tag) {

    /** The same, in force or not. */
    Terms activated(boolean value) {
      return new Terms(
          currency,
          amountMin,
          amountMax,
          rollingAmount,
          firstToBeneficiary,
          holdSeconds,
          approvers,
          appliesToKeys,
          expiresAfter,
          value,
          tag);
    }

    /** Whether it may ask about this amount of this kind of maker, as far as they alone tell. */
    boolean concern(Caller.Actor maker, Money amount) {
      return (maker == Caller.Actor.STAFF || (maker == Caller.Actor.KEY && appliesToKeys))
          && (currency == null || currency.equals(amount.currency()))
          && (amountMin == null || amount.amount() >= amountMin)
          && (amountMax == null || amount.amount() <= amountMax);
    }

    /** An amount of the rule as money. */
    @Nullable Money money(@Nullable Long amount) {
      return amount == null || currency == null ? null : new Money(currency, amount);
    }
  }
}
