package io.kontor.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether a token tells of a second factor that its person gave a short while ago: its level is
 * gold, and the sign-in that reached it is recent. Keycloak keeps the level of a session when it
 * renews tokens, so the level alone says nothing about when; {@code auth_time} moves only when the
 * person proves themselves, and this realm takes no proof without a second factor. A claim that is
 * missing, of another kind or in the future means: no step-up. Source: ADR 0032.
 */
final class RecentStepUp {
  static final String LEVEL = "gold";
  private final long maxAgeSeconds;
  private final long skewSeconds;
  private final Clock clock;

  /**
   * @param skew how far Keycloak's clock may be ahead of ours
   */
  RecentStepUp(StepUpSettings settings, Duration skew, Clock clock) {
    this.maxAgeSeconds = settings.maxAge().toSeconds();
    this.skewSeconds = skew.toSeconds();
    this.clock = clock;
  }

  /** Whether the person of this verified token stepped up lately enough. */
  boolean isToldBy(Jwt token) {
    if (!LEVEL.equals(token.getClaims().get("acr"))
        || !(token.getClaims().get("auth_time") instanceof Number time)) {
      return false;
    }
    long now = clock.instant().getEpochSecond();
    long at = time.longValue();
    return at > 0 && at <= now + skewSeconds && now - at <= maxAgeSeconds;
  }

  /** What a refusal says in {@code WWW-Authenticate}. Source: RFC 9470, section 3. */
  String challenge() {
    return "Bearer error=\"insufficient_user_authentication\","
        + " error_description=\"The second factor is asked for again\", acr_values=\""
        + LEVEL
        + "\", max_age=\""
        + maxAgeSeconds
        + "\"";
  }
}
