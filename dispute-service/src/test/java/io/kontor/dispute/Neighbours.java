package io.kontor.dispute;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.OtherServices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The neighbours of dispute-service: card schemes, transaction-service, and their events. */
public final class Neighbours {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final KafkaTemplate<String, String> kafka;

  public Neighbours(Api api, KafkaTemplate<String, String> kafka) {
    this.api = api;
    this.kafka = kafka;
  }

  /** Knows nothing; transaction-service works. */
  public void reset() {
    mock().resetAll();
    mock().stubFor(any(anyUrl()).atPriority(10).willReturn(notFound()));
    transactionsUp();
  }

  /** Transaction-service does what it is asked; ids follow from the reference. */
  public void transactionsUp() {
    mock()
        .stubFor(
            post(urlMatching("/transaction/internal/clients/[^/]+/repudiations"))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withTransformers("response-template")
                        .withBody(
                            "{\"id\":\"rep_{{jsonPath request.body '$.reference'}}\",\"status\":\"SUCCEEDED\"}")));
    refundsAreStopped();
    mock()
        .stubFor(
            post(urlMatching("/transaction/internal/clients/[^/]+/repudiation-refunds"))
                .willReturn(okJson("{\"id\":\"ref_1\",\"status\":\"SUCCEEDED\"}")));
  }

  /** Transaction-service takes down what is disputed; nothing was refunded before. */
  public void refundsAreStopped() {
    mock()
        .stubFor(
            post(urlMatching("/transaction/internal/clients/[^/]+/payins/[^/]+/dispute"))
                .willReturn(okJson("{\"refundIds\":[]}")));
  }

  /** The pay-in has been refunded, in parts, before the dispute. */
  public void refunded(PayIn payIn, String... refundIds) {
    mock()
        .stubFor(
            post(urlMatching(
                    "/transaction/internal/clients/[^/]+/payins/" + payIn.id() + "/dispute"))
                .willReturn(
                    okJson("{\"refundIds\":[\"" + String.join("\",\"", refundIds) + "\"]}")));
  }

  /** Transaction-service answers with the status to everything. */
  public void transactionsDown(int status) {
    mock().stubFor(post(urlMatching("/transaction/.*")).willReturn(aResponse().withStatus(status)));
  }

  /** A pay-in of the client that succeeded; gives its id. */
  public PayIn payIn(String clientId, long amount) {
    PayIn payIn =
        new PayIn(
            "payin_m_" + UUID.randomUUID(),
            clientId,
            "user_m_" + UUID.randomUUID(),
            "wlt_m_" + UUID.randomUUID(),
            amount);
    publish(payIn);
    return payIn;
  }

  /** Tells that the pay-in succeeded. */
  public void publish(PayIn payIn) {
    succeeded(
        payIn.id(),
        """
        {"id":"%s","clientId":"%s","authorId":"%s","creditedWalletId":"%s","type":"PAYIN","nature":"REGULAR",
         "status":"SUCCEEDED","debitedFunds":{"currency":"EUR","amount":%d},
         "creditedFunds":{"currency":"EUR","amount":%d},"fees":{"currency":"EUR","amount":0}}
        """
            .formatted(
                payIn.id(),
                payIn.clientId(),
                payIn.userId(),
                payIn.walletId(),
                payIn.amount(),
                payIn.amount()));
  }

  /** Tells that the repudiation was settled, in part or in full. */
  public void settlement(String clientId, String repudiationId, long amount) {
    String id = "settlement_m_" + UUID.randomUUID();
    succeeded(
        id,
        """
        {"id":"%s","clientId":"%s","authorId":"u","type":"TRANSFER","nature":"SETTLEMENT","repudiationId":"%s",
         "status":"SUCCEEDED","debitedFunds":{"currency":"EUR","amount":%d}}
        """
            .formatted(id, clientId, repudiationId, amount));
  }

  private void succeeded(String id, String data) {
    kafka.send(
        "kontor.transaction",
        id,
        """
        {"specversion":"1.0","id":"%s","source":"/test","type":"io.kontor.transaction.succeeded.v1","subject":"%s",
         "time":"2026-01-31T12:00:00Z","datacontenttype":"application/json","clientid":"acme","data":%s}
        """
            .formatted(UUID.randomUUID(), id, data));
  }

  /**
   * The scheme knows the chargeback as it stands now; contesting and accepting show it contested or
   * closed.
   */
  public void chargeback(Chargeback chargeback) {
    String path = "/sandbox/schemes/chargebacks/" + chargeback.id();
    mock().stubFor(get(path).willReturn(okJson(chargeback.json())));
    mock().stubFor(post(path + "/contest").willReturn(okJson(chargeback.in("CONTESTED").json())));
    mock()
        .stubFor(
            post(path + "/acceptance").willReturn(okJson(chargeback.closed("LOST", null).json())));
  }

  /** The scheme answers the contest with the status. */
  public void contestAnswers(Chargeback chargeback, int status) {
    mock()
        .stubFor(
            post("/sandbox/schemes/chargebacks/" + chargeback.id() + "/contest")
                .willReturn(aResponse().withStatus(status)));
  }

  /** The scheme tells that there is news. */
  public Api.Answer callback(String type, String chargebackId) {
    String body =
        "{\"id\":\"cb_%s\",\"type\":\"%s\",\"object\":{\"id\":\"%s\"}}"
            .formatted(UUID.randomUUID(), type, chargebackId);
    return api.header("Kontor-Signature", OtherServices.sign(body)).post("/callbacks/scheme", body);
  }

  /** Bodies of the calls that were made to the address. */
  public List<String> calls(String path) {
    return mock().findAll(postRequestedFor(urlEqualTo(path))).stream()
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  /** A member of a JSON text, by pointer. */
  public static String at(String json, String pointer) {
    return JSON.readTree(json).at(pointer).asString();
  }

  private static WireMockServer mock() {
    WireMock.configureFor(OtherServices.mock().port());
    return OtherServices.mock();
  }

  /** A pay-in. */
  public record PayIn(String id, String clientId, String userId, String walletId, long amount) {}

  /** A chargeback at the scheme. */
  public record Chargeback(
      String id,
      String payInId,
      String type,
      long amount,
      Instant deadline,
      String status,
      String result,
      String message) {

    public static Chargeback open(PayIn payIn, String type, long amount) {
      return new Chargeback(
          "chb_m_" + UUID.randomUUID(),
          payIn.id(),
          type,
          amount,
          Instant.now().plus(Duration.ofDays(10)),
          "OPEN",
          null,
          null);
    }

    public Chargeback in(String newStatus) {
      return new Chargeback(id, payInId, type, amount, deadline, newStatus, null, message);
    }

    public Chargeback reopened(String wanted) {
      return new Chargeback(id, payInId, type, amount, deadline, "REOPENED", null, wanted);
    }

    public Chargeback closed(String newResult, String why) {
      return new Chargeback(id, payInId, type, amount, deadline, "CLOSED", newResult, why);
    }

    String json() {
      return """
      {"id":"%s","paymentReference":"%s","disputeType":"%s","reasonType":"FRAUD",
       "amount":{"currency":"EUR","amount":%d},"deadline":"%s","status":"%s","result":%s,"message":%s,
       "contestedAmount":null,"documents":[]}
      """
          .formatted(id, payInId, type, amount, deadline, status, quoted(result), quoted(message));
    }

    private static String quoted(String text) {
      return text == null ? "null" : "\"" + text + "\"";
    }
  }
}
