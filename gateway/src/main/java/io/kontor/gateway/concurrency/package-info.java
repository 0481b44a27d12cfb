/** Limits on what one caller uses at once: concurrent requests and buffered bodies. */
@NullMarked
package io.kontor.gateway.concurrency;

import org.jspecify.annotations.NullMarked;
