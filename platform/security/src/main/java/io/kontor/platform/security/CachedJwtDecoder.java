package io.kontor.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.token.Revocations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers verified tokens for up to a minute, so that a busy caller's signature is checked once
 * and not per request. Bounded; the key is the token's SHA-256, so no token is kept; an expired
 * token is never served, and each time it is asked whether the token's right has ended.
 */
public final class CachedJwtDecoder implements JwtDecoder {
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final int ENTRIES_MAX = 10_000;

  private final JwtDecoder verifying;
  private final Revocations revocations;
  private final Clock clock;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterWrite(LIFE).build();

  /** A cache before the decoder that verifies. */
  public CachedJwtDecoder(JwtDecoder verifying, Revocations revocations, Clock clock) {
    this.verifying = verifying;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt genuine = genuine(token);
    revocations.check(genuine);
    return genuine;
  }

  private Jwt genuine(String token) {
    String key = sha256(token);
    Jwt known = verified.getIfPresent(key);
    if (known != null) {
      Instant expiry = known.getExpiresAt();
      if (expiry != null && clock.instant().isBefore(expiry)) {
        return known;
      }
      verified.invalidate(key);
    }
    Jwt fresh = verifying.decode(token);
    verified.put(key, fresh);
    return fresh;
  }

  private static String sha256(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
