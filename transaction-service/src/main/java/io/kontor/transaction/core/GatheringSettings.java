package io.kontor.transaction.core;

import io.kontor.platform.work.GroupCommit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests that run at once are stored together.
 *
 * @param batchMax transactions in one database transaction
 * @param flushers batches under way at once; more make smaller batches, which is slower
 * @param waitingMax transactions that may wait; more are refused
 * @param answerTimeout how long a request waits for the commit
 */
@ConfigurationProperties("kontor.transaction.gathering")
public record GatheringSettings(
    @DefaultValue("256") int batchMax,
    @DefaultValue("1") int flushers,
    @DefaultValue("4096") int waitingMax,
    @DefaultValue("10s") Duration answerTimeout) {

  /** The same for a gathering point. */
  public GroupCommit.Limits limits() {
    return new GroupCommit.Limits(batchMax, flushers, waitingMax, answerTimeout);
  }
}
