package io.kontor.platform.work;

import java.util.function.Consumer;

/**
 * How jobs of a type are performed; a bean. A job that throws is retried with back-off, for as long
 * as it takes, so its work is idempotent: after a crash it is performed again as well.
 *
 * @param work called outside of a database transaction; throws {@link JobNotReadyException} when it
 *     has to wait for something
 */
public record OneTimeJob<T>(JobType<T> type, Consumer<T> work) {}
