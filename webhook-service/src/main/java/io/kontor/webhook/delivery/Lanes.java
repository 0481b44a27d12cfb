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
 * The calls that run in this process, by lane and by client, and which lanes are slow: their last
 * call timed out. A slow lane gets one call at a time until its receiver answers again; all slow
 * lanes of a client together get half of the client's places, all of the process half of all.
 */
final class Lanes {
  private static final int SLOW_SHARE = 2; // one half

  private final WebhookSettings settings;
  private final Map<String, Integer> running = new HashMap<>(); // calls per lane
  private final Cache<String, Boolean> slow =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  Lanes(WebhookSettings settings) {
    this.settings = settings;
  }

  synchronized void begin(String lane) {
    running.merge(lane, 1, Integer::sum);
  }

  /** A call has ended. */
  synchronized void end(String lane) {
    running.computeIfPresent(lane, (_, calls) -> calls == 1 ? null : calls - 1);
  }

  /** What the call has shown of its receiver. */
  void learn(String lane, boolean timedOut) {
    if (timedOut) {
      slow.put(lane, true);
    } else {
      slow.invalidate(lane);
    }
  }

  /** What may be called besides what runs. */
  synchronized Room room(int free) {
    Set<String> known = new HashSet<>(slow.asMap().keySet());
    Map<String, BusyClient> clients = new HashMap<>();
    int slowCalls = 0;
    for (Map.Entry<String, Integer> lane : running.entrySet()) {
      int calls = lane.getValue();
      int ofSlow = known.contains(lane.getKey()) ? calls : 0;
      slowCalls += ofSlow;
      String client = lane.getKey().substring(0, lane.getKey().indexOf(' '));
      clients.merge(client, new BusyClient(client, calls, ofSlow), BusyClient::plus);
    }
    Set<String> slowLanes = Set.copyOf(known);
    known.addAll(running.keySet());
    List<BusyLane> lanes =
        known.stream()
            .map(
                lane -> new BusyLane(lane, running.getOrDefault(lane, 0), slowLanes.contains(lane)))
            .toList();
    return new Room(
        free,
        settings.concurrencyPerReceiver(),
        settings.concurrencyPerClient(),
        share(settings.concurrencyPerClient()),
        Math.max(0, share(settings.concurrency()) - slowCalls),
        lanes,
        List.copyOf(clients.values()));
  }

  private static int share(int places) {
    return Math.max(1, places / SLOW_SHARE);
  }

  /** A lane that has calls running or is slow. */
  record BusyLane(String lane, int calls, boolean slow) {}

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
   * @param slowFree of these, calls of slow lanes
   */
  record Room(
      int free,
      int perLane,
      int perClient,
      int slowPerClient,
      int slowFree,
      List<BusyLane> lanes,
      List<BusyClient> clients) {}
}
