package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.HostileRequests.Answer;
import io.kontor.platform.test.HostileRequests.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/**
 * How every service must answer malformed requests on its own port: an answer in the surface's
 * shape that does not say 500. A service's test extends this and names one address.
 */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
public abstract class HostileRequestsContract {

  private static final int MIXED = 1_000;
  private static final String BEARER = "Bearer " + TestTokens.instance().merchant("acme");

  @Autowired private Environment environment;
  @Autowired private Api api;

  private final String path;

  /**
   * The contract for a service.
   *
   * @param path one of client {@code acme} that takes GET and POST
   */
  protected HostileRequestsContract(String path) {
    this.path = path;
  }

  @Test
  void blamesNonsenseOnWhoeverSentIt() {
    List<Hostile> requests = new ArrayList<>();
    requests.addAll(new HostileRequests(path, BEARER).each());
    requests.addAll(new HostileRequests(path, null).reads());
    requests.addAll(new HostileRequests("/internal/nothing", BEARER).each());
    requests.addAll(new HostileRequests(path, BEARER).mixed(HostileRequests.seed(), MIXED));

    assertThat(faults(requests)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kyc", "dispute-documents", "reports"})
  void quotesNoSecretInItsLog(String kind, CapturedOutput log) {
    String link = "/v2.01/acme/" + kind + "/files/" + HostileRequests.SECRET;

    assertThat(faults(new HostileRequests(link, null).reads())).isEmpty();
    assertThat(faults(new HostileRequests(link.replace("files", "%46iles"), null).reads()))
        .isEmpty();

    assertThat(log.getAll())
        .doesNotContain(HostileRequests.SECRET)
        .doesNotContain("eyJ"); // How every token begins.
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "gzip, identity"})
  void refusesCompressedBodies(String encoding) {
    Api.Answer answer = api.merchant("acme").header("Content-Encoding", encoding).post(path, "{}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("Type")).isEqualTo("unsupported_media_type");
  }

  private List<String> faults(List<Hostile> requests) {
    int port = environment.getRequiredProperty("local.server.port", Integer.class);
    return requests.stream()
        .map(request -> fault(request, HostileRequests.send(port, request)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> fault(Hostile request, Answer answer) {
    if (answer.status() == 0 || answer.status() >= 500) {
      return Optional.of(request + " → " + answer);
    }
    boolean silent = request.method().equals("HEAD") || answer.status() < 400;
    if (silent || answer.body().contains("\"Message\"") || answer.body().contains("\"code\"")) {
      return Optional.empty();
    }
    return Optional.of(request + " → not our shape: " + answer);
  }
}
