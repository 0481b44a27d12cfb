package io.kontor.dispute.dispute;

import io.kontor.dispute.client.scheme.SchemeClient;
import java.util.List;

/** What a merchant has handed in for a dispute. */
public interface Evidence {
  /** Whether a document was handed in and not refused. */
  boolean isPresent(String disputeId);

  /** The files for the scheme. */
  List<SchemeClient.Evidence> files(String disputeId);

  /**
   * Prepares the proof that the pay-in was given back before it was disputed: a document that the
   * merchant completes and hands in. Runs in the database transaction that opens the dispute.
   *
   * @param refundIds at least one
   */
  void alreadyRefunded(Dispute dispute, List<String> refundIds);

  /**
   * The scheme took what was handed in; runs in the database transaction of the dispute's change.
   */
  void taken(String disputeId);
}
