package io.kontor.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Call;
import io.kontor.launcher.LocalServers.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The story of the demo, told to a merchant API that agrees to everything. */
class DemoHistoryTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int GATEWAY = 0;
  private static final int IDENTITY = 1;
  private static final int COMPLIANCE = 4;
  private static final int SANDBOX = 8;

  @TempDir Path folder;
  private final AtomicInteger ids = new AtomicInteger();
  private final List<String> said = new ArrayList<>();
  private LocalServers servers;
  private String refused = "";

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    servers.serve(GATEWAY, this::merchantApi);
    servers.serve(IDENTITY, call -> new Reply(200, "{}"));
    servers.serve(COMPLIANCE, call -> new Reply(200, "{}"));
    servers.serve(SANDBOX, call -> new Reply(200, "{\"id\":\"cb_1\"}"));
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void fillsEveryPageOfTheDashboard() {
    play("journal");

    assertThat(count("POST", "/users/(natural|legal)")).isGreaterThan(20);
    assertThat(count("POST", "/payins/card/direct")).isGreaterThan(100);
    assertThat(count("POST", "/transfers")).isGreaterThan(50);
    assertThat(count("POST", "/payouts/bankwire")).isGreaterThan(20);
    assertThat(count("POST", "/payins/[^/]+/refunds")).isGreaterThan(4);
    assertThat(count("POST", "/payins/bankwire/direct")).isPositive();
    assertThat(count("POST", "/preauthorizations/card/direct")).isPositive();
    assertThat(count("POST", "/users/[^/]+/kyc/documents")).isGreaterThan(10);
    assertThat(count("POST", "/users/[^/]+/kyc/ubodeclarations")).isPositive();
    assertThat(count("POST", "/hooks")).isEqualTo(3);
    assertThat(count("POST", "/admin/chargebacks")).isEqualTo(8);
    assertThat(count("PUT", "/disputes/[^/]+/submit")).isEqualTo(4);
  }

  @Test
  void movesTheClocksDayByDayAndSetsThemRightAtTheEnd() {
    play("journal");

    List<String> clocks =
        servers.calls().stream()
            .filter(call -> call.path().equals("/internal/clock"))
            .map(Call::body)
            .toList();
    assertThat(clocks)
        .hasSize(92)
        .startsWith("{\"offset\":\"PT-2160H-30M\"}")
        .endsWith("{\"offset\":\"PT0S\"}", "{\"offset\":\"PT0S\"}");
    assertThat(said).hasSize(91).endsWith("Demo data: day 91 of 91");
  }

  @Test
  void tellsTheSameStoryAgain() {
    play("first");
    List<String> first = story(0);
    ids.set(0);
    int calls = servers.calls().size();

    play("second");

    assertThat(story(calls)).isEqualTo(first);
  }

  @Test
  void goesOnWhereItBrokeOff() {
    refused = "/v2.01/demo/payouts/bankwire";
    assertThatThrownBy(() -> play("journal"))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("POST " + servers.ports().url(GATEWAY) + refused + ": 500");
    assertThat(servers.calls().getLast().body()).isEqualTo("{\"offset\":\"PT0S\"}");
    List<String> begun = story(0);
    refused = "";
    int calls = servers.calls().size();

    play("journal");

    assertThat(story(calls).getFirst()).isEqualTo(begun.getLast());
    assertThat(count("POST", "/hooks")).isEqualTo(3);
  }

  private void play(String journal) {
    DemoEnvironment environment =
        new DemoEnvironment(
            servers.ports().url(GATEWAY),
            servers.ports().url(SANDBOX),
            List.of(servers.ports().url(IDENTITY)),
            servers.ports().url(COMPLIANCE),
            () -> "operator",
            new Journal(folder.resolve(journal)));
    new DemoHistory(environment, said::add).play(List.of(new DemoHistory.Client("demo", "key", 2)));
  }

  /** What was asked for, without the calls that are made each time. */
  private List<String> story(int from) {
    return servers.calls().stream()
        .skip(from)
        .filter(call -> !call.path().endsWith("/token") && !call.path().endsWith("/clock"))
        .map(call -> call.method() + " " + call.path())
        .toList();
  }

  private long count(String method, String path) {
    return servers.calls().stream()
        .filter(
            call -> call.method().equals(method) && call.path().matches("(/v2\\.01/demo)?" + path))
        .count();
  }

  /** Repeats what it is asked for and adds what a good outcome has. */
  private Reply merchantApi(Call call) {
    if (call.path().equals(refused)) {
      return new Reply(500, "{}");
    }
    if (call.path().contains("/hooks?")) {
      return new Reply(200, "[]");
    }
    ObjectNode answer =
        call.body().startsWith("{")
            ? (ObjectNode) JSON.readTree(call.body())
            : JSON.createObjectNode();
    JsonNode funds = answer.path("DebitedFunds");
    answer.put("Id", Integer.toString(ids.incrementAndGet()));
    answer.put("access_token", "t");
    answer.put("Status", call.path().contains("/disputes/") ? "PENDING_BANK_ACTION" : "SUCCEEDED");
    answer.put("PaymentStatus", "WAITING");
    answer.put("CardRegistrationURL", servers.ports().url(SANDBOX) + "/tokens");
    answer.put("PreregistrationData", "p").put("AccessKey", "a").put("CardId", "card");
    answer.put("WireReference", "wire");
    answer.withObject("Balance").put("Amount", 500_000);
    answer
        .withObject("CreditedFunds")
        .put("Amount", funds.path("Amount").asLong())
        .put("Currency", funds.path("Currency").asString(""));
    if (call.path().endsWith("/disputes")) {
      ObjectNode dispute = JSON.createObjectNode().put("Id", "dispute_1");
      dispute.put("Status", "PENDING_CLIENT_ACTION");
      dispute.withObject("DisputedFunds").put("Amount", 100).put("Currency", "EUR");
      return new Reply(200, JSON.createArrayNode().add(dispute).toString());
    }
    return new Reply(200, answer.toString());
  }
}
