package io.kontor.compliance.kyc;

import io.kontor.platform.document.SubmissionStatus;
import java.util.EnumSet;
import java.util.Set;

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

  /** What this status may become. */
  public Set<KycStatus> next() {
    return switch (this) {
      case CREATED -> EnumSet.of(VALIDATION_ASKED);
      case VALIDATION_ASKED -> EnumSet.of(VALIDATED, REFUSED);
      case VALIDATED -> EnumSet.of(OUT_OF_DATE);
      case REFUSED, OUT_OF_DATE -> EnumSet.noneOf(KycStatus.class);
    };
  }

  @Override
  public boolean acceptsPages() {
    return this == CREATED;
  }

  @Override
  public boolean isSubmitted() {
    return this == VALIDATION_ASKED;
  }
}
