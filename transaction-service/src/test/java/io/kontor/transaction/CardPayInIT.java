package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardPayInIT extends TransactionServiceTest {

  @Test
  void registersACardAndDeactivatesItForGood() {
    String cardId = aCard(author);

    Api.Answer card = api.get(path("/cards/" + cardId));
    assertThat(card.text("Alias")).isEqualTo("497010XXXXXX1119");
    assertThat(card.text("Validity")).isEqualTo("UNKNOWN");
    assertThat(card.text("UserId")).isEqualTo(author);
    assertThat(card.json().has("Token")).isFalse();
    assertThat(api.get(path("/users/" + author + "/cards?Active=true")).json()).hasSize(1);
    assertThat(api.get(path("/cards/fingerprints/" + card.text("Fingerprint"))).json()).hasSize(1);

    assertThat(
            api.put(path("/cards/" + cardId), "{\"Active\": false}")
                .json()
                .get("Active")
                .asBoolean())
        .isFalse();
    assertThat(api.put(path("/cards/" + cardId), "{\"Active\": true}").status()).isEqualTo(400);
    assertThat(payIn(cardId, 5_00, 0).text("ResultCode")).isEqualTo("101410");
  }

  @Test
  void keepsARefusedRegistration() {
    Api.Answer open =
        api.post(
            path("/cardregistrations"), "{\"UserId\": \"" + author + "\", \"Currency\": \"EUR\"}");
    assertThat(open.text("Status")).isEqualTo("CREATED");
    assertThat(open.text("CardRegistrationURL")).isNotNull();

    Api.Answer refused =
        api.put(
            path("/cardregistrations/" + open.text("Id")),
            "{\"RegistrationData\": \"errorCode=02625\"}");
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text("Status")).isEqualTo("ERROR");
    assertThat(refused.text("ResultCode")).isEqualTo("105202");
    assertThat(refused.text("CardId")).isNull();
  }

  @Test
  void creditsTheWalletAndTakesFees() {
    String cardId = aCard(author);

    Api.Answer answer = payIn(cardId, 10_00, 1_00);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(answer.text("PaymentType")).isEqualTo("CARD");
    assertThat(answer.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(answer.text("SecureModeReturnURL")).isNull();
    assertThat(answer.json().get("SecureModeNeeded").asBoolean()).isFalse();
    assertThat(answer.text("SecurityInfo.AVSResult")).isEqualTo("NO_CHECK");
    assertThat(answer.text("CardInfo.BIN")).isEqualTo("497010");
    assertThat(answer.text("CardInfo.IssuerCountryCode")).isEqualTo("FR");
    assertThat(answer.text("Culture")).isEqualTo("EN");
    assertThat(answer.text("DebitedWalletId")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(9_00);
    assertThat(fees()).isEqualTo(1_00);
    assertThat(api.get(path("/payins/" + answer.text("Id"))).json()).isEqualTo(answer.json());
    assertThat(api.get(path("/cards/" + cardId)).text("Validity")).isEqualTo("VALID");
    assertThat(api.get(path("/cards/" + cardId + "/transactions")).json()).hasSize(1);
    assertThat(api.get(path("/clients/wallets/fees/eur/transactions")).json()).hasSize(1);
  }

  @Test
  void storesWhatTheBankRefused() {
    String cardId = aCard(author);

    Api.Answer answer = payIn(cardId, 333_05, 0);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).isEqualTo("101101");
    assertThat(answer.text("ResultMessage"))
        .isEqualTo("Transaction refused by the bank (Do not honor)");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(api.get(path("/cards/" + cardId)).text("Validity")).isEqualTo("UNKNOWN");
  }

  @Test
  void storesWhatComplianceRefusedWithoutAskingTheBank() {
    String cardId = aCard(author);
    environment.screening("008500", "Transaction blocked by Fraud Policy");

    Api.Answer answer = payIn(cardId, 12_00, 0);

    assertThat(answer.text("Status")).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).isEqualTo("008500");
    assertThat(environment.payment(answer.text("Id"))).isNull();
  }

  @Test
  void refusesTheCardOfSomebodyElse() {
    assertThat(payIn(aCard(aUser()), 5_00, 0).text("ResultCode")).isEqualTo("001023");
  }

  @Test
  void waitsForTheChallengeAndFollowsTheCallback() {
    Api.Answer waiting = payIn(aCard(author, true), 20_00, 2_00);

    assertThat(waiting.text("Status")).as(waiting.body()).isEqualTo("CREATED");
    assertThat(waiting.json().get("SecureModeNeeded").asBoolean()).isTrue();
    assertThat(waiting.text("SecureModeRedirectURL")).isEqualTo("http://sandbox/3ds");
    assertThat(waiting.text("SecureModeReturnURL"))
        .isEqualTo("https://shop.example/back?a=1&transactionId=" + waiting.text("Id"));
    assertThat(environment.balance(wallet)).isZero();

    String id = waiting.text("Id");
    String onCallback = "{\"reference\":\"" + id + "\",\"status\":\"SUCCEEDED\"}";
    // A onCallback that lies changes nothing: the acquirer is asked.
    assertThat(callback("acquirer", "payment.updated", onCallback).status()).isEqualTo(204);
    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("CREATED");

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    assertThat(callback("acquirer", "payment.updated", onCallback).status()).isEqualTo(204);
    assertThat(callback("acquirer", "payment.updated", onCallback).status()).isEqualTo(204);
    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(18_00);
    assertThat(environment.postingsAbout(id)).hasSize(1);
    assertThat(contradictions(id)).isEmpty();

    environment.finishPayment(id, "FAILED", "101199", "Transaction refused");
    callback("acquirer", "payment.updated", onCallback);
    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(contradictions(id)).containsExactly("OUTCOMES_DIFFER");
  }

  @Test
  void failsWhenTheChallengeFailsAndNoCallbackCame() {
    String id = payIn(aCard(author, true), 20_00, 0).text("Id");
    environment.finishPayment(
        id, "FAILED", "101301", "Secure mode: 3DSecure authentication has failed");

    clock.move(Duration.ofMinutes(2));
    Api.Answer failed = becomes("/payins/" + id, "FAILED");

    assertThat(failed.text("ResultCode")).isEqualTo("101301");
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void refusesCallbacksWithoutASignature() {
    assertThat(anyApi.post("/callbacks/acquirer", "{}").status()).isEqualTo(401);
    assertThat(
            anyApi.header("Kontor-Signature", "t=1,v1=00").post("/callbacks/bank", "{}").status())
        .isEqualTo(401);
  }

  @Test
  void answersUnavailableWhenComplianceIsDown() {
    String cardId = aCard(author);
    environment.fault("POST /compliance/", Fault.DOWN);

    assertThat(payIn(cardId, 5_00, 0).status()).isEqualTo(503);

    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void finishesAPayInWhenTheLedgerWasDownAfterTheBankPaid() {
    String cardId = aCard(author);
    environment.fault("POST /wallet/internal/ledger", Fault.DOWN);

    Api.Answer answer = payIn(cardId, 5_00, 0);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("CREATED");
    environment.heal();
    becomes("/payins/" + answer.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(5_00);
  }

  @Test
  void asksTheBankAgainWhenItsAnswerWasLost() {
    String cardId = aCard(author);
    environment.fault("POST /sandbox/acquirer/payments", Fault.LOSE_ANSWER);

    Api.Answer answer = payIn(cardId, 5_00, 0);

    assertThat(answer.text("Status")).isEqualTo("CREATED");
    environment.heal();
    becomes("/payins/" + answer.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(5_00);
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String cardId = aCard(author);
    crash.crashAt(point);

    assertThat(payIn(cardId, 8_00, 1_00).status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(7_00);
    assertThat(fees()).isEqualTo(1_00);
  }
}
