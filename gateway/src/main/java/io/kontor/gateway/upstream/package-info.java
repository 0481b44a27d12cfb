/** The services and the ways to them: connection pool, circuit breakers, bulkheads. */
@NullMarked
package io.kontor.gateway.upstream;

import org.jspecify.annotations.NullMarked;
