package io.kontor.platform.inbox;

import java.util.Set;

/**
 * The events that a service consumes. Declare one bean per topic and concern; the platform runs the
 * consumer.
 *
 * <p>{@link #handle} is called inside a database transaction together with the inbox entry: once
 * per event, in order per subject. When it throws, the event is retried a few times and then stored
 * as a dead letter (table {@code inbox_parked}) with an alarm, while the partition goes on.
 */
public interface EventSubscription {
  /** The topic, for example {@code kontor.wallet}. */
  String topic();

  /** Full types to consume, or an empty set for all. */
  Set<String> types();

  /**
   * Whether the event matters to this service; one that does not costs no database transaction.
   * Looks at the event alone and does not throw.
   */
  default boolean concerns(CloudEvent event) {
    return true;
  }

  /** Applies the event to this service. */
  void handle(CloudEvent event);
}
