package io.kontor.platform.token;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * A process that has not heard of revocations is not ready; one that has lost the feed is not after
 * {@link Revocations#GRACE}, so that a broker's restart goes by unnoticed. Part of the readiness of
 * gateway and services.
 */
public final class RevocationsHealth implements HealthIndicator {
  private final Revocations revocations;

  /** The health of the feed. */
  public RevocationsHealth(Revocations revocations) {
    this.revocations = revocations;
  }

  @Override
  public Health health() {
    return (revocations.isUp() ? Health.up() : Health.down()).build();
  }
}
