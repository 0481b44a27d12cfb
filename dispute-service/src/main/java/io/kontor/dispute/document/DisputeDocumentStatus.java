package io.kontor.dispute.document;

import io.kontor.platform.document.SubmissionStatus;
import io.kontor.platform.workflow.StateMachine;

/** The status of a document, with the table of allowed changes. */
public enum DisputeDocumentStatus implements SubmissionStatus {
  /** Open: files can be added. */
  CREATED,
  /** Submitted; waits for a decision. */
  VALIDATION_ASKED,
  /** Accepted as evidence; final. */
  VALIDATED,
  /** Refused; final, a new document is needed. */
  REFUSED;

  /** The changes that are allowed. */
  public static final StateMachine<DisputeDocumentStatus> TRANSITIONS =
      StateMachine.of("DisputeDocument", CREATED)
          .allow(CREATED, VALIDATION_ASKED, "the merchant submits it")
          .allow(VALIDATION_ASKED, VALIDATED, "accepted as evidence")
          .allow(VALIDATION_ASKED, REFUSED, "not accepted");

  @Override
  public boolean acceptsPages() {
    return this == CREATED;
  }

  @Override
  public boolean isSubmitted() {
    return this == VALIDATION_ASKED;
  }
}
