package io.kontor.platform.inbox;

import java.util.Set;

/**
 * What a service wants to hear. Declare one as a bean per topic and concern; the platform runs the
 * consumer.
 *
 * <p>{@link #handle} is called inside a database transaction together with the inbox entry: once
 * per event, in order per subject. When it throws, the event is tried again a few times and then
 * parked in {@code inbox_parked} with an alarm, while the partition goes on.
 */
public interface EventSubscription {
  /** The topic, for example {@code kontor.wallet}. */
  String topic();

  /** Full types to hear, or an empty set for all. */
  Set<String> types();

  /**
   * Whether the fact matters here at all; one that does not costs no database transaction. Looks at
   * the event alone and does not throw.
   */
  default boolean concerns(CloudEvent event) {
    return true;
  }

  /** Takes the fact into this service. */
  void handle(CloudEvent event);
}
