package io.kontor.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.HostileRequests;
import io.kontor.platform.test.HostileRequests.Answer;
import io.kontor.platform.test.HostileRequests.Hostile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever a caller writes, the answer is in our shape and does not say that the fault is ours. */
@ExtendWith(OutputCaptureExtension.class)
class HostileValuesIT extends SessionTestBase {

  private static final int MIXED = 1_000;

  @BeforeEach
  void answerEverything() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("[]")));
  }

  @Test
  void blamesNonsenseOnWhoeverSentIt() {
    List<Hostile> requests = new ArrayList<>();
    for (String path :
        List.of("/v2.01/" + client + "/users", "/v2.01/oauth/token", "/login", "/session", "/")) {
      requests.addAll(new HostileRequests(path, path.contains(client) ? bearer() : null).each());
    }
    requests.addAll(
        new HostileRequests("/v2.01/" + client + "/hooks", bearer())
            .mixed(HostileRequests.seed(), MIXED));

    assertThat(faults(requests)).isEmpty();
  }

  @Test
  void quotesNoSecretInItsLog(CapturedOutput log) {
    for (String link : List.of("kyc/files/", "dispute-documents/%46iles/")) {
      String path = "/v2.01/" + client + "/" + link + HostileRequests.SECRET;
      assertThat(faults(new HostileRequests(path, null).reads())).isEmpty();
    }
    // Nobody listens behind this one, and the breaker's lines are lines too.
    send(request("/v2.01/" + client + "/reports/files/" + HostileRequests.SECRET));
    browser.get("/login?next=/" + HostileRequests.SECRET);
    browser.get(CALLBACK + "?state=x&code=" + HostileRequests.SECRET);

    assertThat(log.getAll())
        .doesNotContain(HostileRequests.SECRET)
        .doesNotContain("eyJ"); // How every token begins.
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "gzip, identity"})
  void refusesCompressedBodies(String encoding) {
    MerchantApiIT.assertError(
        send(
            merchant("/v2.01/" + client + "/hooks")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(json("{}"))),
        415,
        "unsupported_media_type");
  }

  @Test
  void readsAnIdWithNeedlessEscapesAsTheIdItIs() {
    send(merchant("/v2.01/" + client + "/wallets/wlt%5Fm%5f01%48"));

    SERVICES.verify(getRequestedFor(urlEqualTo("/wallet/v2.01/" + client + "/wallets/wlt_m_01H")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2.01/{c}/users",
        "/v2.01/{c}/reports", // Nobody listens there.
        "/v2.01/{c}/nothing",
        "/v2.01/somebody-else/users",
        "/v2.01/{c}/responses/{key}",
        "/v2.01/{c}/kyc/files/secret",
        "/v2.01/oauth/token",
        "/session",
        "/login",
        "/",
        "/users",
        "/x.js"
      })
  void answersHeadWhereverGet(String address) {
    String key = "key-of-" + client + "-0000";
    signInForToken();
    send(
        merchant("/v2.01/" + client + "/hooks")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(json("{}")));
    String path = address.replace("{c}", client).replace("{key}", key);

    HttpResponse<String> get = browser.send(html(path).GET());
    HttpResponse<String> head =
        browser.send(html(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(names(head)).isEqualTo(names(get));
  }

  private HttpRequest.Builder html(String path) {
    return browser.request(path).header("Accept", "text/html");
  }

  private String bearer() {
    return "Bearer " + REALM.merchant(client);
  }

  private List<String> faults(List<Hostile> requests) {
    int port = URI.create(base()).getPort();
    List<String> faults = new ArrayList<>();
    for (Hostile request : requests) {
      Answer answer = HostileRequests.send(port, request);
      boolean shaped =
          answer.status() < 400
              || request.method().equals("HEAD")
              || answer.body().contains("\"Message\"")
              || answer.body().contains("\"error_description\"");
      if (answer.status() == 0 || answer.status() >= 500 || !shaped) {
        faults.add(request + " → " + answer);
      }
    }
    return faults;
  }

  /** But for how the body comes along, and a session that any answer may renew. */
  private static Set<String> names(HttpResponse<String> answer) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(answer.headers().map().keySet());
    names.removeAll(Set.of("content-length", "transfer-encoding", "set-cookie"));
    return names;
  }
}
