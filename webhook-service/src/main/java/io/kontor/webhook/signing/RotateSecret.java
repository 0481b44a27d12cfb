package io.kontor.webhook.signing;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.security.ShownOnce;
import io.kontor.webhook.WebhookSettings;
import io.kontor.webhook.hook.Hook;
import io.kontor.webhook.hook.Hooks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a hook a new secret. Earlier ones sign as well for a while, so receivers can change over
 * without losing a call; none of them for a secret that has leaked.
 *
 * <p>Errors: RESOURCE_NOT_FOUND; PARAM_ERROR for an overlap that is not between 0 and 7 days.
 */
@Service
public class RotateSecret {
  private static final Duration OVERLAP_MAX = Duration.ofDays(7);
  private static final int SECRET_BYTES = 32; // Standard Webhooks: 24 to 64
  private static final String PREFIX = "whsec_";

  private final Hooks hooks;
  private final HookSecrets secrets;
  private final WebhookSettings settings;
  private final IdempotencyKeys idempotencyKeys;
  private final AuditRecorder audit;
  private final Clock realTime = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  RotateSecret(
      Hooks hooks,
      HookSecrets secrets,
      WebhookSettings settings,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit) {
    this.hooks = hooks;
    this.secrets = secrets;
    this.settings = settings;
    this.idempotencyKeys = idempotencyKeys;
    this.audit = audit;
  }

  /** Returns the new secret, which is shown this once. */
  @Transactional
  NewSecret execute(String clientId, String hookId, @Nullable Long overlapSeconds) {
    if (overlapSeconds != null
        && (overlapSeconds < 0 || overlapSeconds > OVERLAP_MAX.toSeconds())) {
      throw ApiException.invalid(
          "OverlapSeconds",
          "OverlapSeconds must be between 0 and " + OVERLAP_MAX.toSeconds() + ".");
    }
    Duration overlap =
        overlapSeconds == null ? settings.secretOverlap() : Duration.ofSeconds(overlapSeconds);
    Hook hook = hooks.requireLocked(clientId, hookId);
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    Instant now = realTime.instant().truncatedTo(ChronoUnit.MICROS);
    secrets.add(hook.id(), secret, now, now.plus(overlap));
    idempotencyKeys.bindCurrent(hook.id());
    audit.record(hook.id());
    return new NewSecret(
        hook.id(),
        PREFIX + Base64.getEncoder().encodeToString(secret),
        now,
        secrets.earlierUntil(hook.id(), now));
  }

  /**
   * A secret as the merchant gets it.
   *
   * @param secret {@code whsec_} and base64
   * @param previousSecretExpirationDate until when earlier secrets sign as well; null when none
   *     does
   */
  record NewSecret(
      String hookId,
      @ShownOnce String secret,
      Instant creationDate,
      @Nullable Instant previousSecretExpirationDate) {
    @Override
    public String toString() {
      return "NewSecret[hookId=" + hookId + "]";
    }
  }
}
