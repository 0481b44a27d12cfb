package io.kontor.identity.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How API keys are kept and guarded.
 *
 * @param iterations rounds of PBKDF2 (HMAC-SHA-512) over a key that somebody chose; old hashes keep
 *     theirs
 * @param failuresMax wrong keys in a row before a client's token calls are locked
 * @param lock how long they stay locked
 * @param activeMax keys a client may hold at once
 */
@ConfigurationProperties("identity.keys")
record KeySettings(
    @DefaultValue("120000") int iterations,
    @DefaultValue("10") int failuresMax,
    @DefaultValue("60s") Duration lock,
    @DefaultValue("20") int activeMax) {}
