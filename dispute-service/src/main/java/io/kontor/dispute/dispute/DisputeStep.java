package io.kontor.dispute.dispute;

import io.kontor.platform.work.JobType;

/** A step that another service, or the card scheme, performs for a dispute. */
public record DisputeStep(String disputeId, Kind kind) {
  /** A job per step; its id is that of the dispute. */
  public static final JobType<DisputeStep> JOB = new JobType<>("dispute-step", DisputeStep.class);

  /** What is to be done. */
  public enum Kind {
    /** Debit the disputed amount from the client's CREDIT wallet. */
    REPUDIATE,
    /** Tell the scheme that the merchant contests. */
    CONTEST,
    /** Tell the scheme that the merchant accepts the chargeback. */
    ACCEPT,
    /** Refund what was won. */
    REFUND
  }
}
