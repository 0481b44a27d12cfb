package io.kontor.sandbox.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Every setting of the sandbox; {@code application.yaml} lists them with their defaults.
 *
 * @param callbackSecret signs callbacks and keys the card fingerprint
 * @param services addresses of our own services that the outside world calls
 */
@ConfigurationProperties("kontor")
public record SandboxSettings(String callbackSecret, Services services, Sandbox sandbox) {

  public SandboxSettings {
    if (callbackSecret.isBlank()) {
      throw new IllegalArgumentException(
          "KONTOR_CALLBACK_SECRET is not set: the sandbox signs its callbacks with it.");
    }
  }

  /**
   * @param dispute receives scheme callbacks
   */
  public record Services(URI dispute) {}

  /**
   * @param publicUrl the sandbox as the payer's browser sees it
   * @param tick how often due things are looked for
   */
  public record Sandbox(
      URI publicUrl,
      Acquirer acquirer,
      Bank bank,
      Schemes schemes,
      Callbacks callbacks,
      Faults faults,
      Mailbox mailbox,
      Duration tick) {

    /** An absolute address below the public one; {@code path} begins with a slash. */
    public String address(String path) {
      String base = publicUrl.toString();
      return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
  }

  /**
   * How long things of the acquirer live.
   *
   * @param registrationLifetime a registration takes card data, then errorCode=02631
   * @param firstUseWithin a registered card must be used, then 105299
   * @param challengeLifetime a 3-D Secure challenge left alone fails with 101304 afterwards
   * @param pageLifetime a hosted page left alone fails with 001033 (never opened) or 001034
   * @param authorizationLifetime an authorization can be captured
   */
  public record Acquirer(
      Duration registrationLifetime,
      Duration firstUseWithin,
      Duration challengeLifetime,
      Duration pageLifetime,
      Duration authorizationLifetime) {}

  /**
   * @param executionDelay from accepting a payout to its next state
   */
  public record Bank(Duration executionDelay) {}

  /**
   * @param contestWithin deadline of a chargeback that names none
   * @param decisionDelay from contesting to the decision; zero: only the admin API decides
   */
  public record Schemes(Duration contestWithin, Duration decisionDelay) {}

  /**
   * @param retryAfter wait before each repeat, shortest first; the last one repeats
   * @param attemptsMax tries before a callback is given up
   * @param timeout connect and whole answer
   */
  public record Callbacks(List<Duration> retryAfter, int attemptsMax, Duration timeout) {}

  /**
   * @param slowDelay how long a slow answer takes
   */
  public record Faults(Duration slowDelay) {}

  /**
   * @param smtpHost address that listens for mail
   * @param smtpPort 0 for any free port
   * @param messagesMax messages kept; the oldest beyond are dropped
   */
  public record Mailbox(String smtpHost, int smtpPort, int messagesMax) {}
}
