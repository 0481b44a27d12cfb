package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.workflow.StateMachine;
import java.time.Duration;

/**
 * For how long and for what an amount is reserved. Source: contract "PreAuthorization", "Deposit".
 */
public enum PreauthorizationKind {
  /** Up to seven days: can be taken for 6.5. */
  CARD(
      "PreAuthorization",
      "preauth",
      "preAuthorizationId",
      "PREAUTHORIZATION",
      Duration.ofHours(156)),
  /** Up to thirty days: can be taken for 29.5; the payer can be charged once more afterwards. */
  DEPOSIT("Deposit", "deposit", "depositId", "DEPOSIT_PREAUTHORIZATION", Duration.ofHours(708));

  private final String objectName;
  private final String idPrefix;
  private final String idName;
  private final String eventFamily;
  private final Duration lifetime;

  PreauthorizationKind(
      String objectName, String idPrefix, String idName, String eventFamily, Duration lifetime) {
    this.objectName = objectName;
    this.idPrefix = idPrefix;
    this.idName = idName;
    this.eventFamily = eventFamily;
    this.lifetime = lifetime;
  }

  /** The changes of phase that are allowed. */
  public StateMachine<?> table() {
    return transitions();
  }

  StateMachine<PreauthorizationPhase> transitions() {
    return switch (this) {
      case CARD -> PreauthorizationTransitions.CARD;
      case DEPOSIT -> PreauthorizationTransitions.DEPOSIT;
    };
  }

  /** Its name on the merchant API. */
  String objectName() {
    return objectName;
  }

  /** Begins its ids. */
  String idPrefix() {
    return idPrefix;
  }

  /** What its id is called in the address that the payer comes back to. */
  String idName() {
    return idName;
  }

  /** Begins the names of its events. */
  String eventFamily() {
    return eventFamily;
  }

  /** How long the amount can be taken after the authorization. */
  Duration lifetime() {
    return lifetime;
  }
}
