package io.kontor.compliance.ubo;

import java.util.EnumSet;
import java.util.Set;

/**
 * The status of a declaration, with the table of allowed changes; it also prints
 * docs/states/ubo-declaration.md. Source: contract "State machines", UBO declaration.
 */
public enum UboStatus {
  /** Open: owners can be added and edited. */
  CREATED,
  /** Waits for a decision. */
  VALIDATION_ASKED,
  /** Accepted; final, changed owners need a new declaration. */
  VALIDATED,
  /** Not accepted; final, a new declaration is needed. */
  REFUSED,
  /** Something is missing: open again. */
  INCOMPLETE;

  /** What this status may become. */
  public Set<UboStatus> next() {
    return switch (this) {
      case CREATED, INCOMPLETE -> EnumSet.of(VALIDATION_ASKED);
      case VALIDATION_ASKED -> EnumSet.of(VALIDATED, REFUSED, INCOMPLETE);
      case VALIDATED, REFUSED -> EnumSet.noneOf(UboStatus.class);
    };
  }

  /** Whether owners can be added and edited. */
  boolean isEditable() {
    return next().contains(VALIDATION_ASKED);
  }
}
