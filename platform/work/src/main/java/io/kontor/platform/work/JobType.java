package io.kontor.platform.work;

/**
 * A kind of one-time job.
 *
 * @param name stays as it is for as long as jobs of it may wait in a database
 * @param data what a job needs to know: a record that is stored as JSON, without secrets
 */
public record JobType<T>(String name, Class<T> data) {}
