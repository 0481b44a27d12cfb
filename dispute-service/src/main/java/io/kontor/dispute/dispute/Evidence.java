package io.kontor.dispute.dispute;

import io.kontor.dispute.client.scheme.SchemeClient;
import java.util.List;

/** What a merchant has submitted for a dispute. */
public interface Evidence {
  /** Whether a document was submitted and not refused. */
  boolean isPresent(String disputeId);

  /** The files for the scheme. */
  List<SchemeClient.Evidence> files(String disputeId);

  /**
   * Prepares the proof that the pay-in was refunded before it was disputed: a document that the
   * merchant completes and submits. Runs in the database transaction that opens the dispute.
   *
   * @param refundIds at least one
   */
  void alreadyRefunded(Dispute dispute, List<String> refundIds);

  /**
   * The scheme accepted what was submitted; runs in the database transaction of the dispute's
   * change.
   */
  void accepted(String disputeId);
}
