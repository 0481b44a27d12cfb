package io.kontor.gateway.tokens;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the first of several callers with the same key do the work; the others share its result.
 * Nothing is kept once the work is done.
 */
public final class SingleFlight<K, V> {

  private final ConcurrentHashMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

  /** Work whose outcome, good or bad, is a value. */
  public interface Work<V> {

    /** Does it; must not throw for expected failures. */
    V run();
  }

  /** Whether the work under the key is in progress. */
  public boolean isRunning(K key) {
    return underWay.containsKey(key);
  }

  /** The result of the work under the key, done by this thread or by the one that came first. */
  public V run(K key, Work<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first = underWay.putIfAbsent(key, mine);
    if (first != null) {
      return first.join();
    }
    try {
      V result = work.run();
      mine.complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key, mine);
    }
  }
}
