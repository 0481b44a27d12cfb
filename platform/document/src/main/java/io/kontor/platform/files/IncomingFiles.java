package io.kontor.platform.files;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.work.QueueWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files that a row is to name, so that no crash leaves a file without a row: the key is
 * written down before the first byte is stored and crossed out in the database transaction that
 * stores the owner's row. Entries older than an hour belong to no row, and their files are deleted.
 *
 * <p>A service that uses it has the table {@code incoming_file (file_key TEXT PRIMARY KEY, begun_at
 * TIMESTAMPTZ)}. Uses real time, as files do.
 */
public final class IncomingFiles {
  /** Longer than any request may last. */
  public static final Duration GRACE = Duration.ofHours(1);

  private static final Logger log = LoggerFactory.getLogger(IncomingFiles.class);
  private static final int SWEEP_MAX = 100;
  private static final String QUEUE = "abandoned-files";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FileStore files;
  private final QueueWorker worker;
  private final Clock clock = Clock.systemUTC();

  /** Files that are being stored. */
  public IncomingFiles(
      JdbcClient jdbc, TransactionTemplate transaction, FileStore files, QueueWorker worker) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.files = files;
    this.worker = worker;
  }

  /**
   * Stores a file; the caller then calls {@link #keep} or {@link #drop}. Called outside of a
   * database transaction. Errors: those of {@link FileStore#putAt}; nothing stays then.
   */
  public FileStore.StoredFile receive(String folder, long bytesMax, FileStore.Content content) {
    String key = FileKeys.next(folder);
    jdbc.sql("INSERT INTO incoming_file (file_key, begun_at) VALUES (:key, :now)")
        .param("key", key)
        .param("now", SqlTimes.of(clock.instant()))
        .update();
    boolean stored = false;
    try {
      FileStore.StoredFile file = files.putAt(key, bytesMax, content);
      stored = true;
      return file;
    } finally {
      if (!stored) {
        drop(key);
      }
    }
  }

  /**
   * The file has an owner now; called in the database transaction that stores the owner's row.
   * Errors: SERVICE_UNAVAILABLE when the file was swept meanwhile, which undoes the row.
   */
  public void keep(String key) {
    int kept =
        jdbc.sql("DELETE FROM incoming_file WHERE file_key = :key").param("key", key).update();
    if (kept == 0) {
      throw ApiException.of(ErrorCode.SERVICE_UNAVAILABLE);
    }
  }

  /** Deletes a file without a row; the sweep retries when this fails half-way. */
  public void drop(String key) {
    files.delete(key);
    jdbc.sql("DELETE FROM incoming_file WHERE file_key = :key").param("key", key).update();
  }

  /** Deletes files whose owner never came; several instances may run. */
  public void sweep() {
    Instant before = clock.instant().minus(GRACE);
    List<String> abandoned = abandoned(before);
    while (!abandoned.isEmpty()) {
      log.atWarn().addKeyValue("files", abandoned.size()).log("Abandoned files deleted");
      worker.each(QUEUE, abandoned, key -> key, key -> sweep(key, before));
      abandoned = abandoned.size() < SWEEP_MAX ? List.of() : abandoned(before);
    }
  }

  private List<String> abandoned(Instant before) {
    return jdbc.sql(
            "SELECT file_key FROM incoming_file WHERE begun_at < :before AND "
                + QueueWorker.due(QUEUE, "file_key")
                + " ORDER BY begun_at LIMIT "
                + SWEEP_MAX)
        .param("before", SqlTimes.of(before))
        .query((row, _) -> row.getString("file_key"))
        .list();
  }

  /** Locked until the file is deleted: a late request waits, and then finds no entry. */
  private void sweep(String key, Instant before) {
    transaction.executeWithoutResult(_ -> {
      boolean isOurs =
          jdbc.sql(
                  """
                  SELECT file_key FROM incoming_file
                   WHERE file_key = :key AND begun_at < :before FOR UPDATE SKIP LOCKED
                  """)
              .param("key", key)
              .param("before", SqlTimes.of(before))
              .query(String.class)
              .optional()
              .isPresent();
      if (isOurs) {
        drop(key);
      }
    });
  }
}
