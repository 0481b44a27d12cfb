package io.kontor.wallet.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How postings are gathered.
 *
 * @param batchMax postings in one database transaction
 * @param flushers batches under way at once
 * @param queueMax postings that may wait; more are refused
 * @param answerTimeout how long a caller waits for the commit
 */
@ConfigurationProperties("kontor.wallet.ledger")
public record LedgerSettings(
    @DefaultValue("256") int batchMax,
    @DefaultValue("2") int flushers,
    @DefaultValue("4096") int queueMax,
    @DefaultValue("10s") Duration answerTimeout) {}
