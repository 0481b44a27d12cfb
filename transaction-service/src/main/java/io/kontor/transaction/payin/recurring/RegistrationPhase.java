package io.kontor.transaction.payin.recurring;

import io.kontor.platform.workflow.StateMachine;

/** Where a series stands; its status on the merchant API. Source: contract "State machines". */
public enum RegistrationPhase {
  /** No payment has gone through yet. */
  CREATED("CREATED"),
  /** The payer has to authenticate again, after a new card or because a bank wants it. */
  AUTHENTICATION_NEEDED("AUTH_NEEDED"),
  /** The merchant may charge the card without the payer. */
  IN_PROGRESS("IN_PROGRESS"),
  /** Nothing more is paid. */
  ENDED("ENDED");

  /** The changes of phase that are allowed. */
  public static final StateMachine<RegistrationPhase> TRANSITIONS =
      StateMachine.of("RecurringRegistration", CREATED)
          .allow(CREATED, IN_PROGRESS, "the first payment succeeds")
          .allow(CREATED, ENDED, "the merchant ends it, or its end date has come")
          .allow(
              IN_PROGRESS,
              AUTHENTICATION_NEEDED,
              "the card is replaced, or the issuer wants the payer")
          .allow(IN_PROGRESS, ENDED, "the merchant ends it, or its end date has come")
          .allow(AUTHENTICATION_NEEDED, IN_PROGRESS, "the payer has authenticated")
          .allow(AUTHENTICATION_NEEDED, ENDED, "the merchant ends it, or its end date has come");

  private final String eventWord;

  RegistrationPhase(String eventWord) {
    this.eventWord = eventWord;
  }

  /** The end of its event's name. */
  String eventWord() {
    return eventWord;
  }
}
