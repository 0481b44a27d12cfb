package io.kontor.transaction.payin.preauthorization;

import io.kontor.transaction.core.Status;

/**
 * Where a preauthorization or a deposit stands; both statuses of the merchant API follow from it.
 */
enum PreauthorizationPhase {
  /** Checked and stored; nothing may have happened elsewhere yet. */
  INTENT(Status.CREATED, PaymentStatus.WAITING),
  /** The payer has to authenticate. */
  AWAITING_PAYER(Status.CREATED, PaymentStatus.WAITING),
  /** The amount is reserved. */
  OPEN(Status.SUCCEEDED, PaymentStatus.WAITING),
  /** The merchant cancels it; the acquirer has not confirmed that yet. */
  CANCELING(Status.SUCCEEDED, PaymentStatus.WAITING, PaymentStatus.CANCEL_REQUESTED),
  /** The merchant completes it; the acquirer has not released the rest yet. */
  VALIDATING(Status.SUCCEEDED, PaymentStatus.WAITING),
  /** A capture was refused; another one may be tried. */
  CAPTURE_FAILED(Status.SUCCEEDED, PaymentStatus.FAILED),
  /** CapturedTotals, and the payer is to be charged once more. */
  TO_BE_COMPLETED(Status.SUCCEEDED, PaymentStatus.TO_BE_COMPLETED),
  /** The payer did not come; the acquirer has not released the amount yet. */
  NO_SHOW_REQUESTED(Status.SUCCEEDED, PaymentStatus.NO_SHOW_REQUESTED),
  /** The payer did not come: the amount is released, and they are to be charged instead. */
  NO_SHOW(Status.SUCCEEDED, PaymentStatus.NO_SHOW),
  /** The charge that was to follow was refused; another one may be tried. */
  COMPLEMENT_FAILED(Status.SUCCEEDED, PaymentStatus.FAILED),
  /** Given up before anything was taken. */
  CANCELED(Status.SUCCEEDED, PaymentStatus.CANCELED),
  /** CapturedTotals, in full or as far as it was wanted. */
  VALIDATED(Status.SUCCEEDED, PaymentStatus.VALIDATED),
  /** Its time is over and nothing was taken. */
  EXPIRED(Status.SUCCEEDED, PaymentStatus.EXPIRED),
  /** Refused. */
  FAILED(Status.FAILED, PaymentStatus.CANCELED, PaymentStatus.FAILED);

  private final Status status;
  private final PaymentStatus ofCard;
  private final PaymentStatus ofDeposit;

  PreauthorizationPhase(Status status, PaymentStatus paymentStatus) {
    this(status, paymentStatus, paymentStatus);
  }

  PreauthorizationPhase(Status status, PaymentStatus ofCard, PaymentStatus ofDeposit) {
    this.status = status;
    this.ofCard = ofCard;
    this.ofDeposit = ofDeposit;
  }

  /** The status of the authorization. */
  Status status() {
    return status;
  }

  /** The status of the amount. */
  PaymentStatus paymentStatus(PreauthorizationKind kind) {
    return switch (kind) {
      case CARD -> ofCard;
      case DEPOSIT -> ofDeposit;
    };
  }

  /** Whether the reserved amount can still be taken. */
  boolean isCapturable() {
    return this == OPEN || this == CAPTURE_FAILED;
  }

  /** Whether the payer can be charged once more. */
  boolean isCompletable() {
    return this == TO_BE_COMPLETED || this == NO_SHOW || this == COMPLEMENT_FAILED;
  }

  /** Whether nothing can happen any more. */
  boolean isClosed() {
    return switch (this) {
      case CANCELED, VALIDATED, EXPIRED, FAILED -> true;
      case INTENT,
          AWAITING_PAYER,
          OPEN,
          CANCELING,
          VALIDATING,
          CAPTURE_FAILED,
          TO_BE_COMPLETED,
          NO_SHOW_REQUESTED,
          NO_SHOW,
          COMPLEMENT_FAILED ->
          false;
    };
  }
}
