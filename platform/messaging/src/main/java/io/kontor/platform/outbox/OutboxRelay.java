package io.kontor.platform.outbox;

import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.loop.SupervisedLoop;
import io.kontor.platform.loop.SupervisedLoops;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes stored events to Kafka and deletes them once the brokers have acknowledged them.
 *
 * <p>Urgent events have a publisher of their own, so they never wait behind the others; the two
 * kinds share no subject. An event that is too large for the brokers becomes a dead letter with an
 * alarm (docs/runbooks/parked-item.md); it holds up later events of its subject, and no others.
 *
 * <p>Any number of relays may run: a pass holds a database lock, so only one relay at a time
 * publishes and events of one subject keep their order. A pass reads what is left in the table, not
 * what lies above a high-water mark, so it does not skip a database transaction that commits late.
 * A crash between acknowledgement and deletion repeats events; consumers drop repeats by event id.
 */
public final class OutboxRelay implements SmartLifecycle {
  private final OutboxPublisher ordinary;
  private final OutboxPublisher urgent;
  private final List<SupervisedLoop> loops;
  private volatile boolean running;

  OutboxRelay(
      DataSource dataSource,
      KafkaTemplate<String, String> kafka,
      FaultInjection faults,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    Counter published =
        Counter.builder("kontor.outbox.published")
            .description("Events acknowledged by Kafka")
            .register(metrics);
    Counter deadLetters =
        Counter.builder("kontor.outbox.parked")
            .description("Events that cannot be published; a person must act")
            .register(metrics);
    this.ordinary = new OutboxPublisher(dataSource, kafka, faults, published, deadLetters, false);
    this.urgent = new OutboxPublisher(dataSource, kafka, faults, published, deadLetters, true);
    this.loops =
        List.of(
            loops.create("outbox-relay", ordinary::pass),
            loops.create("outbox-relay-urgent", urgent::pass));
    Gauge.builder(
            "kontor.outbox.oldest.age",
            () -> Math.max(ordinary.oldestAgeMillis(), urgent.oldestAgeMillis()) / 1000.0)
        .description("Age in seconds of the oldest event that waits")
        .register(metrics);
  }

  /** Starts a pass soon: there is something of this kind to publish. */
  void wake(boolean isUrgent) {
    (isUrgent ? urgent : ordinary).wake();
  }

  @Override
  public void start() {
    running = true;
    ordinary.begin();
    urgent.begin();
    loops.forEach(SupervisedLoop::start);
  }

  @Override
  public void stop() {
    running = false;
    ordinary.end();
    urgent.end();
    loops.forEach(SupervisedLoop::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
