/**
 * Calls to other parts of the platform and to the outside world: time-outs, circuit breaker,
 * bulkhead, service token.
 */
@NullMarked
package io.kontor.platform.client;

import org.jspecify.annotations.NullMarked;
