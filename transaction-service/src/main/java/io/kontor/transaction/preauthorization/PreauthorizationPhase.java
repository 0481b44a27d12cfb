package io.kontor.transaction.preauthorization;

import io.kontor.transaction.core.Status;
import io.kontor.transaction.life.Transitions;

/** Where a preauthorization stands; both statuses of the merchant API follow from it. */
public enum PreauthorizationPhase {
  /** Checked and stored; nothing may have happened elsewhere yet. */
  INTENT(Status.CREATED, PaymentStatus.WAITING),
  /** The payer has to authenticate. */
  AWAITING_PAYER(Status.CREATED, PaymentStatus.WAITING),
  /** The amount is reserved. */
  OPEN(Status.SUCCEEDED, PaymentStatus.WAITING),
  /** The merchant gives it up; the acquirer has not said so yet. */
  CANCELING(Status.SUCCEEDED, PaymentStatus.WAITING),
  /** The merchant wants no more of it; the acquirer has not released the rest yet. */
  VALIDATING(Status.SUCCEEDED, PaymentStatus.WAITING),
  /** Given up before anything was taken. */
  CANCELED(Status.SUCCEEDED, PaymentStatus.CANCELED),
  /** Taken, in full or as far as it was wanted. */
  VALIDATED(Status.SUCCEEDED, PaymentStatus.VALIDATED),
  /** Its time is over. */
  EXPIRED(Status.SUCCEEDED, PaymentStatus.EXPIRED),
  /** Refused. */
  FAILED(Status.FAILED, PaymentStatus.CANCELED);

  /** The changes of phase that are allowed. */
  public static final Transitions<PreauthorizationPhase> TRANSITIONS =
      Transitions.of("Preauthorization", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, OPEN, FAILED)
          .allow(AWAITING_PAYER, OPEN, FAILED)
          .allow(OPEN, CANCELING, VALIDATING, VALIDATED, EXPIRED)
          .allow(CANCELING, CANCELED)
          .allow(VALIDATING, VALIDATED);

  /** What has become of the reserved amount. Source: contract "PreAuthorization". */
  public enum PaymentStatus {
    WAITING,
    CANCELED,
    EXPIRED,
    VALIDATED
  }

  private final Status status;
  private final PaymentStatus paymentStatus;

  PreauthorizationPhase(Status status, PaymentStatus paymentStatus) {
    this.status = status;
    this.paymentStatus = paymentStatus;
  }

  /** The status of the authorization. */
  public Status status() {
    return status;
  }

  /** The status of the amount. */
  public PaymentStatus paymentStatus() {
    return paymentStatus;
  }

  /** Whether nothing can be taken any more. */
  boolean isClosed() {
    return paymentStatus != PaymentStatus.WAITING;
  }
}
