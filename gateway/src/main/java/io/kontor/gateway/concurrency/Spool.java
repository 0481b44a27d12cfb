package io.kontor.gateway.concurrency;

import io.kontor.gateway.GatewaySettings;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Keeps bodies while one side is slower than the other: a request's until it has arrived, an
 * answer's until it is taken. So a service's permit is held for as long as the service works, not
 * for as long as a caller likes.
 *
 * <p>Small bodies stay in memory; of larger ones, and of all when memory is short, the rest goes to
 * a file that has lost its name before the first octet is written, so no crash leaves it behind.
 * Both are bounded, and so is the share of one client.
 */
@Component
public final class Spool {

  /** So much of each body stays in memory. */
  static final int IN_MEMORY = 64 * 1024;

  private static final int CHUNK = 16 * 1024;
  private static final int SHARES = 4;

  private final long most;
  private final long mostInMemory;
  private final AtomicLong inMemory = new AtomicLong();
  private final AtomicLong inFiles = new AtomicLong();
  private final ConcurrentHashMap<String, Long> byClient = new ConcurrentHashMap<>();

  /** A spool with the limits of the settings; publishes its size as a metric. */
  public Spool(GatewaySettings settings, MeterRegistry meters) {
    this.most = settings.places().spool().toBytes();
    this.mostInMemory = settings.places().memory().toBytes();
    meters.gauge("kontor.gateway.spool.memory", inMemory);
    meters.gauge("kontor.gateway.spool.files", inFiles);
  }

  /**
   * Reads a body of a request to its end. It must be closed.
   *
   * @param expected octets as announced, or -1
   * @throws ApiException RATE_LIMIT when the client keeps too much, SERVICE_UNAVAILABLE when all do
   */
  public Spooled whole(InputStream body, long expected, String client) throws IOException {
    Spooled spooled = read(body, expected, client);
    if (spooled.complete()) {
      return spooled;
    }
    spooled.close();
    throw ApiException.of(
        inFiles.get() > most - most / SHARES
            ? ErrorCode.SERVICE_UNAVAILABLE
            : ErrorCode.RATE_LIMIT);
  }

  /**
   * Reads a body as far as there is room for it; nothing of one that will not fit. It must be
   * closed.
   *
   * @param expected octets as announced, or -1
   */
  public Spooled read(InputStream body, long expected, String client) throws IOException {
    if (expected - IN_MEMORY > most / SHARES) {
      return new Spooled(this, client, 0);
    }
    int wanted = (int) (expected < 0 ? IN_MEMORY : Math.min(IN_MEMORY, expected));
    int first = inMemory.addAndGet(wanted) <= mostInMemory ? wanted : 0;
    if (first == 0) {
      inMemory.addAndGet(-wanted);
    }
    Spooled spooled = new Spooled(this, client, first);
    boolean done = false;
    try {
      int head = spooled.begin(body);
      if (expected == head || head < first) {
        spooled.ended();
      } else {
        copyRest(body, spooled, client);
      }
      done = true;
      return spooled;
    } finally {
      if (!done) {
        spooled.close();
      }
    }
  }

  private void copyRest(InputStream body, Spooled spooled, String client) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count = body.read(chunk);
    while (count >= 0) {
      boolean room = reserve(client, count);
      spooled.append(chunk, count, room);
      if (!room) {
        return; // What is read is kept, and then no more.
      }
      count = body.read(chunk);
    }
    spooled.ended();
  }

  private boolean reserve(String client, long octets) {
    if (inFiles.addAndGet(octets) > most) {
      inFiles.addAndGet(-octets);
      return false;
    }
    boolean[] granted = new boolean[1];
    byClient.compute(
        client,
        (_, own) -> {
          long now = (own == null ? 0 : own) + octets;
          granted[0] = now <= most / SHARES;
          return granted[0] ? Long.valueOf(now) : own;
        });
    if (!granted[0]) {
      inFiles.addAndGet(-octets);
    }
    return granted[0];
  }

  /** A body is not needed any more: what it kept in memory, and what in its file. */
  void release(String client, long memory, long file) {
    inMemory.addAndGet(-memory);
    if (file > 0) {
      inFiles.addAndGet(-file);
      byClient.computeIfPresent(client, (_, own) -> own <= file ? null : own - file);
    }
  }
}
