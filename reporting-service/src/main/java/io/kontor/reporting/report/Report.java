package io.kontor.reporting.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export that was asked for.
 *
 * @param newestFirst order by creation date
 * @param columns header names in their order
 * @param reportDate when it was executed, or null
 * @param fileToken opens the file without further credentials, or null
 * @param file where the file is, or null
 * @param expiresAt when the file expires, or null
 */
record Report(
    String id,
    String clientId,
    ReportType type,
    Status status,
    @Nullable String tag,
    Instant creationDate,
    @Nullable Instant reportDate,
    @Nullable String callbackUrl,
    boolean newestFirst,
    boolean preview,
    DownloadFormat downloadFormat,
    Filters filters,
    List<String> columns,
    @Nullable String resultCode,
    @Nullable String resultMessage,
    @Nullable String fileToken,
    @Nullable FileRef file,
    @Nullable Instant expiresAt) {

  /** The status of a report. Source: contract "State machines". */
  enum Status {
    /** Asked for. */
    PENDING,
    /** The file can be downloaded. */
    READY_FOR_DOWNLOAD,
    /** It could not be written. */
    FAILED,
    /** The file has expired. */
    EXPIRED
  }

  /** The status at this moment: an expired file counts as expired before it is deleted. */
  Status statusAt(Instant now) {
    boolean past = expiresAt != null && !now.isBefore(expiresAt);
    return status == Status.READY_FOR_DOWNLOAD && past ? Status.EXPIRED : status;
  }

  /** Where the file can be downloaded now, or null. */
  @Nullable String downloadUrl(String publicUrl, Instant now) {
    String token = fileToken;
    return statusAt(now) == Status.READY_FOR_DOWNLOAD && token != null
        ? publicUrl + "/v2.01/" + clientId + "/reports/files/" + token
        : null;
  }

  /** A file in the file store; size in bytes. */
  record FileRef(String key, long size) {}
}
