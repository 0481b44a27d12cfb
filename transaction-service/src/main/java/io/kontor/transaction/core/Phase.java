package io.kontor.transaction.core;

/** Where a transaction stands; its status on the merchant API follows from it. */
public enum Phase {
  /** Checked and stored; nothing may have happened elsewhere yet. */
  INTENT(Status.CREATED),
  /** Stored, and nothing else: people have to approve it first. No money is reserved. */
  AWAITING_APPROVAL(Status.CREATED),
  /** The payer has to act on a page. */
  AWAITING_PAYER(Status.CREATED),
  /** A bank or the acquirer has to act. */
  AWAITING_BANK(Status.CREATED),
  /** The outside world took the money and the ledger does not hold it yet. */
  POSTING(Status.CREATED),
  /** Done; the money may still come back. */
  WATCHED(Status.SUCCEEDED),
  /** Done. */
  SUCCEEDED(Status.SUCCEEDED),
  /** Refused; no money has moved. */
  FAILED(Status.FAILED);

  private final Status status;

  Phase(Status status) {
    this.status = status;
  }

  /** The status that merchants see. */
  public Status status() {
    return status;
  }
}
