package io.kontor.dispute.chargeback;

import io.kontor.platform.work.JobType;

/**
 * A chargeback with an update to follow. A callback is only a hint: the scheme is asked for the
 * present state, so notices may come twice, late or in any order.
 */
record ChargebackNotice(String chargebackId) {
  /** The id of the job is that of the chargeback. */
  static final JobType<ChargebackNotice> JOB =
      new JobType<>("chargeback-notice", ChargebackNotice.class);

  /** Of a pay-in that is not known here yet. The id of the job is that of the pay-in. */
  static final JobType<ChargebackNotice> WITHOUT_PAYIN =
      new JobType<>("chargeback-without-payin", ChargebackNotice.class);
}
