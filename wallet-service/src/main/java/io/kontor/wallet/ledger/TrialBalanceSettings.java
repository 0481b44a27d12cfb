package io.kontor.wallet.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the books are checked.
 *
 * @param every sums, chains and stored balances
 * @param suspenseEvery how often suspense accounts with money in them are counted
 */
@ConfigurationProperties("kontor.wallet.trial-balance")
record TrialBalanceSettings(
    @DefaultValue("5m") Duration every, @DefaultValue("1m") Duration suspenseEvery) {}
