package io.kontor.platform.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Says and checks who sent a callback: {@code Kontor-Signature: t={unix seconds},v1={hex
 * HMAC-SHA256 of "t.body"}}, at most five minutes old. Source: docs/architecture.md, "The outside
 * world".
 */
public final class CallbackSignature {
  /** Name of the header. */
  public static final String HEADER = "Kontor-Signature";

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] secret;
  private final Clock clock;

  /** Signatures under the shared secret; an empty secret signs and accepts nothing. */
  public CallbackSignature(String secret, Clock clock) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /**
   * The header's value for a body that is sent now. Errors: {@link IllegalStateException} without a
   * secret.
   */
  public String of(byte[] body) {
    if (secret.length == 0) {
      throw new IllegalStateException("Callbacks cannot be signed without a secret");
    }
    String time = Long.toString(clock.instant().getEpochSecond());
    return "t=" + time + ",v1=" + sign(time, body);
  }

  /** Whether the header signs exactly these bytes, just now. */
  public boolean isValid(@Nullable String header, byte[] body) {
    if (header == null || secret.length == 0) {
      return false;
    }
    String time = "";
    String signature = "";
    for (String part : header.split(",", 4)) {
      if (part.startsWith("t=")) {
        time = part.substring(2);
      } else if (part.startsWith("v1=")) {
        signature = part.substring(3);
      }
    }
    if (!time.matches("[0-9]{1,12}")
        || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time))
            > TOLERANCE.toSeconds()) {
      return false;
    }
    return MessageDigest.isEqual(
        sign(time, body).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  private String sign(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
