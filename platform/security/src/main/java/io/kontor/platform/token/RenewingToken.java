package io.kontor.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token of the realm that is renewed before half of its life is over, so that at any moment half
 * a life is left in which Keycloak may be away. While the old token is good nobody waits for the
 * new one; one attempt is made at a time, and after a failed one there is a pause that grows. Kept
 * in memory only; never printed.
 */
public final class RenewingToken {
  private static final Logger log = LoggerFactory.getLogger(RenewingToken.class);

  // Of twenty minutes, ten and a little are left at any moment.
  private static final int RENEW_AFTER_PERCENT = 45;
  // A token must still be good when it arrives where it is sent to.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration PAUSE_MIN = Duration.ofMillis(500);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(15);
  private static final Duration WAIT_MAX = Duration.ofSeconds(4);

  private final String name;
  private final Source source;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile @Nullable Pause pause;

  /** Where the token comes from; fails with any exception, in a few seconds at most. */
  @FunctionalInterface
  public interface Source {
    /** A fresh token. */
    Issued fetch();
  }

  /**
   * A token fresh from Keycloak.
   *
   * @param life from now on
   */
  public record Issued(String token, Duration life) {
    @Override
    public String toString() {
      return "Issued[life=" + life + "]";
    }
  }

  /**
   * A valid token.
   *
   * @param expiresAt when it dies
   */
  public record AccessToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "AccessToken[expiresAt=" + expiresAt + "]";
    }
  }

  /**
   * A token from the source; the first is fetched when it is asked for.
   *
   * @param name whose token it is, for the log
   */
  public RenewingToken(String name, Source source, Clock clock) {
    this.name = name;
    this.source = source;
    this.clock = clock;
  }

  /** A valid token. Errors: {@link TokenUnavailableException}. */
  public AccessToken current() {
    Held known = held;
    if (known == null || !known.isGood(clock.instant())) {
      return fetchNow().toAccessToken();
    }
    if (isDue(known) && !fetching.isLocked()) {
      Thread.ofVirtual().name("token-renewal").start(this::renewIfDue);
    }
    return known.toAccessToken();
  }

  /**
   * Renews the token when nearly half of its lifetime is over or there is none. Meant to be called
   * every few seconds. Returns false when that was tried and failed.
   */
  public boolean renewIfDue() {
    if (!fetching.tryLock()) {
      return true; // somebody is at it
    }
    try {
      Held known = held;
      if ((known == null || isDue(known)) && !isPausing()) {
        fetch();
      }
      return true;
    } catch (TokenUnavailableException e) {
      log.atWarn()
          .addKeyValue("token", name)
          .addKeyValue("reason", String.valueOf(e.getMessage()))
          .log("A token could not be renewed, will be retried");
      return false;
    } finally {
      fetching.unlock();
    }
  }

  /**
   * The token may have been refused (Keycloak's keys may have changed). It is renewed unless it is
   * fresh, and kept until then.
   */
  public void doubt() {
    Held known = held;
    if (known != null && !clock.instant().isBefore(known.fetchedAt().plus(FRESH))) {
      held = known.renewedAt(known.fetchedAt());
    }
  }

  private boolean isDue(Held known) {
    return !clock.instant().isBefore(known.renewAt());
  }

  private Held fetchNow() {
    try {
      if (!fetching.tryLock(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TokenUnavailableException("Keycloak is slow to give a token to " + name, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TokenUnavailableException("Interrupted while waiting for a token", e);
    }
    try {
      Held known = held;
      if (known != null && known.isGood(clock.instant())) {
        return known;
      }
      if (isPausing()) {
        throw new TokenUnavailableException(
            "Keycloak gave no token to " + name + " just now", null);
      }
      return fetch();
    } finally {
      fetching.unlock();
    }
  }

  private boolean isPausing() {
    Pause now = pause;
    return now != null && clock.instant().isBefore(now.until());
  }

  /** Under the lock. */
  private Held fetch() {
    try {
      Instant now = clock.instant();
      Issued issued = source.fetch();
      Held fresh =
          new Held(
              issued.token(),
              now,
              now.plus(issued.life().multipliedBy(RENEW_AFTER_PERCENT).dividedBy(100)),
              now.plus(issued.life()));
      held = fresh;
      pause = null;
      return fresh;
    } catch (RuntimeException e) {
      Pause before = pause;
      Duration length = before == null ? PAUSE_MIN : before.length().multipliedBy(2);
      length = length.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : length;
      pause = new Pause(length, clock.instant().plus(length));
      throw e instanceof TokenUnavailableException known
          ? known
          : new TokenUnavailableException("Keycloak gives no token to " + name, e);
    }
  }

  private record Pause(Duration length, Instant until) {}

  private record Held(String token, Instant fetchedAt, Instant renewAt, Instant expiresAt) {

    boolean isGood(Instant now) {
      return now.isBefore(expiresAt.minus(ON_ITS_WAY));
    }

    Held renewedAt(Instant when) {
      return new Held(token, fetchedAt, when, expiresAt);
    }

    AccessToken toAccessToken() {
      return new AccessToken(token, expiresAt);
    }

    @Override
    public String toString() {
      return "Held[expiresAt=" + expiresAt + "]";
    }
  }
}
