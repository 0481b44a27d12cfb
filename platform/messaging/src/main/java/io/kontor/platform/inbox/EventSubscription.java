package io.kontor.platform.inbox;

import java.util.List;
import java.util.Set;

/**
 * The events that a service consumes. Declare one bean per topic and concern; the platform runs the
 * consumer.
 *
 * <p>{@link #handleAll} is called inside a database transaction with the events of one poll, in
 * order per subject, each once. When it throws, they are handled one by one; one that fails again
 * is retried a few times and then stored as a dead letter (table {@code inbox_parked}) with an
 * alarm, while the partition goes on.
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

  /**
   * Whether handling an event again changes nothing, also when later events of its subject were
   * handled meanwhile: ids and versions of the service's own rows see to that. Such events take no
   * row in the inbox, and a repeat is handled again. Polls of one partition never run at once.
   */
  default boolean isIdempotent() {
    return false;
  }

  /** Applies the event to this service. */
  void handle(CloudEvent event);

  /**
   * Applies the events to this service, none of them twice; for many at once override this, with
   * one statement per table.
   */
  default void handleAll(List<CloudEvent> events) {
    events.forEach(this::handle);
  }
}
