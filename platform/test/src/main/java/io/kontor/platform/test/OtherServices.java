package io.kontor.platform.test;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The neighbours of a service under test, over HTTP: {@code {baseUrl}/wallet/…} is what the service
 * takes for wallet-service, and so on. Stub with WireMock: {@code
 * OtherServices.mock().stubFor(get("/wallet/internal/…"))}.
 */
public final class OtherServices {
  /** The shared secret of callbacks in tests. */
  public static final String CALLBACK_SECRET = "callback-secret-of-tests";

  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  static {
    SERVER.start();
  }

  private OtherServices() {}

  /** The server that plays all neighbours. */
  public static WireMockServer mock() {
    return SERVER;
  }

  /** Address below which each other service has a folder of its own. */
  public static String baseUrl() {
    return SERVER.baseUrl();
  }

  /** The {@code Kontor-Signature} header over the body, made now. */
  public static String sign(String body) {
    long now = Instant.now().getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(CALLBACK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal((now + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + now + ",v1=" + HexFormat.of().formatHex(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
