/** The Kafka broker and its topics. */
@NullMarked
package io.kontor.launcher.kafka;

import org.jspecify.annotations.NullMarked;
