/** Outbox: events are stored with the state change and relayed to Kafka in order. */
@NullMarked
package io.kontor.platform.outbox;

import org.jspecify.annotations.NullMarked;
