package io.kontor.transaction.payin.preauthorization;

import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.AWAITING_PAYER;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.CANCELED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.CANCELING;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.CAPTURE_FAILED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.COMPLEMENT_FAILED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.EXPIRED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.FAILED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.INTENT;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.NO_SHOW;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.NO_SHOW_REQUESTED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.OPEN;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.TO_BE_COMPLETED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.VALIDATED;
import static io.kontor.transaction.payin.preauthorization.PreauthorizationPhase.VALIDATING;

import io.kontor.platform.workflow.StateMachine;

/** The phases of preauthorizations and of deposits. */
final class PreauthorizationTransitions {
  /** Of a preauthorization. */
  static final StateMachine<PreauthorizationPhase> CARD =
      StateMachine.of("Preauthorization", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, "the issuer wants the payer to authenticate")
          .allow(INTENT, OPEN, "the acquirer holds the money")
          .allow(INTENT, FAILED, "the acquirer refuses")
          .allow(AWAITING_PAYER, OPEN, "the payer has authenticated")
          .allow(AWAITING_PAYER, FAILED, "the payer fails, gives up or comes too late")
          .allow(OPEN, CANCELING, "the merchant cancels")
          .allow(OPEN, VALIDATING, "the merchant releases the rest")
          .allow(OPEN, VALIDATED, "all of it is captured")
          .allow(OPEN, EXPIRED, "the time is over")
          .allow(CANCELING, CANCELED, "the acquirer has released the money")
          .allow(VALIDATING, VALIDATED, "the acquirer has released the rest")
          .allow(EXPIRED, VALIDATED, "a capture was under way when the time ran out");

  /** Of a deposit. */
  static final StateMachine<PreauthorizationPhase> DEPOSIT =
      StateMachine.of("Deposit", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, "the issuer wants the payer to authenticate")
          .allow(INTENT, OPEN, "the acquirer holds the money")
          .allow(INTENT, FAILED, "the acquirer refuses")
          .allow(AWAITING_PAYER, OPEN, "the payer has authenticated")
          .allow(AWAITING_PAYER, FAILED, "the payer fails, gives up or comes too late")
          .allow(OPEN, CANCELING, "the merchant cancels")
          .allow(OPEN, NO_SHOW_REQUESTED, "the merchant reports a no-show")
          .allow(OPEN, CAPTURE_FAILED, "a capture is refused")
          .allow(OPEN, TO_BE_COMPLETED, "a part is captured, a complement may follow")
          .allow(OPEN, VALIDATED, "it is captured")
          .allow(OPEN, EXPIRED, "the time is over")
          .allow(CAPTURE_FAILED, CANCELING, "the merchant cancels")
          .allow(CAPTURE_FAILED, NO_SHOW_REQUESTED, "the merchant reports a no-show")
          .allow(CAPTURE_FAILED, TO_BE_COMPLETED, "a part is captured, a complement may follow")
          .allow(CAPTURE_FAILED, VALIDATED, "it is captured")
          .allow(CAPTURE_FAILED, EXPIRED, "the time is over")
          .allow(CANCELING, CANCELED, "the acquirer has released the money")
          .allow(NO_SHOW_REQUESTED, NO_SHOW, "the acquirer knows of the no-show")
          .allow(TO_BE_COMPLETED, COMPLEMENT_FAILED, "a complement is refused")
          .allow(TO_BE_COMPLETED, VALIDATED, "the complement is captured")
          .allow(NO_SHOW, COMPLEMENT_FAILED, "a capture is refused")
          .allow(NO_SHOW, VALIDATED, "it is captured")
          .allow(NO_SHOW, EXPIRED, "the time is over")
          .allow(COMPLEMENT_FAILED, VALIDATED, "the complement is captured")
          .allow(COMPLEMENT_FAILED, EXPIRED, "the time is over")
          .allow(EXPIRED, VALIDATED, "a capture was under way when the time ran out");

  private PreauthorizationTransitions() {}
}
