package io.kontor.platform.outbox;

import io.kontor.platform.crash.Crashes;
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
 * Publishes stored facts to Kafka and deletes them once the brokers have acknowledged them.
 *
 * <p>Two lanes: facts that are urgent never wait behind the others, however many those are; their
 * subjects are their own. A fact that no broker takes because of its size is parked with an alarm
 * (docs/runbooks/parked-item.md) and holds up what comes after it on its subject, and nobody else.
 *
 * <p>Any number of relays may run: a pass holds a database lock, so one relay at a time publishes a
 * lane and facts of one subject keep their order. Facts are taken by what is left in the table, not
 * by a high-water mark, so a database transaction that commits late is not skipped. A crash between
 * acknowledgement and deletion repeats facts; consumers drop repeats by event id.
 */
public final class OutboxRelay implements SmartLifecycle {
  private final OutboxLane ordinary;
  private final OutboxLane urgent;
  private final List<SupervisedLoop> loops;
  private volatile boolean running;

  OutboxRelay(
      DataSource dataSource,
      KafkaTemplate<String, String> kafka,
      Crashes crashes,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    Counter published =
        Counter.builder("kontor.outbox.published")
            .description("Facts acknowledged by Kafka")
            .register(metrics);
    Counter parked =
        Counter.builder("kontor.outbox.parked")
            .description("Facts that cannot be published; a person must act")
            .register(metrics);
    this.ordinary = new OutboxLane(dataSource, kafka, crashes, published, parked, false);
    this.urgent = new OutboxLane(dataSource, kafka, crashes, published, parked, true);
    this.loops =
        List.of(
            loops.virtual("outbox-relay", ordinary::pass),
            loops.virtual("outbox-relay-urgent", urgent::pass));
    Gauge.builder(
            "kontor.outbox.oldest.age",
            () -> Math.max(ordinary.oldestAgeSeconds(), urgent.oldestAgeSeconds()))
        .description("Age in seconds of the oldest fact that waits")
        .register(metrics);
  }

  /** Says that there is something to publish. */
  public void wake() {
    ordinary.wake();
    urgent.wake();
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
