package io.kontor.platform.work;

import java.time.Duration;

/**
 * Work that is done again and again, by one instance of the service at a time; a bean. What each
 * process has to do for itself (its tokens, its meters) is {@code @Scheduled} instead.
 *
 * @param name unique in the service, the same in all releases
 * @param every wait from the end of a run, successful or not, to the next
 * @param work harmless when it is done twice, as after a crash
 */
public record RecurringJob(String name, Duration every, Runnable work) {}
