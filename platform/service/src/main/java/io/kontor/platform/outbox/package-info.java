/** Facts on their way out: stored with the state change, relayed to Kafka in order. */
@NullMarked
package io.kontor.platform.outbox;

import org.jspecify.annotations.NullMarked;
