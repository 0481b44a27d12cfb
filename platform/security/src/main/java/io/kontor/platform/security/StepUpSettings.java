package io.kontor.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lately a person must have given the second factor for what moves money out or hands out
 * rights.
 *
 * @param maxAge time since then, from one second to five minutes
 */
@ConfigurationProperties("kontor.step-up")
public record StepUpSettings(@DefaultValue("5m") Duration maxAge) {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(5);

  public StepUpSettings {
    if (maxAge.compareTo(LEAST) < 0 || maxAge.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("kontor.step-up.max-age must be 1s to 5m");
    }
  }
}
