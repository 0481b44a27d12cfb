package io.kontor.transaction.approval;

import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import io.kontor.platform.work.RecurringJob;
import io.kontor.transaction.approval.ApprovalRequest.ApprovalStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends requests to change rules that nobody approved in time; those of transactions are swept. */
@Component
class ExpireRuleChanges {
  private static final int AT_ONCE = 100;

  private final ApprovalRequests requests;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ExpireRuleChanges(
      ApprovalRequests requests, Outbox outbox, TransactionTemplate transaction, Clock clock) {
    this.requests = requests;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  static RecurringJob expireRuleChangesJob(ExpireRuleChanges expiry) {
    return new RecurringJob("expire-rule-changes", Duration.ofMinutes(1), expiry::execute);
  }

  void execute() {
    transaction.executeWithoutResult(_ -> {
      List<OutboxEvent> news =
          requests.lockExpired(clock.instant(), AT_ONCE).stream().map(this::expired).toList();
      outbox.appendUntold(news);
    });
  }

  private OutboxEvent expired(ApprovalRequest request) {
    requests.update(request, ApprovalStatus.EXPIRED);
    return ApprovalEvents.decided(request.with(ApprovalStatus.EXPIRED));
  }
}
