package io.kontor.transaction.core;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long merchants can read transactions and preauthorizations; afterwards they are as if they
 * were not there. Nothing is deleted. Source of the default: contract "Retention".
 */
@Component
public class Retention {
  private final Clock clock;
  private final Period period;

  Retention(Clock clock, @Value("${kontor.retention.transactions:P13M}") Period period) {
    this.clock = clock;
    this.period = period;
  }

  /** The creation date of the oldest object that can still be read. */
  public Instant oldest() {
    return clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
  }

  /** Whether an object of this creation date can still be read. */
  public boolean shows(Instant creationDate) {
    return !creationDate.isBefore(oldest());
  }
}
