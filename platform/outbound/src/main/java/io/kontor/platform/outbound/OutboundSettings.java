package io.kontor.platform.outbound;

import java.time.Duration;

/**
 * How merchant addresses may be called.
 *
 * @param allowPrivateAddresses true only on one machine and in tests: receivers then run on
 *     loopback
 * @param timeout the whole call, from resolving the name to the status line
 * @param connectionsMax over all receivers
 */
public record OutboundSettings(
    boolean allowPrivateAddresses, Duration timeout, int connectionsMax) {}
