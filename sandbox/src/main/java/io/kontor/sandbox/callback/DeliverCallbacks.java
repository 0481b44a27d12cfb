package io.kontor.sandbox.callback;

import io.kontor.platform.callback.CallbackSignature;
import io.kontor.platform.failure.FailureLog;
import io.kontor.sandbox.callback.Callbacks.Attempt;
import io.kontor.sandbox.support.DueWork;
import io.kontor.sandbox.support.SandboxSettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends due callbacks and repeats those not answered with 2xx.
 *
 * <p>A receiver may get one twice (the answer was lost) or out of order; if in doubt it asks for
 * the present state.
 */
@Component
class DeliverCallbacks implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(DeliverCallbacks.class);

  /** Slow receivers hold at most this many deliveries; the others wait in the table. */
  private static final int AT_ONCE_MAX = 32;

  private final Callbacks callbacks;
  private final CallbackSignature signature;
  private final Duration timeout;
  private final FailureLog failures = new FailureLog(DeliverCallbacks.class);
  private final Semaphore room = new Semaphore(AT_ONCE_MAX);
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;

  DeliverCallbacks(Callbacks callbacks, CallbackSignature signature, SandboxSettings settings) {
    this.callbacks = callbacks;
    this.signature = signature;
    this.timeout = settings.sandbox().callbacks().timeout();
    // HTTP/1.1: an upgrade offer on clear text confuses some receivers.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(deliveries)
            .build();
  }

  @Override
  public void bringForward(Duration by) {
    callbacks.bringForward(by);
  }

  @Override
  public void settleDue(Instant now) {
    int free = room.drainPermits();
    if (free == 0) {
      return;
    }
    int taken = 0;
    try {
      for (Attempt attempt : callbacks.take(free, now, timeout.multipliedBy(4))) {
        deliveries.execute(() -> deliver(attempt));
        taken++;
      }
    } finally {
      room.release(free - taken);
    }
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void dropOld() {
    callbacks.dropOld();
  }

  @PreDestroy
  void stop() {
    deliveries.shutdownNow();
  }

  private void deliver(Attempt attempt) {
    try {
      send(attempt);
    } catch (RuntimeException failure) {
      // The lease ends and the callback becomes due again.
      failures.warn(
          failure,
          "Callback result not stored; will be repeated",
          Map.of("callback", attempt.id()));
    } finally {
      room.release();
    }
  }

  private void send(Attempt attempt) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(attempt.url()))
              .timeout(timeout)
              .header("Content-Type", "application/json")
              .header(
                  CallbackSignature.HEADER,
                  signature.of(attempt.body().getBytes(StandardCharsets.UTF_8)))
              .POST(HttpRequest.BodyPublishers.ofString(attempt.body()))
              .build();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 200 && status < 300) {
        callbacks.delivered(attempt, "HTTP " + status);
      } else {
        refused(attempt, "HTTP " + status);
      }
    } catch (IOException | IllegalArgumentException failure) {
      refused(attempt, failure.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void refused(Attempt attempt, String answer) {
    callbacks.failed(attempt, answer);
    log.atWarn()
        .addKeyValue("callback", attempt.id())
        .addKeyValue("attempt", attempt.number())
        .addKeyValue("answer", answer)
        .log("Callback not accepted; will be retried");
  }
}
