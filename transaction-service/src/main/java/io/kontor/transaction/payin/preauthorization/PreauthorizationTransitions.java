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

import io.kontor.transaction.workflow.StateMachine;

/** The phases of preauthorizations and of deposits. */
final class PreauthorizationTransitions {
  /** Of a preauthorization. */
  static final StateMachine<PreauthorizationPhase> CARD =
      StateMachine.of("Preauthorization", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, OPEN, FAILED)
          .allow(AWAITING_PAYER, OPEN, FAILED)
          .allow(OPEN, CANCELING, VALIDATING, VALIDATED, EXPIRED)
          .allow(CANCELING, CANCELED)
          .allow(VALIDATING, VALIDATED)
          // A capture that was under way when the time ran out.
          .allow(EXPIRED, VALIDATED);

  /** Of a deposit. */
  static final StateMachine<PreauthorizationPhase> DEPOSIT =
      StateMachine.of("Deposit", INTENT, FAILED)
          .allow(INTENT, AWAITING_PAYER, OPEN, FAILED)
          .allow(AWAITING_PAYER, OPEN, FAILED)
          .allow(
              OPEN,
              CANCELING,
              NO_SHOW_REQUESTED,
              CAPTURE_FAILED,
              TO_BE_COMPLETED,
              VALIDATED,
              EXPIRED)
          .allow(CAPTURE_FAILED, CANCELING, NO_SHOW_REQUESTED, TO_BE_COMPLETED, VALIDATED, EXPIRED)
          .allow(CANCELING, CANCELED)
          .allow(NO_SHOW_REQUESTED, NO_SHOW)
          .allow(TO_BE_COMPLETED, COMPLEMENT_FAILED, VALIDATED)
          .allow(NO_SHOW, COMPLEMENT_FAILED, VALIDATED, EXPIRED)
          .allow(COMPLEMENT_FAILED, VALIDATED, EXPIRED)
          .allow(EXPIRED, VALIDATED);

  private PreauthorizationTransitions() {}
}
