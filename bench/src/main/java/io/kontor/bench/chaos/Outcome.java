package io.kontor.bench.chaos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its client knows of an operation.
 *
 * @param target what it gives back; null unless it is a refund
 * @param key its idempotency key, which is its Tag too
 * @param sentAt before anything was sent, in nanoseconds of one clock
 * @param settledAt when the client knew what had become of it
 * @param heard every answer that decided, in the order of their arrival; one for each copy at most
 * @param settled the first of them, or what reading back gave; null when nothing was learned in
 *     time
 * @param otherBody what the same key with another body was answered; null when that was not tried
 * @param last the last thing that was seen, for the message when nothing was learned
 */
record Outcome(
    Operation operation,
    @Nullable Outcome target,
    String key,
    long sentAt,
    long settledAt,
    List<Answer> heard,
    @Nullable Answer settled,
    @Nullable Answer otherBody,
    String last) {
  Outcome {
    heard = List.copyOf(heard);
  }

  /** The object that was made; empty when the request was refused, or nothing is known. */
  String id() {
    return settled == null || !settled.ok() ? "" : settled.text("Id");
  }

  /** Its status when the client last saw it: CREATED, SUCCEEDED or FAILED. */
  String status() {
    return settled == null ? "" : settled.text("Status");
  }

  /** The operation whose wallets, amount and fees it has: for a refund those of its target. */
  Operation original() {
    return target == null ? operation : target.operation();
  }
}
