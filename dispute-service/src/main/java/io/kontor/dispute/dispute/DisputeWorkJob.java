package io.kontor.dispute.dispute;

import io.kontor.dispute.client.scheme.SchemeClient;
import io.kontor.dispute.client.scheme.SchemeClient.Chargeback;
import io.kontor.dispute.client.scheme.SchemeClient.ContestRequest;
import io.kontor.dispute.client.transaction.TransactionClient;
import io.kontor.dispute.client.transaction.TransactionClient.RepudiationRefundRequest;
import io.kontor.dispute.client.transaction.TransactionClient.RepudiationRequest;
import io.kontor.dispute.work.Parallel;
import io.kontor.dispute.work.WorkKind;
import io.kontor.dispute.work.WorkQueue;
import io.kontor.dispute.work.WorkQueue.Work;
import io.kontor.dispute.work.WorkSettings;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.money.Money;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Performs the steps that other systems carry out: money movements by transaction-service, answers
 * to the scheme. Each is idempotent under its reference, so it is retried until an answer arrives,
 * whether an earlier request arrived or not.
 */
@Component
class DisputeWorkJob {
  private static final Logger log = LoggerFactory.getLogger(DisputeWorkJob.class);

  private final WorkQueue queue;
  private final WorkSettings settings;
  private final Disputes disputes;
  private final DisputeTransitions transitions;
  private final FollowChargeback followChargeback;
  private final Evidence evidence;
  private final TransactionClient transactions;
  private final SchemeClient scheme;
  private final TransactionTemplate transaction;
  private final FailureLog failures = new FailureLog(DisputeWorkJob.class);

  DisputeWorkJob(
      WorkQueue queue,
      WorkSettings settings,
      Disputes disputes,
      DisputeTransitions transitions,
      FollowChargeback followChargeback,
      Evidence evidence,
      TransactionClient transactions,
      SchemeClient scheme,
      TransactionTemplate transaction) {
    this.queue = queue;
    this.settings = settings;
    this.disputes = disputes;
    this.transitions = transitions;
    this.followChargeback = followChargeback;
    this.evidence = evidence;
    this.transactions = transactions;
    this.scheme = scheme;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "${kontor.dispute.work.every}")
  void run() {
    Parallel.forEach(queue.claim(), this::attempt);
  }

  private void attempt(Work work) {
    try {
      perform(work);
    } catch (RuntimeException e) {
      queue.retryLater(work);
      String message = "A step of a dispute failed and will be retried";
      Map<String, ?> details =
          Map.of("dispute", work.disputeId(), "step", work.kind(), "attempts", work.attempts());
      if (work.attempts() == settings.alarmAfter()) {
        failures.error(e, message, details);
      } else {
        failures.warn(e, message, details);
      }
    }
  }

  private void perform(Work work) {
    Dispute dispute = disputes.require(work.disputeId());
    switch (work.kind()) {
      case REPUDIATE -> repudiate(dispute);
      case CONTEST -> contest(dispute);
      case ACCEPT -> accept(dispute);
      case REFUND -> refund(dispute);
    }
  }

  private void repudiate(Dispute dispute) {
    if (dispute.status() != DisputeStatus.CREATED) {
      queue.done(dispute.id(), WorkKind.REPUDIATE);
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
      queue.done(dispute.id(), WorkKind.CONTEST);
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
    queue.done(dispute.id(), WorkKind.ACCEPT);
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
    queue.done(dispute.id(), WorkKind.REFUND);
  }
}
