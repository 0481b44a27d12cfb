package io.kontor.compliance.kyc;

import io.kontor.platform.document.SubmissionStatus;
import io.kontor.platform.workflow.StateMachine;

/**
 * The status of a document, with the table of allowed changes; it also prints
 * docs/states/kyc-document.md. Source: contract "State machines", KYC document.
 */
public enum KycStatus implements SubmissionStatus {
  /** Open: pages can be added. */
  CREATED,
  /** Waits for a decision. */
  VALIDATION_ASKED,
  /** Accepted. */
  VALIDATED,
  /** Not accepted; final, a new document is needed. */
  REFUSED,
  /** Was accepted, but is too old now; final. */
  OUT_OF_DATE;

  /** The changes that are allowed. */
  public static final StateMachine<KycStatus> TRANSITIONS =
      StateMachine.of("KycDocument", CREATED)
          .allow(CREATED, VALIDATION_ASKED, "the merchant submits it")
          .allow(VALIDATION_ASKED, VALIDATED, "accepted")
          .allow(VALIDATION_ASKED, REFUSED, "not accepted")
          .allow(VALIDATED, OUT_OF_DATE, "too old");

  @Override
  public boolean acceptsPages() {
    return this == CREATED;
  }

  @Override
  public boolean isSubmitted() {
    return this == VALIDATION_ASKED;
  }
}
