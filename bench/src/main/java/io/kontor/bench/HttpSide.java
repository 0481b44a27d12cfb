package io.kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Transfers over HTTP in a closed loop, one connection each, as pgbench does: the next request goes
 * out when the last one was answered. Every answer is read, and every transfer must have succeeded.
 */
abstract class HttpSide implements Side {
  private static final int TIMEOUT_MILLIS = 15_000;
  private final int port;
  private final AtomicLong sequence = new AtomicLong();
  private final long run = System.currentTimeMillis();

  HttpSide(int port) {
    this.port = port;
  }

  /** A fresh token for one leg. */
  abstract String token();

  abstract String path();

  /** The body of one transfer. */
  abstract String body(RandomGenerator random, String reference);

  /** Whether this answer says that the money moved. */
  abstract boolean succeeded(HttpConnection.Answer answer);

  @Override
  public Leg run(int seconds, int connections) {
    String head =
        """
        POST %s HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: Bearer %s
        Content-Type: application/json
        Accept: application/json
        """
            .formatted(path(), port, token());
    AtomicReference<@Nullable String> failure = new AtomicReference<>();
    CountDownLatch connected = new CountDownLatch(connections);
    List<Latencies> latencies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long[] end = new long[1];
    CountDownLatch go = new CountDownLatch(1);
    for (int i = 0; i < connections; i++) {
      Latencies own = new Latencies();
      latencies.add(own);
      threads.add(
          Thread.ofPlatform()
              .name("connection-" + i)
              .start(() -> {
                try (HttpConnection connection = new HttpConnection(port, TIMEOUT_MILLIS)) {
                  connected.countDown();
                  go.await();
                  load(connection, head, end[0], own, failure);
                } catch (IOException e) {
                  failure.compareAndSet(null, "connection broke: " + e.getMessage());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  connected.countDown();
                }
              }));
    }
    try {
      connected.await();
      long begin = System.nanoTime();
      end[0] = begin + seconds * 1_000_000_000L;
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      double took = (System.nanoTime() - begin) / 1e9;
      String failed = failure.get();
      if (failed != null) {
        throw new BenchException("A transfer failed, so the run is void: " + failed);
      }
      Latencies all = new Latencies();
      latencies.forEach(all::add);
      return new Leg(all.total() / took, all.millis(0.5), all.millis(0.99));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
  }

  private void load(
      HttpConnection connection,
      String head,
      long end,
      Latencies latencies,
      AtomicReference<@Nullable String> failure)
      throws IOException {
    RandomGenerator random = new SplittableRandom();
    while (System.nanoTime() < end && failure.get() == null) {
      String reference = "bench-%d-%d".formatted(run, sequence.incrementAndGet());
      byte[] request = request(head, reference, body(random, reference));
      long sent = System.nanoTime();
      HttpConnection.Answer answer = connection.send(request);
      latencies.add(System.nanoTime() - sent);
      if (!succeeded(answer)) {
        failure.compareAndSet(null, answer.status() + " " + answer.body());
      }
    }
  }

  private static byte[] request(String head, String reference, String body) {
    return (head
            + "Idempotency-Key: "
            + reference
            + "\nContent-Length: "
            + body.length() // ASCII only
            + "\n\n")
        .replace("\n", "\r\n")
        .concat(body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
