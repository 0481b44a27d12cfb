package io.kontor.reporting.projection;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Subscribes projections to topics and measures how far the read model lags behind.
 *
 * <p>The lag is the delay of the last event that was applied; when none came for some seconds, the
 * read model counts as up to date.
 */
@Component
public class Projector {
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Clock clock;
  private final Timer delay;
  private final AtomicReference<Last> last =
      new AtomicReference<>(new Last(Instant.EPOCH, Duration.ZERO));

  Projector(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    this.delay =
        Timer.builder("kontor.reporting.delay")
            .description("From an event's time until the read model has it")
            .register(metrics);
    Gauge.builder("kontor.reporting.lag", this, Projector::lagSeconds)
        .description("Seconds the read model lags behind")
        .register(metrics);
  }

  /** How far the read model lags behind; zero while no events come. */
  public Duration lag() {
    Last newest = last.get();
    return !Instant.now().isBefore(newest.appliedAt().plus(QUIET)) ? Duration.ZERO : newest.delay();
  }

  private long lagSeconds() {
    return lag().toSeconds();
  }

  /** A subscription to all events of the topic, for a projection that repeats do no harm. */
  EventSubscription idempotent(String topic, Consumer<List<CloudEvent>> projection) {
    return new Subscription(topic, true, projection);
  }

  /** A subscription to all events of the topic, for a projection that must have each event once. */
  EventSubscription once(String topic, Consumer<CloudEvent> projection) {
    return new Subscription(topic, false, events -> events.forEach(projection));
  }

  private void applied(CloudEvent event) {
    Duration behind = Duration.between(event.time(), clock.instant());
    Duration counted = behind.isNegative() ? Duration.ZERO : behind;
    delay.record(counted);
    last.set(new Last(Instant.now(), counted));
  }

  private final class Subscription implements EventSubscription {
    private final String topic;
    private final boolean idempotent;
    private final Consumer<List<CloudEvent>> projection;

    Subscription(String topic, boolean idempotent, Consumer<List<CloudEvent>> projection) {
      this.topic = topic;
      this.idempotent = idempotent;
      this.projection = projection;
    }

    @Override
    public String topic() {
      return topic;
    }

    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public boolean isIdempotent() {
      return idempotent;
    }

    @Override
    public void handle(CloudEvent event) {
      handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<CloudEvent> events) {
      projection.accept(events);
      events.forEach(Projector.this::applied);
    }
  }

  private record Last(Instant appliedAt, Duration delay) {}
}
