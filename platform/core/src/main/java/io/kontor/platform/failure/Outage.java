package io.kontor.platform.failure;

/**
 * Marks an exception that says: something beside this process is away. It is expected now and then,
 * and its stack trace tells nothing.
 */
public interface Outage {}
