package io.kontor.webhook.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.webhook.WebhookSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls that run in this process, by receiver key and by client, and which receivers are slow:
 * their last call timed out. A slow receiver gets one call at a time until it answers again; all
 * slow receivers of a client together get half of the client's concurrent calls, and all slow
 * receivers half of the calls of the process.
 */
final class DeliveryLimits {
  private static final int SLOW_SHARE = 2; // one half

  private final WebhookSettings settings;
  private final Map<String, Integer> running = new HashMap<>(); // calls per receiver key
  private final Cache<String, Boolean> slow =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  DeliveryLimits(WebhookSettings settings) {
    this.settings = settings;
  }

  synchronized void begin(String receiverKey) {
    running.merge(receiverKey, 1, Integer::sum);
  }

  /** Counts a call as ended. */
  synchronized void end(String receiverKey) {
    running.computeIfPresent(receiverKey, (_, calls) -> calls == 1 ? null : calls - 1);
  }

  /** Records whether the receiver is slow. */
  void learn(String receiverKey, boolean timedOut) {
    if (timedOut) {
      slow.put(receiverKey, true);
    } else {
      slow.invalidate(receiverKey);
    }
  }

  /** How many more calls may start. */
  synchronized Capacity capacity(int free) {
    Set<String> known = new HashSet<>(slow.asMap().keySet());
    Map<String, BusyClient> clients = new HashMap<>();
    int slowCalls = 0;
    for (Map.Entry<String, Integer> receiver : running.entrySet()) {
      int calls = receiver.getValue();
      int ofSlow = known.contains(receiver.getKey()) ? calls : 0;
      slowCalls += ofSlow;
      String client = receiver.getKey().substring(0, receiver.getKey().indexOf(' '));
      clients.merge(client, new BusyClient(client, calls, ofSlow), BusyClient::plus);
    }
    Set<String> slowReceivers = Set.copyOf(known);
    known.addAll(running.keySet());
    List<BusyReceiver> receivers =
        known.stream()
            .map(receiverKey ->
                new BusyReceiver(
                    receiverKey,
                    running.getOrDefault(receiverKey, 0),
                    slowReceivers.contains(receiverKey)))
            .toList();
    return new Capacity(
        free,
        settings.concurrencyPerReceiver(),
        settings.concurrencyPerClient(),
        share(settings.concurrencyPerClient()),
        Math.max(0, share(settings.concurrency()) - slowCalls),
        receivers,
        List.copyOf(clients.values()));
  }

  private static int share(int places) {
    return Math.max(1, places / SLOW_SHARE);
  }

  /** A receiver that has calls running or is slow. */
  record BusyReceiver(String receiverKey, int calls, boolean slow) {}

  /** A client that has calls running. */
  record BusyClient(String clientId, int calls, int slowCalls) {
    BusyClient plus(BusyClient other) {
      return new BusyClient(clientId, calls + other.calls, slowCalls + other.slowCalls);
    }
  }

  /**
   * The bounds of one claim.
   *
   * @param free calls in all
   * @param slowFree of these, calls of slow receivers
   */
  record Capacity(
      int free,
      int perLane,
      int perClient,
      int slowPerClient,
      int slowFree,
      List<BusyReceiver> receivers,
      List<BusyClient> clients) {}
}
