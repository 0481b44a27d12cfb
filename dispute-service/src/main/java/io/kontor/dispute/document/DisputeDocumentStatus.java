package io.kontor.dispute.document;

import io.kontor.platform.files.HandInStatus;
import java.util.EnumSet;
import java.util.Set;

/** How far a document is, and the one table of allowed changes. */
public enum DisputeDocumentStatus implements HandInStatus {
  /** Open: files can be added. */
  CREATED,
  /** Handed in. */
  VALIDATION_ASKED,
  /** Taken as evidence; final. */
  VALIDATED,
  /** Not taken; final, a new document is needed. */
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
  public boolean takesPages() {
    return this == CREATED;
  }

  @Override
  public boolean isHandedIn() {
    return this == VALIDATION_ASKED;
  }
}
