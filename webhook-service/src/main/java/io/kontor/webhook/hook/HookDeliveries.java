package io.kontor.webhook.hook;

/** What a change of a hook means for the deliveries that wait for it. */
public interface HookDeliveries {
  /** Cancels what waits for a hook that is no longer called. */
  void cancelWaiting(String hookId);

  /** Moves pending deliveries of a hook to its new receiver key. */
  void moveWaiting(String hookId, String receiverKey);
}
