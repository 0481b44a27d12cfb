package io.kontor.identity.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How API keys are kept and guarded.
 *
 * @param iterations rounds of PBKDF2 (HMAC-SHA-512) over a key that was chosen by a person; old
 *     hashes keep theirs
 * @param failuresMax wrong keys that a source may send for one ClientId within the window
 * @param sourceFailuresMax wrong keys that a source may send within the window, for any ClientId
 * @param window how long wrong keys count
 * @param hashesWaiting slow hashes that may wait for a processor; more are refused at once
 * @param activeMax keys a client may hold at once
 */
@ConfigurationProperties("kontor.identity.keys")
record KeySettings(
    @DefaultValue("120000") int iterations,
    @DefaultValue("10") int failuresMax,
    @DefaultValue("100") int sourceFailuresMax,
    @DefaultValue("60s") Duration window,
    @DefaultValue("32") int hashesWaiting,
    @DefaultValue("20") int activeMax) {}
