package io.kontor.webhook.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one hook, with every call made so far. Kontor's addition to the contract,
 * in its style.
 *
 * @param nextAttemptDate null when no further call is planned
 * @param replayOf the delivery that was asked to be sent again, or null
 */
public record Delivery(
    String id,
    Instant creationDate,
    String hookId,
    String eventType,
    String resourceId,
    Instant eventDate,
    Status status,
    @Nullable Instant nextAttemptDate,
    @Nullable String replayOf,
    List<Attempt> attempts) {

  /** The status of a delivery. */
  public enum Status {
    /** Will be called, for the first time or again. */
    PENDING,
    /** The receiver answered 200. */
    SUCCEEDED,
    /** All attempts failed. */
    FAILED,
    /** The hook was disabled before a call went well. */
    CANCELLED
  }

  /**
   * One call.
   *
   * @param httpStatus what the receiver answered, or null
   * @param error why there was no answer, or null
   * @param duration milliseconds
   */
  public record Attempt(
      int number,
      Instant date,
      @Nullable Integer httpStatus,
      @Nullable String error,
      long duration) {}
}
