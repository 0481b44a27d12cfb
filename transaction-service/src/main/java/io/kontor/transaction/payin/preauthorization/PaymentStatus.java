package io.kontor.transaction.payin.preauthorization;

/**
 * What has become of a reserved amount. Source: contract "PreAuthorization", "Deposit"; a
 * preauthorization of seven days knows the first four only.
 */
enum PaymentStatus {
  WAITING,
  CANCELED,
  EXPIRED,
  VALIDATED,
  CANCEL_REQUESTED,
  TO_BE_COMPLETED,
  NO_SHOW_REQUESTED,
  NO_SHOW,
  FAILED
}
