package io.kontor.transaction.core;

import org.jspecify.annotations.Nullable;

/**
 * Other objects a transaction belongs to.
 *
 * @param wireReference what the payer of a bank wire quotes; unique
 * @param reference another party's name for this transaction, unique within the client
 */
public record Links(
    Source source,
    Initial initial,
    Dispute dispute,
    @Nullable String wireReference,
    @Nullable String reference) {

  /** The card, bank account or preauthorization that money comes from or goes to. */
  public record Source(
      @Nullable String cardId,
      @Nullable String bankAccountId,
      @Nullable String preauthorizationId) {}

  /**
   * The transaction that it undoes.
   *
   * @param kind kind of that transaction
   */
  public record Initial(@Nullable String id, @Nullable TransactionKind kind) {}

  /** The dispute that it follows from, and its repudiation. */
  public record Dispute(@Nullable String id, @Nullable String repudiationId) {}

  private static final Source NO_SOURCE = new Source(null, null, null);
  private static final Initial NO_INITIAL = new Initial(null, null);
  private static final Dispute NO_DISPUTE = new Dispute(null, null);

  /** No links. */
  public static Links none() {
    return of(NO_SOURCE);
  }

  /** Paid with a card. */
  public static Links card(String cardId) {
    return of(new Source(cardId, null, null));
  }

  /** Paid to a bank account. */
  public static Links bankAccount(String bankAccountId) {
    return of(new Source(null, bankAccountId, null));
  }

  /** Taken from an amount reserved on a card. */
  public static Links preauthorization(String preauthorizationId, String cardId) {
    return of(new Source(cardId, null, preauthorizationId));
  }

  private static Links of(Source source) {
    return new Links(source, NO_INITIAL, NO_DISPUTE, null, null);
  }

  /** Undoes another transaction. */
  public static Links initial(Transaction initial) {
    return new Links(
        NO_SOURCE,
        new Initial(initial.id(), initial.kind()),
        initial.links().dispute(),
        null,
        null);
  }

  /** The deposit that a transaction takes from, or null. */
  static @Nullable String depositId(Transaction transaction) {
    return transaction.kind().isOfDeposit() ? transaction.links().preauthorizationId() : null;
  }

  /** The card that paid, or null. */
  public @Nullable String cardId() {
    return source.cardId();
  }

  /** The bank account, or null. */
  public @Nullable String bankAccountId() {
    return source.bankAccountId();
  }

  /** The preauthorization or deposit, or null. */
  public @Nullable String preauthorizationId() {
    return source.preauthorizationId();
  }

  /** The transaction that it undoes, or null. */
  public @Nullable String initialTransactionId() {
    return initial.id();
  }

  /** Kind of the transaction that it undoes, or null. */
  public @Nullable TransactionKind initialKind() {
    return initial.kind();
  }

  /** The dispute, or null. */
  public @Nullable String disputeId() {
    return dispute.id();
  }

  /** The repudiation, or null. */
  public @Nullable String repudiationId() {
    return dispute.repudiationId();
  }

  /** The same with what the payer of a bank wire quotes. */
  public Links withWireReference(String value) {
    return new Links(source, initial, dispute, value, reference);
  }

  /** The same with another party's name for it. */
  public Links withReference(String value) {
    return new Links(source, initial, dispute, wireReference, value);
  }

  /** The same, tied to a dispute and its repudiation. */
  public Links withDispute(@Nullable String disputeId, @Nullable String repudiationId) {
    return new Links(
        source, initial, new Dispute(disputeId, repudiationId), wireReference, reference);
  }
}
