package io.kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Requests over HTTP by one worker per connection. Every answer is read, and every request must
 * have succeeded. Closed loop, as pgbench does: the next request goes out when the last one was
 * answered. Open loop: requests go out at fixed times, however long the answers take.
 */
abstract class HttpSide implements Side {
  private static final int TIMEOUT_MILLIS = 15_000;
  private final int port;
  private final int copies;
  private final AtomicLong sequence = new AtomicLong();
  private final long run = System.currentTimeMillis();

  HttpSide(int port) {
    this(port, 1);
  }

  /**
   * A side that sends each request several times at once, over as many connections.
   *
   * @param copies how often; with one idempotency key
   */
  HttpSide(int port, int copies) {
    this.port = port;
    this.copies = copies;
  }

  /** A fresh token for one leg. */
  abstract String token();

  abstract String path();

  /** The body of one request; without one it is a GET. */
  abstract String body(RandomGenerator random, String reference);

  /** Whether requests have a key in their header; others have theirs in the body. */
  boolean hasKeys() {
    return true;
  }

  /** Whether this answer says that the request did what it should. */
  abstract boolean succeeded(HttpConnection.Answer answer);

  /** How many requests were sent so far, whatever the number of copies. */
  final long sent() {
    return sequence.get();
  }

  @Override
  public Leg run(int seconds, int connections) {
    long length = seconds * 1_000_000_000L;
    AtomicLong took = new AtomicLong();
    Latencies all =
        drive(
            connections,
            worker -> {
              while (System.nanoTime() - worker.begin < length && worker.goesOn()) {
                worker.request(System.nanoTime());
              }
              took.accumulateAndGet(System.nanoTime() - worker.begin, Math::max);
            });
    return new Leg(all.total() / (took.get() / 1e9), all.millis(0.5), all.millis(0.99));
  }

  /**
   * One leg at a fixed rate. A request's time begins when it was due, so waiting for a free
   * connection counts.
   *
   * <p>Errors: {@link BenchException} when any request failed.
   */
  final Latencies open(double perSecond, int seconds, int connections) {
    long count = (long) (perSecond * seconds);
    AtomicLong next = new AtomicLong();
    return drive(
        connections,
        worker -> {
          long i = next.getAndIncrement();
          while (i < count && worker.goesOn()) {
            long due = worker.begin + (long) (i * 1e9 / perSecond);
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
              LockSupport.parkNanos(due - now);
            }
            worker.request(due);
            i = next.getAndIncrement();
          }
        });
  }

  /** What a worker does in a leg. */
  @FunctionalInterface
  private interface Loop {
    void run(Worker worker) throws IOException;
  }

  private Latencies drive(int workers, Loop loop) {
    String token = token();
    AtomicReference<@Nullable String> failure = new AtomicReference<>();
    CountDownLatch connected = new CountDownLatch(workers);
    CountDownLatch go = new CountDownLatch(1);
    long[] begin = new long[1];
    List<Latencies> latencies = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Latencies own = new Latencies();
      latencies.add(own);
      threads.add(
          Thread.ofPlatform()
              .name("connection-" + i)
              .start(() -> {
                try (Worker worker = new Worker(token, own, failure)) {
                  connected.countDown();
                  go.await();
                  worker.begin = begin[0];
                  loop.run(worker);
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
      begin[0] = System.nanoTime();
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted.", e);
    }
    String failed = failure.get();
    if (failed != null) {
      throw new BenchException("A request failed, so the run is void: " + failed);
    }
    Latencies all = new Latencies();
    latencies.forEach(all::add);
    return all;
  }

  /** One after the other, over a connection for each copy. */
  private final class Worker implements AutoCloseable {
    private final List<HttpConnection> connections = new ArrayList<>();
    private final RandomGenerator random = new SplittableRandom();
    private final String token;
    private final Latencies latencies;
    private final AtomicReference<@Nullable String> failure;
    private long begin; // of the leg, in the terms of System.nanoTime

    Worker(String token, Latencies latencies, AtomicReference<@Nullable String> failure)
        throws IOException {
      this.token = token;
      this.latencies = latencies;
      this.failure = failure;
      for (int i = 0; i < copies; i++) {
        connections.add(new HttpConnection(port, TIMEOUT_MILLIS));
      }
    }

    boolean goesOn() {
      return failure.get() == null;
    }

    /** Sends one request and reads its answers; its time runs from the given one. */
    void request(long from) throws IOException {
      String reference = "bench-%d-%d".formatted(run, sequence.incrementAndGet());
      byte[] request = bytes(token, reference, body(random, reference));
      for (HttpConnection connection : connections) {
        connection.begin(request);
      }
      List<HttpConnection.Answer> answers = new ArrayList<>(copies);
      for (HttpConnection connection : connections) {
        answers.add(connection.receive());
      }
      latencies.add(System.nanoTime() - from);
      if (!onceOnly(answers)) {
        failure.compareAndSet(null, String.valueOf(answers));
      }
    }

    @Override
    public void close() throws IOException {
      for (HttpConnection connection : connections) {
        connection.close();
      }
    }
  }

  /** One copy succeeded and the others were told that their key is taken. */
  final boolean onceOnly(List<HttpConnection.Answer> answers) {
    long done = answers.stream().filter(this::succeeded).count();
    long taken = answers.stream().filter(answer -> answer.status() == 409).count();
    return done == 1 && done + taken == answers.size();
  }

  private byte[] bytes(String token, String reference, String body) {
    StringBuilder head = new StringBuilder(512);
    head.append(body.isEmpty() ? "GET " : "POST ").append(path()).append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    head.append("Authorization: Bearer ").append(token).append("\r\n");
    head.append("Accept: application/json\r\n");
    if (!body.isEmpty()) {
      head.append("Content-Type: application/json\r\n");
      if (hasKeys()) {
        head.append("Idempotency-Key: ").append(reference).append("\r\n");
      }
      head.append("Content-Length: ").append(body.length()).append("\r\n"); // ASCII only
    }
    return head.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
  }
}
