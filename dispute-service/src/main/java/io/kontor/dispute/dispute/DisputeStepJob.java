package io.kontor.dispute.dispute;

import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.client.scheme.SchemeClient.Chargeback;
import io.kontor.dispute.client.scheme.SchemeClient.ContestRequest;
import io.kontor.dispute.client.transaction.TransactionClient;
import io.kontor.dispute.client.transaction.TransactionClient.RepudiationRefundRequest;
import io.kontor.dispute.client.transaction.TransactionClient.RepudiationRequest;
import io.kontor.platform.money.Money;
import io.kontor.platform.work.OneTimeJob;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Performs the steps that other systems carry out: money movements by transaction-service, answers
 * to the scheme. Each is idempotent under its reference, so it is retried until an answer arrives,
 * whether an earlier request arrived or not. A step that is no longer needed does nothing.
 */
@Component
class DisputeStepJob {
  private static final Logger log = LoggerFactory.getLogger(DisputeStepJob.class);

  private final Disputes disputes;
  private final DisputeTransitions transitions;
  private final FollowChargeback followChargeback;
  private final Evidence evidence;
  private final TransactionClient transactions;
  private final SchemeClient scheme;
  private final TransactionTemplate transaction;

  DisputeStepJob(
      Disputes disputes,
      DisputeTransitions transitions,
      FollowChargeback followChargeback,
      Evidence evidence,
      TransactionClient transactions,
      SchemeClient scheme,
      TransactionTemplate transaction) {
    this.disputes = disputes;
    this.transitions = transitions;
    this.followChargeback = followChargeback;
    this.evidence = evidence;
    this.transactions = transactions;
    this.scheme = scheme;
    this.transaction = transaction;
  }

  @Bean
  OneTimeJob<DisputeStep> performDisputeStep() {
    return new OneTimeJob<>(DisputeStep.JOB, this::perform);
  }

  private void perform(DisputeStep step) {
    Dispute dispute = disputes.require(step.disputeId());
    switch (step.kind()) {
      case REPUDIATE -> repudiate(dispute);
      case CONTEST -> contest(dispute);
      case ACCEPT -> accept(dispute);
      case REFUND -> refund(dispute);
    }
  }

  private void repudiate(Dispute dispute) {
    if (dispute.status() != DisputeStatus.CREATED) {
      return;
    }
    String repudiationId =
        transactions
            .repudiate(
                dispute.clientId(),
                new RepudiationRequest(
                    dispute.id(), dispute.id(), dispute.payInId(), dispute.disputedFunds()))
            .id();
    transaction.executeWithoutResult(_ -> {
      Dispute locked = disputes.lock(dispute.id());
      if (locked.status() == DisputeStatus.CREATED) {
        transitions.repudiated(locked, repudiationId);
      }
    });
  }

  private void contest(Dispute dispute) {
    if (dispute.status() != DisputeStatus.SUBMITTED) {
      return;
    }
    Money contested = dispute.progress().contestedFunds();
    Chargeback chargeback;
    try {
      chargeback =
          scheme.contest(
              dispute.chargebackId(),
              new ContestRequest(
                  contested == null ? dispute.disputedFunds() : contested,
                  evidence.files(dispute.id())));
    } catch (HttpClientErrorException _) {
      chargeback = scheme.chargeback(dispute.chargebackId()); // refused: too late, or decided
    }
    followChargeback.execute(chargeback);
    if (disputes.require(dispute.id()).status() == DisputeStatus.SUBMITTED) {
      throw new IllegalStateException("The scheme did not accept the contest");
    }
  }

  private void accept(Dispute dispute) {
    try {
      scheme.accept(dispute.chargebackId(), Map.of());
    } catch (HttpClientErrorException e) {
      // It was decided meanwhile; the client had accepted it anyway.
      log.atInfo()
          .addKeyValue("dispute", dispute.id())
          .addKeyValue("status", e.getStatusCode().value())
          .log("The scheme refused the acceptance");
    }
  }

  private void refund(Dispute dispute) {
    String repudiationId = dispute.repudiationId();
    if (repudiationId != null && dispute.progress().wonAmount() > 0) {
      transactions.refund(
          dispute.clientId(),
          new RepudiationRefundRequest(
              dispute.id() + ":won",
              repudiationId,
              new Money(dispute.disputedFunds().currency(), dispute.progress().wonAmount())));
    }
  }
}
