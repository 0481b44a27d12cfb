package io.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What hook deliveries are compared with: the same message, signed and posted in a loop by the
 * JDK's client on virtual threads, and nothing stored. Source: Standard Webhooks 1.0.
 */
final class SignedLoop implements AutoCloseable {
  static final int IN_FLIGHT = 64; // more are slower

  private static final byte[] SECRET =
      "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI receiver;
  private final AtomicLong sequence = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();

  SignedLoop(String receiver) {
    this.receiver = URI.create(receiver);
  }

  /** Posts for that long and returns the calls per second. */
  double run(int seconds) throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    List<Future<Long>> workers = new ArrayList<>();
    for (int i = 0; i < IN_FLIGHT; i++) {
      workers.add(threads.submit(() -> post(end)));
    }
    long calls = 0;
    try {
      for (Future<Long> worker : workers) {
        calls += worker.get();
      }
    } catch (ExecutionException e) {
      throw new BenchException("The bare loop failed, so the run is void: " + e.getMessage(), e);
    }
    return calls / ((System.nanoTime() - begin) / 1e9);
  }

  private long post(long end) throws IOException, InterruptedException, GeneralSecurityException {
    long calls = 0;
    while (System.nanoTime() < end) {
      int status = http.send(request(), BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IOException("The sink answers " + status);
      }
      calls++;
    }
    return calls;
  }

  private HttpRequest request() throws GeneralSecurityException {
    Instant now = Instant.now();
    String id = "dlv_%026d".formatted(sequence.incrementAndGet());
    String body =
        """
        {"type":"TRANSFER_NORMAL_SUCCEEDED","timestamp":"%s","data":{"EventType":"TRANSFER_NORMAL_SUCCEEDED","ResourceId":"loop-%s","Date":%d}}\
        """
            .formatted(now, id, now.getEpochSecond());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    mac.update((id + "." + now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
    byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(receiver)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public void close() {
    http.close();
    threads.close();
  }
}
