package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardValidationIT extends TransactionServiceTest {

  @Test
  void provesACardWithoutTakingMoney() {
    String cardId = aCard(author);

    Api.Answer answer = validate(cardId, "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(answer.text("ResultCode")).isEqualTo("000000");
    assertThat(answer.text("Type")).isEqualTo("CARD_VALIDATION");
    assertThat(answer.text("Validity")).isEqualTo("VALID");
    assertThat(answer.text("AuthorId")).isEqualTo(author);
    assertThat(answer.number("AuthorizationDate")).isPositive();
    assertThat(answer.text("SecureMode")).isEqualTo("DEFAULT");
    assertThat(answer.text("PaymentCategory")).isEqualTo("ECommerce");
    assertThat(answer.text("IpAddress")).isEqualTo("2001:db8::1");
    assertThat(answer.text("BrowserInfo.Language")).isEqualTo("FR-FR");
    assertThat(answer.text("CardInfo.BIN")).isEqualTo("497010");
    assertThat(answer.json().propertyNames())
        .contains(
            "Id",
            "Tag",
            "CreationDate",
            "ResultMessage",
            "SecureModeReturnURL",
            "SecureModeRedirectURL",
            "SecureModeNeeded",
            "Applied3DSVersion",
            "PreferredCardNetwork");
    String id = answer.text("Id");
    assertThat(api.get(path("/cards/" + cardId)).text("Validity")).isEqualTo("VALID");
    assertThat(api.get(validation(cardId, id)).json()).isEqualTo(answer.json());
    assertThat(environment.postingsAbout(id)).isEmpty();
    assertThat(
            api.get(path("/cards/" + cardId + "/transactions?Type=CARD_VALIDATION")).text("0.Id"))
        .isEqualTo(id);
    assertThat(Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 2))
        .extracting(event -> event.get("apievent").asString())
        .containsExactly("CARD_VALIDATION_CREATED", "CARD_VALIDATION_SUCCEEDED");
  }

  @Test
  void waitsForTheChallengeAndFollowsIt() {
    String cardId = aCard(author, true);
    Api.Answer waiting = validate(cardId, ", \"SecureMode\": \"FORCE\"");
    String id = waiting.text("Id");

    assertThat(waiting.text("Status")).isEqualTo("CREATED");
    assertThat(waiting.text("Validity")).isEqualTo("UNKNOWN");
    assertThat(waiting.text("SecureModeRedirectURL")).isEqualTo("http://sandbox/3ds");
    assertThat(waiting.text("SecureModeReturnURL"))
        .isEqualTo("https://shop.example/back?cardValidationId=" + id);
    Api.Answer second = validate(cardId, "");
    assertThat(second.text("Status")).isEqualTo("FAILED");
    assertThat(second.text("ResultCode")).isEqualTo("101118");

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    assertThat(api.get(validation(cardId, id)).text("Validity")).isEqualTo("VALID");
    assertThat(validate(cardId, "").text("ResultCode")).isNull(); // asked again
  }

  @Test
  void leavesTheCardAsItIsAfterAnAuthenticationThatFailed() {
    String cardId = aCard(author, true);
    String id = validate(cardId, "").text("Id");
    environment.finishPayment(
        id, "FAILED", "101301", "Secure mode: 3DSecure authentication has failed");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer failed = api.get(validation(cardId, id));
    assertThat(failed.text("Status")).isEqualTo("FAILED");
    assertThat(failed.text("ResultCode")).isEqualTo("101301");
    assertThat(failed.text("Validity")).isEqualTo("UNKNOWN");
  }

  @Test
  void condemnsACardThatTheBankKnowsAsStolen() {
    String cardId = aCard(author, true);
    String id = validate(cardId, "").text("Id");
    environment.finishPayment(id, "FAILED", "008003", "Stolen Card");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    assertThat(api.get(validation(cardId, id)).text("Validity")).isEqualTo("INVALID");
    assertThat(validate(cardId, "").text("ResultCode")).isEqualTo("101410");
  }

  @Test
  void storesRefusalsAndNothingForBadInput() {
    String foreign = aCard(aUser());
    assertThat(validate(foreign, "").text("ResultCode")).isEqualTo("001023");

    String cardId = aCard(author);
    environment.screening("008500", "Transaction blocked by Fraud Policy");
    assertThat(validate(cardId, "").text("ResultCode")).isEqualTo("008500");
    environment.reset();

    String route = path("/cards/" + cardId + "/validation");
    Api.Answer empty = api.post(route, "{}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.text("errors.AuthorId")).isEqualTo("The AuthorId field is required.");
    assertThat(empty.text("errors.SecureModeReturnURL"))
        .isEqualTo("The SecureModeReturnURL field is required.");
    Api.Answer anonymous =
        api.post(
            route,
            "{\"AuthorId\": \"%s\", \"SecureModeReturnURL\": \"https://shop.example\"}"
                .formatted(author));
    assertThat(anonymous.status()).isEqualTo(400);
    assertThat(anonymous.json().get("errors").propertyNames())
        .containsExactlyInAnyOrder("BrowserInfo", "IpAddress");
    assertThat(validate(cardId, ", \"SecureMode\": \"MAYBE\"").status()).isEqualTo(400);
    assertThat(validate(cardId, ", \"PaymentCategory\": \"Post\"").status()).isEqualTo(400);
    assertThat(validate(cardId, ", \"Tag\": \"" + "x".repeat(256) + "\"").status()).isEqualTo(400);
    assertThat(validate("card_m_unknown", "").status()).isEqualTo(404);
    assertThat(api.get(path("/cards/" + cardId + "/transactions")).json()).hasSize(1);
  }

  @Test
  void showsAValidationUnderItsCardOnlyAndToItsClientOnly() {
    String cardId = aCard(author);
    String id = validate(cardId, "").text("Id");

    assertThat(api.get(validation(aCard(author), id)).status()).isEqualTo(404);
    assertThat(api.get(path("/payins/" + id)).status()).isEqualTo(404);
    Api stranger = anyApi.merchant("other-" + client);
    String route = "/v2.01/other-" + client + "/cards/" + cardId + "/validation";
    assertThat(stranger.get(route + "/" + id).status()).isEqualTo(404);
    assertThat(stranger.post(route, body("")).status()).isEqualTo(404);
  }

  @Test
  void asksOnlyOnceAtATime() throws Exception {
    String cardId = aCard(author, true);
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      requests.add(() -> String.valueOf(validate(cardId, "").text("Status")));
    }
    List<String> statuses = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : workers.invokeAll(requests)) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).containsOnlyOnce("CREATED").hasSize(6);
  }

  @Test
  void answersUnavailableWhenTheAcquirerIsDown() {
    String cardId = aCard(author);
    environment.fault("POST /sandbox/acquirer/payments", Fault.DOWN);

    assertThat(validate(cardId, "").status()).isEqualTo(503);

    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "OUTSIDE", "OUTCOME"})
  void endsExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String cardId = aCard(author);
    crash.crashAt(point);

    assertThat(validate(cardId, "").status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get(path("/cards/" + cardId + "/transactions")).text("0.Id"),
                found -> found != null);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(api.get(validation(cardId, id)).text("Validity")).isEqualTo("VALID"));
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
  }

  @Test
  void readsTheSharedMembersInAnyLetterCase() {
    String cardId = aCard(author, true);

    Api.Answer answer =
        api.post(
            path("/cards/" + cardId + "/validation"),
            """
            {"authorid": "%s", "SecureModeReturnUrl": "https://shop.example/back", "IPADDRESS": "10.1.2.3",
             "browserinfo": {"colordepth": "24", "JAVAENABLED": "true"}, "securemode": "no_choice",
             "billing": {"firstname": "Ada", "address": {"city": "Paris"}}}\
            """
                .formatted(author));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("SecureMode")).isEqualTo("NO_CHOICE");
    assertThat(answer.text("IpAddress")).isEqualTo("10.1.2.3");
    assertThat(answer.number("BrowserInfo.ColorDepth")).isEqualTo(24);
  }

  private Api.Answer validate(String cardId, String more) {
    return api.post(path("/cards/" + cardId + "/validation"), body(more));
  }

  private String body(String more) {
    return """
    {"AuthorId": "%s", "SecureModeReturnURL": "https://shop.example/back", "IpAddress": "2001:db8::1",
     "BrowserInfo": {"AcceptHeader": "text/html", "Language": "FR-FR", "ColorDepth": 24}%s}\
    """
        .formatted(author, more);
  }

  private String validation(String cardId, String id) {
    return path("/cards/" + cardId + "/validation/" + id);
  }
}
