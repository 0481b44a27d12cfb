package io.kontor.dispute.chargeback;

import io.kontor.dispute.dispute.DisputeStep;
import io.kontor.platform.work.BackgroundJobs;
import io.kontor.platform.work.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the steps and notices that the earlier release left in tables of its own, also while
 * processes of it still run beside this release. What it repeats is idempotent. Goes, together with
 * the tables {@code dispute_work} and {@code chargeback_notice}, in the release after this one.
 */
@Component
class CarryOverJob {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BackgroundJobs jobs;
  private final ChargebackNotices notices;

  CarryOverJob(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      BackgroundJobs jobs,
      ChargebackNotices notices) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.jobs = jobs;
    this.notices = notices;
  }

  @Bean
  RecurringJob carryOverEarlierWork() {
    return new RecurringJob("carry-over-earlier-work", Duration.ofSeconds(10), this::carryOver);
  }

  void carryOver() {
    transaction.executeWithoutResult(_ -> {
      List<DisputeStep> steps =
          jdbc.sql("DELETE FROM dispute_work RETURNING dispute_id, kind")
              .query((row, _) ->
                  new DisputeStep(
                      row.getString("dispute_id"), DisputeStep.Kind.valueOf(row.getString("kind"))))
              .list();
      steps.forEach(step -> jobs.add(DisputeStep.JOB, step.disputeId(), step));
      jdbc.sql("DELETE FROM chargeback_notice RETURNING chargeback_id")
          .query((row, _) -> new ChargebackNotice(row.getString("chargeback_id")))
          .list()
          .forEach(notices::add);
    });
  }
}
