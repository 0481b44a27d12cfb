/**
 * Real parts for tests: PostgreSQL, Kafka, signed tokens, a small HTTP client, the rules of the
 * house.
 */
@NullMarked
package io.kontor.platform.test;

import org.jspecify.annotations.NullMarked;
