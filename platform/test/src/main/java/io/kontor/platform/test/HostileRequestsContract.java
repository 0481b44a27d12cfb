package io.kontor.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.HostileRequests.Answer;
import io.kontor.platform.test.HostileRequests.Hostile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What every service owes on its own port to whoever writes nonsense to it: an answer in the
 * surface's shape that does not say 500. A service's test extends this and names one address.
 */
@ServiceTest
public abstract class HostileRequestsContract {

  private static final int MIXED = 1_000;

  @Autowired private Environment environment;

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
    String bearer = "Bearer " + TestTokens.instance().merchant("acme");
    long seed = HostileRequests.seed();
    List<Hostile> requests = new ArrayList<>();
    requests.addAll(new HostileRequests(path, bearer).each());
    requests.addAll(new HostileRequests(path, null).each());
    requests.addAll(new HostileRequests("/internal/nothing", bearer).each());
    requests.addAll(new HostileRequests(path, bearer).mixed(seed, MIXED));
    int port = environment.getRequiredProperty("local.server.port", Integer.class);

    List<String> broken = new ArrayList<>();
    for (Hostile request : requests) {
      fault(request, HostileRequests.send(port, request)).ifPresent(broken::add);
    }

    assertThat(broken).isEmpty();
  }

  private static java.util.Optional<String> fault(Hostile request, Answer answer) {
    if (answer.status() == 0 || answer.status() >= 500) {
      return java.util.Optional.of(request + " → " + answer);
    }
    boolean silent = request.method().equals("HEAD") || answer.status() < 400;
    if (silent || answer.body().contains("\"Message\"") || answer.body().contains("\"code\"")) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(request + " → not our shape: " + answer);
  }
}
