package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.HostileRequests;
import io.kontor.platform.test.HostileRequests.Answer;
import io.kontor.platform.test.HostileRequests.Hostile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller writes, the answer is in our shape and does not say that the fault is ours. */
class HostileValuesIT extends SessionTestBase {

  private static final int MIXED = 1_000;

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
  }

  @Test
  void blamesNonsenseOnWhoeverSentIt() {
    String bearer = "Bearer " + REALM.merchant(client);
    List<Hostile> requests = new ArrayList<>();
    for (String path :
        List.of("/v2.01/" + client + "/users", "/v2.01/oauth/token", "/login", "/session", "/")) {
      requests.addAll(new HostileRequests(path, path.contains(client) ? bearer : null).each());
    }
    requests.addAll(
        new HostileRequests("/v2.01/" + client + "/hooks", bearer)
            .mixed(HostileRequests.seed(), MIXED));
    int port = URI.create(base()).getPort();

    List<String> broken = new ArrayList<>();
    for (Hostile request : requests) {
      Answer answer = HostileRequests.send(port, request);
      boolean shaped =
          answer.status() < 400
              || request.method().equals("HEAD")
              || answer.body().contains("\"Message\"")
              || answer.body().contains("\"error_description\"");
      if (answer.status() == 0 || answer.status() >= 500 || !shaped) {
        broken.add(request + " → " + answer);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void refusesCompressedBodies() {
    MerchantApiIT.assertError(
        send(
            merchant("/v2.01/" + client + "/hooks")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(json("{}"))),
        415,
        "unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2.01/{c}/users",
        "/v2.01/{c}/responses/{key}",
        "/session",
        "/login",
        "/",
        "/x.js"
      })
  void answersHeadWhereverGet(String address) {
    signInForToken();
    send(
        merchant("/v2.01/" + client + "/hooks")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "key-of-" + client + "-0000")
            .POST(json("{}")));
    String path = address.replace("{c}", client).replace("{key}", "key-of-" + client + "-0000");

    HttpResponse<String> get = browser.send(browser.request(path).GET());
    HttpResponse<String> head =
        browser.send(browser.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().map().keySet()).containsAll(shared(get));
  }

  /** How the body comes along is not part of it; a session may be renewed by any answer. */
  private static List<String> shared(HttpResponse<String> get) {
    return get.headers().map().keySet().stream()
        .filter(name ->
            !List.of("content-length", "transfer-encoding", "set-cookie")
                .contains(name.toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }
}
