package io.kontor.gateway.lease;

import io.kontor.gateway.idempotency.IdempotencyDirectory;
import io.kontor.gateway.ratelimit.RateUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what is over: idempotency keys past their time, call counts after 25 hours, abandoned
 * leases.
 */
@Component
class HousekeepingJob {

  private static final Logger log = LoggerFactory.getLogger(HousekeepingJob.class);
  private static final String LEASE = "housekeeping";
  private static final Duration LEASE_LENGTH = Duration.ofMinutes(5);
  private static final Duration COUNTS_KEPT = Duration.ofHours(25);
  private static final int BATCH = 10_000;
  private static final int BATCHES_MAX = 1_000;

  private final Leases leases;
  private final IdempotencyDirectory idempotency;
  private final RateUsage usage;
  private final Clock clock;

  HousekeepingJob(Leases leases, IdempotencyDirectory idempotency, RateUsage usage, Clock clock) {
    this.leases = leases;
    this.idempotency = idempotency;
    this.usage = usage;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void run() {
    try {
      if (leases.acquire(LEASE, LEASE_LENGTH)) {
        clean();
        leases.release(LEASE);
      }
    } catch (DataAccessException e) {
      log.atWarn().setCause(e).log("Housekeeping did not finish, will be retried");
    }
  }

  private void clean() {
    int keys = 0;
    for (int batch = 0; batch < BATCHES_MAX; batch++) {
      int removed = idempotency.forgetExpired(BATCH);
      keys += removed;
      if (removed < BATCH || !leases.acquire(LEASE, LEASE_LENGTH)) {
        break;
      }
    }
    int counts = usage.forgetBefore(clock.instant().minus(COUNTS_KEPT).getEpochSecond() / 60);
    leases.forgetAbandoned();
    log.atDebug().addKeyValue("keys", keys).addKeyValue("counts", counts).log("Housekeeping done");
  }
}
