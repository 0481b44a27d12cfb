package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/**
 * Other objects a transaction belongs to.
 *
 * @param initialKind kind of the initial transaction
 * @param wireReference what the payer of a bank wire quotes; unique
 * @param reference another party's name for this transaction, unique within the client
 */
public record Links(
    @Nullable String cardId,
    @Nullable String bankAccountId,
    @Nullable String preauthorizationId,
    @Nullable String initialTransactionId,
    @Nullable TransactionKind initialKind,
    @Nullable String disputeId,
    @Nullable String repudiationId,
    @Nullable String wireReference,
    @Nullable String reference) {

  /** No links. */
  public static Links none() {
    return new Links(null, null, null, null, null, null, null, null, null);
  }

  /** Paid with a card. */
  public static Links card(String cardId) {
    return new Links(cardId, null, null, null, null, null, null, null, null);
  }

  /** Paid to a bank account. */
  public static Links bankAccount(String bankAccountId) {
    return new Links(null, bankAccountId, null, null, null, null, null, null, null);
  }

  /** Taken from an amount reserved on a card. */
  public static Links preauthorization(String preauthorizationId, String cardId) {
    return new Links(cardId, null, preauthorizationId, null, null, null, null, null, null);
  }

  /** Undoes another transaction. */
  public static Links initial(Transaction initial) {
    return new Links(
        null,
        null,
        null,
        initial.id(),
        initial.kind(),
        initial.links().disputeId(),
        initial.links().repudiationId(),
        null,
        null);
  }

  /** The deposit that a transaction takes from, or null. */
  static @Nullable String depositId(Transaction transaction) {
    return transaction.kind().isOfDeposit() ? transaction.links().preauthorizationId() : null;
  }

  /** The same with what the payer of a bank wire quotes. */
  public Links withWireReference(String value) {
    return new Links(
        cardId,
        bankAccountId,
        preauthorizationId,
        initialTransactionId,
        initialKind,
        disputeId,
        repudiationId,
        value,
        reference);
  }

  /** The same with another party's name for it. */
  public Links withReference(String value) {
    return new Links(
        cardId,
        bankAccountId,
        preauthorizationId,
        initialTransactionId,
        initialKind,
        disputeId,
        repudiationId,
        wireReference,
        value);
  }

  /** The same, tied to a dispute and its repudiation. */
  public Links withDispute(@Nullable String dispute, @Nullable String repudiation) {
    return new Links(
        cardId,
        bankAccountId,
        preauthorizationId,
        initialTransactionId,
        initialKind,
        dispute,
        repudiation,
        wireReference,
        reference);
  }
}
