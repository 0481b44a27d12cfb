package io.kontor.bench;

/**
 * One leg.
 *
 * @param perSecond transfers per second
 * @param p50Millis median time of a transfer; for pgbench the mean, because it tells no other
 * @param p99Millis 99th percentile; 0 when not known
 */
record Leg(double perSecond, double p50Millis, double p99Millis) {}
