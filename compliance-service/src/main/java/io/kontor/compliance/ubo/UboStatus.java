package io.kontor.compliance.ubo;

import io.kontor.platform.workflow.StateMachine;

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

  /** The changes that are allowed. */
  public static final StateMachine<UboStatus> TRANSITIONS =
      StateMachine.of("UboDeclaration", CREATED)
          .allow(CREATED, VALIDATION_ASKED, "the merchant submits it")
          .allow(INCOMPLETE, VALIDATION_ASKED, "the merchant submits it again")
          .allow(VALIDATION_ASKED, VALIDATED, "accepted")
          .allow(VALIDATION_ASKED, REFUSED, "not accepted")
          .allow(VALIDATION_ASKED, INCOMPLETE, "something is missing");

  /** Whether owners can be added and edited. */
  boolean isEditable() {
    return TRANSITIONS.allows(this, VALIDATION_ASKED);
  }
}
