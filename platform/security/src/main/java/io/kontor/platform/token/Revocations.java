package io.kontor.platform.token;

import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who may no longer act, although their token is still valid: for each person, key and client from
 * when on tokens must have been issued to be accepted. Published by identity-service and consumed
 * by every process for itself, so it holds everywhere within a second, and after a restart, because
 * the feed is read again over the longest life of a token before anybody is let in.
 *
 * <p>Tokens tell their time in whole seconds: one that was issued in the second of the change is
 * not accepted. While the feed is unavailable, the known revocations stay in force; see {@link
 * #isUp}. Bounded by the people and keys that were revoked within {@link #REACH}. Source: ADR 0009.
 */
public final class Revocations implements SmartLifecycle {
  /** Longer than any token lives, with some margin. */
  public static final Duration REACH = Duration.ofMinutes(75);

  /** How long the feed may be silent before this process says that it is not ready. */
  public static final Duration GRACE = Duration.ofMinutes(2);

  private static final Logger log = LoggerFactory.getLogger(Revocations.class);
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final long NONE = Long.MAX_VALUE; // no token, however young

  private final RevocationFeed feed;
  private final RevocationListener listener;
  private final Clock clock;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final SupervisedLoop loop;
  private volatile Instant heardUntil = Instant.EPOCH;
  private volatile boolean running;

  /**
   * Revocations from the feed.
   *
   * @param bootstrap of Kafka
   * @param listener receives each revocation as well
   * @param loops of this process; the feed is one of them
   */
  public Revocations(
      String bootstrap, RevocationListener listener, SupervisedLoops loops, MeterRegistry metrics) {
    this(bootstrap, listener, loops, metrics, Clock.systemUTC()); // tokens live in real time
  }

  Revocations(
      String bootstrap,
      RevocationListener listener,
      SupervisedLoops loops,
      MeterRegistry metrics,
      Clock clock) {
    this.clock = clock;
    this.listener = listener;
    this.feed = new RevocationFeed(bootstrap, clock, this::hear, this::heardUntil);
    this.loop = loops.create("revocations", feed::pass);
    Gauge.builder("kontor.revocations.silence", () -> silence().toMillis() / 1000.0)
        .description("Seconds since revocations were last heard up to date")
        .register(metrics);
  }

  /**
   * Whether the token's right has ended.
   *
   * @throws RevokedTokenException when it has
   * @throws RevocationsUnknownException when this process has never heard of revocations yet
   */
  public void check(Jwt token) {
    check(Bearer.of(token));
  }

  /** The same for what was kept of a token. */
  public void check(Bearer bearer) {
    if (bearer.isService()) {
      return;
    }
    if (caughtUp.getCount() > 0) {
      throw new RevocationsUnknownException();
    }
    if (bearer.issuedAt().getEpochSecond() < firstGoodSecond(bearer)) {
      throw new RevokedTokenException();
    }
  }

  /**
   * From when on a new token of the same bearer is accepted; empty when none is until further
   * notice.
   */
  public Optional<Instant> goodFrom(Bearer bearer) {
    long second = firstGoodSecond(bearer);
    return second == NONE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
  }

  /** Whether the bearer is a person who may not even sign in any more. */
  public boolean isEnded(Bearer bearer) {
    Entry entry = entries.get(name(Revocation.Kind.PERSON, bearer.subject()));
    return entry != null && entry.ended();
  }

  /** Whether the feed was heard up to date within the grace; false before it was heard at all. */
  public boolean isUp() {
    return silence().compareTo(GRACE) < 0;
  }

  private Duration silence() {
    return Duration.between(heardUntil, clock.instant());
  }

  private long firstGoodSecond(Bearer bearer) {
    long first = 0;
    for (String subject : subjects(bearer)) {
      Entry entry = entries.get(subject);
      if (entry != null) {
        first = Math.max(first, entry.firstGoodSecond());
      }
    }
    return first;
  }

  private static List<String> subjects(Bearer bearer) {
    String person = name(Revocation.Kind.PERSON, bearer.subject());
    String client = name(Revocation.Kind.CLIENT, String.valueOf(bearer.clientId()));
    return KeyClientName.keyId(bearer.authorizedParty())
        .map(key -> List.of(person, client, name(Revocation.Kind.KEY, key)))
        .orElseGet(() -> List.of(person, client));
  }

  private static String name(Revocation.Kind kind, String id) {
    return kind + ":" + id;
  }

  private void hear(Revocation revocation) {
    Instant notBefore = revocation.notBefore();
    entries.put(
        name(revocation.kind(), revocation.id()),
        new Entry(
            notBefore == null ? NONE : notBefore.getEpochSecond() + 1,
            revocation.ended(),
            revocation.toldAt()));
    listener.hear(revocation);
  }

  private void heardUntil(Instant now) {
    heardUntil = now;
    caughtUp.countDown();
    Instant oldest = now.minus(REACH);
    entries.values().removeIf(entry -> entry.toldAt().isBefore(oldest));
  }

  @Override
  public void start() {
    running = true;
    loop.start();
    try {
      if (!caughtUp.await(START.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atError().log("Revocations are unavailable; no caller is accepted until they are read");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    if (running) {
      running = false;
      loop.finish(feed::wakeUp, STOP);
      feed.close();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, so that the first request finds them. */
  @Override
  public int getPhase() {
    return 0;
  }

  private record Entry(long firstGoodSecond, boolean ended, Instant toldAt) {}
}
