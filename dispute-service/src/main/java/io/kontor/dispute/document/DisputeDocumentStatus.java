package io.kontor.dispute.document;

import io.kontor.platform.document.SubmissionStatus;
import java.util.EnumSet;
import java.util.Set;

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

  /** What this status may become. */
  public Set<DisputeDocumentStatus> next() {
    return switch (this) {
      case CREATED -> EnumSet.of(VALIDATION_ASKED);
      case VALIDATION_ASKED -> EnumSet.of(VALIDATED, REFUSED);
      case VALIDATED, REFUSED -> EnumSet.noneOf(DisputeDocumentStatus.class);
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
