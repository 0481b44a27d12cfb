package io.kontor.reporting.copy;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Makes subscriptions that know how far behind the copies are.
 *
 * <p>The lag is the delay of the event that was taken in last; when none came for some seconds the
 * copies are taken to be up to date.
 */
@Component
public class Intake {
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Clock clock;
  private final Timer delay;
  private final AtomicReference<Last> last =
      new AtomicReference<>(new Last(Instant.EPOCH, Duration.ZERO));

  Intake(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    this.delay =
        Timer.builder("kontor.reporting.delay")
            .description("From an event's time until its copy is there")
            .register(metrics);
    Gauge.builder("kontor.reporting.lag", this, Intake::lagSeconds)
        .description("Seconds the copies are behind")
        .register(metrics);
  }

  /** How far the copies are behind; zero while nothing comes. */
  public Duration lag() {
    Last newest = last.get();
    return !Instant.now().isBefore(newest.takenAt().plus(QUIET)) ? Duration.ZERO : newest.delay();
  }

  private long lagSeconds() {
    return lag().toSeconds();
  }

  /** Hears everything on the topic. */
  EventSubscription subscription(String topic, Consumer<CloudEvent> copies) {
    return new EventSubscription() {
      @Override
      public String topic() {
        return topic;
      }

      @Override
      public Set<String> types() {
        return Set.of();
      }

      @Override
      public void handle(CloudEvent event) {
        copies.accept(event);
        Duration behind = Duration.between(event.time(), clock.instant());
        Duration counted = behind.isNegative() ? Duration.ZERO : behind;
        delay.record(counted);
        last.set(new Last(Instant.now(), counted));
      }
    };
  }

  private record Last(Instant takenAt, Duration delay) {}
}
