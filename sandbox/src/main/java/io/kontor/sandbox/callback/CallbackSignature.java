package io.kontor.sandbox.callback;

import io.kontor.sandbox.support.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs callback bodies.
 *
 * <p>Shape: {@code t={unix seconds},v1={hex HMAC-SHA256 of "{t}.{body}"}}. Source: architecture,
 * section 8.
 */
@Component
class CallbackSignature {

  static final String HEADER = "Kontor-Signature";

  private final SecretKeySpec key;

  CallbackSignature(SandboxSettings settings) {
    this.key =
        new SecretKeySpec(settings.callbackSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String sign(String body, Instant now) {
    long seconds = now.getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] code = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", impossible);
    }
  }
}
