package io.kontor.transaction.repudiation;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision of two people that the client carries an amount that a repudiation left in suspense.
 *
 * @param id also the reference of its posting
 * @param reference the operator's name for it
 * @param from which of the client's wallets the amount leaves
 * @param refusal the ledger's code, when it was refused
 */
record SuspenseClearance(
    String id,
    String clientId,
    String reference,
    String repudiationId,
    Money amount,
    From from,
    String reason,
    String decidedBy,
    String agreedBy,
    Instant creationDate,
    Status status,
    @Nullable String refusal) {

  /** The client's wallet that an amount leaves. */
  enum From {
    /** As if the scheme had taken it from the client at once; may be overdrawn. */
    CREDIT,
    /** What the client has earned. */
    FEES
  }

  /** How far a clearance has come. */
  enum Status {
    /** The ledger's answer is not known yet; the same request again asks for it. */
    PENDING,
    /** The posting stands. */
    BOOKED,
    /** Nothing was booked. */
    REFUSED
  }

  /** Whether the other one says the same in other words, or at another time. */
  boolean isSameDecision(SuspenseClearance other) {
    return repudiationId.equals(other.repudiationId)
        && amount.equals(other.amount)
        && from == other.from
        && reason.equals(other.reason)
        && decidedBy.equals(other.decidedBy)
        && agreedBy.equals(other.agreedBy);
  }

  /** The account that the amount leaves. */
  String account() {
    return clientId + ":" + from + "_" + amount.currency();
  }
}
