package io.kontor.gateway.idempotency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.kontor.gateway.idempotency.KeyTable.ClientKey;
import io.kontor.gateway.upstream.Owner;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which service took the first call with an Idempotency-Key.
 *
 * <p>The services refuse a second use of a key themselves; the directory makes a key unique over
 * all of them and finds the one that can read the answer back. Nearly all keys are those of
 * transaction-service, so these are written behind: claimed in memory, stored in batches. A crash
 * loses at most the last batch, and read-back asks transaction-service for whatever is not stored.
 * Keys of the other services are stored before their call goes on, and every replica learns them
 * within a second. Source: API contract, "Idempotency"; ADR 0026.
 */
@Component
public final class IdempotencyDirectory {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyDirectory.class);
  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9-]{16,36}");

  /** The service whose keys are written behind. */
  private static final Owner WRITTEN_BEHIND = Owner.TRANSACTION;

  private static final int CLAIMS_MAX = 100_000;
  private static final int UNSTORED_MAX = 50_000;
  private static final int BATCH = 1_000;

  // Clocks of replicas differ, and a commit becomes visible later than its time.
  private static final Duration LEARN_AGAIN = Duration.ofSeconds(20);

  private final KeyTable table;
  private final Clock clock;
  private final Duration retention;
  private final Counter crossed;
  private final Cache<ClientKey, Claim> claims;
  private final ConcurrentLinkedQueue<ClientKey> unstored = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unstoredCount = new AtomicInteger();
  private volatile @Nullable Instant learnedUntil;

  /** Keys that are remembered for {@code retention}; as long as the services remember them. */
  IdempotencyDirectory(
      KeyTable table,
      Clock clock,
      MeterRegistry meters,
      @Value("${kontor.retention.idempotency:24h}") Duration retention) {
    this.table = table;
    this.clock = clock;
    this.retention = retention;
    this.crossed = meters.counter("kontor.gateway.idempotency.crossed");
    this.claims =
        Caffeine.newBuilder()
            .maximumSize(CLAIMS_MAX)
            .expireAfter(Expiry.creating((ClientKey _, Claim claim) -> claim.timeLeft(clock)))
            .build();
    meters.gauge("kontor.gateway.idempotency.unstored", unstoredCount);
  }

  private record Claim(Owner owner, Instant until) {

    Duration timeLeft(Clock clock) {
      Duration left = Duration.between(clock.instant(), until);
      return left.isNegative() ? Duration.ZERO : left;
    }
  }

  /**
   * Gives the key to the owner, unless another owner has it.
   *
   * @throws ApiException PARAM_ERROR for a malformed key, IDEMPOTENCY_CONFLICT when another owner
   *     has it
   */
  public void claim(String clientId, String key, Owner owner) {
    if (!isWellFormed(key)) {
      throw ApiException.invalid(
          "Idempotency-Key", "The key must have 16 to 36 letters, digits or dashes.");
    }
    ClientKey clientKey = new ClientKey(clientId, key);
    Instant now = clock.instant();
    Claim claim = new Claim(owner, now.plus(retention));
    Claim first = claims.asMap().putIfAbsent(clientKey, claim);
    if (first != null && (first.owner() == WRITTEN_BEHIND) != (owner == WRITTEN_BEHIND)) {
      throw ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT);
    }
    if (owner != WRITTEN_BEHIND) {
      storeNow(clientKey, claim, now); // The table decides between those that it holds.
      claims.put(clientKey, claim);
    } else if (first == null) {
      storeLater(clientKey);
    }
  }

  private void storeNow(ClientKey clientKey, Claim claim, Instant now) {
    boolean taken = false;
    try {
      Instant expired = now.minus(retention);
      taken =
          table.add(clientKey, claim.owner(), now, expired)
              || table.ownerOf(clientKey, expired).filter(claim.owner()::equals).isPresent();
    } finally {
      if (!taken) {
        claims.asMap().remove(clientKey, claim);
      }
    }
    if (!taken) {
      throw ApiException.of(ErrorCode.IDEMPOTENCY_CONFLICT);
    }
  }

  private void storeLater(ClientKey clientKey) {
    if (unstoredCount.incrementAndGet() <= UNSTORED_MAX) {
      unstored.add(clientKey);
    } else {
      unstoredCount.decrementAndGet(); // An outage; read-back asks for it.
    }
  }

  /**
   * The service that reads the answer under a key back: the one that has the key, or, when none is
   * stored, transaction-service, which knows whether it took it. Empty for what is no key at all.
   */
  public Optional<Owner> readBackFrom(String clientId, String key) {
    if (!isWellFormed(key)) {
      return Optional.empty();
    }
    return table
        .ownerOf(new ClientKey(clientId, key), clock.instant().minus(retention))
        .or(() -> Optional.of(WRITTEN_BEHIND));
  }

  /** Stores what was claimed in memory; what cannot be stored is tried again. */
  @Scheduled(fixedDelay = 100)
  @PreDestroy
  void store() {
    while (!unstored.isEmpty()) {
      Set<ClientKey> batch = new LinkedHashSet<>();
      for (ClientKey key = unstored.poll(); key != null; key = unstored.poll()) {
        unstoredCount.decrementAndGet();
        batch.add(key);
        if (batch.size() == BATCH) {
          break;
        }
      }
      try {
        store(List.copyOf(batch));
      } catch (DataAccessException e) {
        batch.forEach(this::storeLater);
        log.atWarn()
            .setCause(e)
            .addKeyValue("unstored", unstoredCount)
            .log("Idempotency keys cannot be stored, will be retried");
        return;
      }
    }
  }

  private void store(List<ClientKey> batch) {
    Instant now = clock.instant();
    if (table.addAll(batch, WRITTEN_BEHIND, now, now.minus(retention)) < batch.size()) {
      for (KeyTable.Taken taken : table.ofOthers(batch, WRITTEN_BEHIND)) {
        crossed.increment();
        log.atWarn()
            .addKeyValue("clientId", taken.key().clientId())
            .addKeyValue("owner", taken.owner())
            .log("An idempotency key was used at two services at once");
      }
    }
    // From now on the table answers for them.
    batch.forEach(key ->
        claims
            .asMap()
            .computeIfPresent(key, (_, claim) -> claim.owner() == WRITTEN_BEHIND ? null : claim));
  }

  /**
   * Learns the keys that other replicas gave to services whose keys are stored at once; for the
   * first time before the port opens.
   */
  @PostConstruct
  @Scheduled(fixedDelay = 1_000)
  void learn() {
    Instant now = clock.instant();
    Instant known = learnedUntil;
    Instant since = known == null ? now.minus(retention) : known.minus(LEARN_AGAIN);
    try {
      for (KeyTable.Taken taken : table.ofOthersThanTransaction(since, CLAIMS_MAX)) {
        claims
            .asMap()
            .putIfAbsent(taken.key(), new Claim(taken.owner(), taken.createdAt().plus(retention)));
      }
      learnedUntil = now;
    } catch (DataAccessException e) {
      log.atWarn().setCause(e).log("Idempotency keys of other replicas cannot be read");
    }
  }

  /**
   * Forgets some of the keys whose time is over.
   *
   * @return how many; fewer than {@code max} means that none is left
   */
  public int forgetExpired(int max) {
    return table.deleteExpired(clock.instant().minus(retention), max);
  }

  private static boolean isWellFormed(String key) {
    return FORMAT.matcher(key).matches();
  }
}
