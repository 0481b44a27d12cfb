package io.kontor.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.gateway.GatewaySettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts calls per caller and refuses those beyond the contract's limits.
 *
 * <p>A request only touches memory. Once a second the replicas add their new counts to PostgreSQL
 * and read each other's, so a limit holds over all of them to within a second, and a restart
 * forgets nothing. While the database is away each replica goes on by itself.
 */
@Component
public final class RateLimiter {

  private static final Logger log = LoggerFactory.getLogger(RateLimiter.class);
  private static final int CALLERS_MAX = 5_000;
  private static final Duration IDLE_MAX = Duration.ofHours(2);
  private static final int SECONDS_PER_MINUTE = 60;

  private final RateUsage usage;
  private final Clock clock;
  private final boolean enforced;
  private final int[] limits;
  private final Counter refused;
  private final Cache<String, CallWindows> callers =
      Caffeine.newBuilder().maximumSize(CALLERS_MAX).expireAfterAccess(IDLE_MAX).build();
  private final Cache<String, CallWindows> active =
      Caffeine.newBuilder()
          .maximumSize(CALLERS_MAX)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  RateLimiter(RateUsage usage, GatewaySettings settings, Clock clock, MeterRegistry meters) {
    GatewaySettings.RateLimits rateLimits = settings.rateLimits();
    this.usage = usage;
    this.clock = clock;
    this.enforced = rateLimits.enforced();
    this.limits =
        new int[] {
          rateLimits.per15Minutes(),
          rateLimits.per30Minutes(),
          rateLimits.perHour(),
          rateLimits.perDay()
        };
    this.refused = meters.counter("kontor.gateway.rate-limited");
  }

  /**
   * Counts a call and writes the contract's headers, one line per window.
   *
   * @return false when the caller is over a limit and must be answered with 429
   */
  public boolean count(String caller, HttpServletResponse response) {
    long now = clock.instant().getEpochSecond();
    CallWindows windows = callers.get(caller, _ -> new CallWindows(now));
    if (active.getIfPresent(caller) != windows) {
      active.put(caller, windows);
    }
    CallWindows.Verdict verdict = windows.count(now, limits, enforced);
    // SDKs label a value by its position or its reset time and want every number above zero.
    for (CallWindows.Window window : verdict.windows()) {
      response.addHeader("X-RateLimit", Integer.toString(Math.max(1, window.made())));
      response.addHeader(
          "X-RateLimit-Remaining", Integer.toString(Math.max(1, window.remaining())));
      response.addHeader("X-RateLimit-Reset", Long.toString(window.resetAt()));
    }
    if (!verdict.allowed()) {
      response.setHeader(
          "Retry-After", Long.toString(SECONDS_PER_MINUTE - now % SECONDS_PER_MINUTE));
      refused.increment();
    }
    return verdict.allowed();
  }

  /** Shares new counts with the other replicas and learns theirs. */
  @Scheduled(fixedDelay = 1_000)
  void share() {
    Map<String, CallWindows> busy = Map.copyOf(active.asMap());
    if (busy.isEmpty()) {
      return;
    }
    List<RateUsage.Minute> own = new ArrayList<>();
    busy.forEach((caller, windows) ->
        windows
            .takeUnshared()
            .forEach((minute, calls) -> own.add(new RateUsage.Minute(caller, minute, calls))));
    // The same order everywhere, so that two replicas never wait for each other.
    own.sort(
        Comparator.comparing(RateUsage.Minute::caller).thenComparingLong(RateUsage.Minute::minute));
    try {
      learn(busy, usage.add(own));
    } catch (DataAccessException e) {
      own.forEach(minute -> {
        CallWindows windows = busy.get(minute.caller());
        if (windows != null) {
          windows.putBack(minute.minute(), minute.calls());
        }
      });
      log.atWarn().setCause(e).log("Call counts cannot be shared, will be retried");
      return;
    }
    fetch(busy);
  }

  private void fetch(Map<String, CallWindows> busy) {
    long minute = clock.instant().getEpochSecond() / SECONDS_PER_MINUTE;
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    busy.forEach((caller, windows) -> (windows.markLoaded() ? known : unknown).add(caller));
    try {
      learn(busy, usage.since(minute - 1, known));
      learn(busy, usage.since(minute - CallWindows.MINUTES.getLast(), unknown));
    } catch (DataAccessException e) {
      unknown.forEach(caller -> {
        CallWindows windows = busy.get(caller);
        if (windows != null) {
          windows.unmarkLoaded();
        }
      });
      log.atWarn().setCause(e).log("Call counts cannot be read, will be retried");
    }
  }

  private static void learn(Map<String, CallWindows> busy, List<RateUsage.Minute> minutes) {
    for (RateUsage.Minute minute : minutes) {
      CallWindows windows = busy.get(minute.caller());
      if (windows != null) {
        windows.learn(minute.minute(), minute.calls());
      }
    }
  }
}
