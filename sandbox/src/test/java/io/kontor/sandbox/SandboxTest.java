package io.kontor.sandbox;

import static io.kontor.sandbox.SandboxClient.FRICTIONLESS;
import static io.kontor.sandbox.SandboxClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.sandbox.CallbackReceiver.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The sandbox over HTTP, on a real database, with short delays and a receiver of its callbacks. The
 * test classes share one running sandbox, unless they change its settings.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "kontor.callback-secret=test-secret",
      "kontor.sandbox.tick=50ms",
      "kontor.sandbox.bank.execution-delay=150ms",
      "kontor.sandbox.callbacks.retry-after=100ms,200ms",
      "kontor.sandbox.faults.slow-delay=300ms",
      "kontor.sandbox.mailbox.smtp-port=0"
    })
abstract class SandboxTest {
  static final CallbackReceiver RECEIVER = new CallbackReceiver();
  static final String CALLBACK = ",\"callbackUrl\":\"" + RECEIVER.url("/callbacks/here") + "\"";

  @Value("${local.server.port}")
  private int port;

  SandboxClient sandbox;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestDatabase.register(properties);
    properties.add("kontor.services.dispute", () -> RECEIVER.url(""));
  }

  @BeforeAll
  static void waitPatiently() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(10));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
  }

  @BeforeEach
  void setUp() {
    sandbox = new SandboxClient(port);
  }

  /** A payment that succeeded; its reference. */
  String paid(long amount) {
    String reference = reference();
    sandbox.pay(reference, "PAYMENT", sandbox.token(FRICTIONLESS), amount, "DEFAULT", "");
    return reference;
  }

  /** Fails unless the callback carries our signature of its body. */
  static void assertSigned(Received received) throws Exception {
    String seconds = received.signature().replaceAll("t=([0-9]+),v1=.*", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("test-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] code = mac.doFinal((seconds + "." + received.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(received.signature())
        .isEqualTo("t=" + seconds + ",v1=" + HexFormat.of().formatHex(code));
  }
}
