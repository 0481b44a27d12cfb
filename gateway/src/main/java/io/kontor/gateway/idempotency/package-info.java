/** Which service took a call with a given Idempotency-Key. */
@NullMarked
package io.kontor.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
