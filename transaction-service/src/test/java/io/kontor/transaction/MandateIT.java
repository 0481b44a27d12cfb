package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("writes-docs")
class MandateIT extends TransactionServiceTest {

  @Test
  void takesAMandateFromItsPageToActivation() {
    String account = aBankAccount(author);
    Api.Answer created = ask(account);

    assertThat(created.status()).as(created.body()).isEqualTo(200);
    String id = created.text("Id");
    assertThat(id).startsWith("mandate_m_");
    assertThat(created.text("Status")).isEqualTo("CREATED");
    assertThat(created.text("RedirectURL")).isEqualTo("http://sandbox/mandate/key");
    assertThat(created.text("ReturnURL"))
        .isEqualTo("https://shop.example/back?a=1&MandateId=" + id);
    assertThat(created.text("UserId")).isEqualTo(author);
    assertThat(created.text("BankAccountId")).isEqualTo(account);
    assertThat(created.text("Culture")).isEqualTo("FR");
    assertThat(created.text("MandateType")).isEqualTo("DIRECT_DEBIT");
    assertThat(created.text("ExecutionType")).isEqualTo("WEB");
    assertThat(created.text("Tag")).isEqualTo("rent");
    assertThat(created.json().propertyNames())
        .contains("Scheme", "BankReference", "DocumentURL", "ResultCode", "ResultMessage");
    assertThat(created.text("Scheme")).isNull();
    assertThat(environment.mandate(id).get("holder")).isEqualTo("A person");

    environment.finishMandate(id, "SUBMITTED", "001836");
    onCallback(id);
    Api.Answer submitted = api.get(path("/mandates/" + id));
    assertThat(submitted.text("Status")).isEqualTo("SUBMITTED");
    assertThat(submitted.text("ResultCode")).isEqualTo("001836");
    assertThat(submitted.text("Scheme")).isEqualTo("SEPA");
    assertThat(submitted.text("BankReference")).isEqualTo("KTR1");
    assertThat(submitted.text("DocumentURL")).isEqualTo("http://sandbox/mandate.pdf");
    assertThat(submitted.text("RedirectURL")).isNull();

    environment.finishMandate(id, "ACTIVE", "000000");
    onCallback(id);
    assertThat(api.get(path("/mandates/" + id)).text("Status")).isEqualTo("ACTIVE");
    assertThat(api.get(path("/mandates/" + id)).text("ResultCode")).isEqualTo("000000");

    assertThat(
            Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 3).stream()
                .map(event -> event.get("apievent").asString()))
        .containsExactly("MANDATE_CREATED", "MANDATE_SUBMITTED", "MANDATE_ACTIVATED");
  }

  @Test
  void tellsOneThingAfterTheOtherWhenNewsComeTogether() {
    String id = ask(aBankAccount(author)).text("Id");
    environment.finishMandate(id, "ACTIVE", "000000");
    onCallback(id);

    assertThat(becomes("/mandates/" + id, "ACTIVE").text("Scheme")).isEqualTo("SEPA");
    assertThat(
            Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 3).stream()
                .map(event -> event.get("apievent").asString()))
        .containsExactly("MANDATE_CREATED", "MANDATE_SUBMITTED", "MANDATE_ACTIVATED");
  }

  @Test
  void failsWhenThePayerDoesNotConfirm() {
    String id = ask(aBankAccount(author)).text("Id");
    environment.finishMandate(id, "FAILED", "001805");
    onCallback(id);

    Api.Answer read = api.get(path("/mandates/" + id));
    assertThat(read.text("Status")).isEqualTo("FAILED");
    assertThat(read.text("ResultCode")).isEqualTo("001805");
    assertThat(read.text("RedirectURL")).isNull();
    assertThat(cancel(id).status()).isEqualTo(400);
    assertThat(
            Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 2)
                .getLast()
                .get("apievent")
                .asString())
        .isEqualTo("MANDATE_FAILED");
  }

  @Test
  void expiresWhenTheSchemeSaysSo() {
    String id = aMandate("ACTIVE");
    environment.finishMandate(id, "EXPIRED", "001835");
    onCallback(id);

    assertThat(api.get(path("/mandates/" + id)).text("Status")).isEqualTo("EXPIRED");
    assertThat(api.get(path("/mandates/" + id)).text("ResultCode")).isEqualTo("001835");
    assertThat(debit(id, 10_00, 0).text("ResultCode")).isEqualTo("001833");
  }

  @Test
  void looksForNewsItself() {
    String id = ask(aBankAccount(author)).text("Id");
    environment.finishMandate(id, "SUBMITTED", "001836");

    clock.move(Duration.ofMinutes(10));
    becomes("/mandates/" + id, "SUBMITTED");
    environment.finishMandate(id, "FAILED", "001804");
    clock.move(Duration.ofDays(2));
    assertThat(becomes("/mandates/" + id, "FAILED").text("ResultCode")).isEqualTo("001804");
  }

  @Test
  void isGivenUpByTheMerchant() {
    String fresh = ask(aBankAccount(author)).text("Id");
    assertThat(cancel(fresh).status()).isEqualTo(400);
    assertThat(cancel("mandate_m_unknown").status()).isEqualTo(404);
    String id = aMandate("SUBMITTED");
    String pending = debit(id, 10_00, 0).text("Id");

    Api.Answer cancelled = cancel(id);

    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    assertThat(cancelled.text("Status")).isEqualTo("FAILED");
    assertThat(cancelled.text("ResultCode")).isEqualTo("001806");
    assertThat(environment.mandate(id).get("status")).isEqualTo("FAILED");
    assertThat(cancel(id).status()).isEqualTo(400);
    assertThat(debit(id, 11_00, 0).text("ResultCode")).isEqualTo("001833");

    environment.finishCollection(pending, "COLLECTED", "000000");
    onCallback(pending);
    assertThat(api.get(path("/payins/" + pending)).text("Status")).isEqualTo("SUCCEEDED");
  }

  @Test
  void tellsTheSchemeLaterWhenItIsDown() {
    String id = aMandate("ACTIVE");
    environment.fault("POST /sandbox/bank/mandates/", Fault.DOWN);

    assertThat(cancel(id).text("ResultCode")).isEqualTo("001806");
    assertThat(environment.mandate(id).get("status")).isEqualTo("ACTIVE");
    environment.heal();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.mandate(id).get("status")).isEqualTo("FAILED"));
    assertThat(api.get(path("/mandates/" + id)).text("ResultCode")).isEqualTo("001806");
  }

  @Test
  void refusesAccountsThatCannotBeDebited() {
    String closed = ids.next("bankacc");
    environment.bankAccount(client, closed, author, false);
    String far = ids.next("bankacc");
    environment.bankAccount(client, far, author, "IBAN", "BR1500000000000010932840814P2");
    String other = ids.next("bankacc");
    environment.bankAccount(client, other, author, "US", null);
    String foreign = ids.next("bankacc");
    environment.bankAccount("somebody-else", foreign, author, true);

    assertThat(ask(closed).text("ResultCode")).isEqualTo("001801");
    assertThat(ask(far).text("ResultCode")).isEqualTo("001803");
    assertThat(ask(far).text("Status")).isEqualTo("FAILED");
    assertThat(ask(other).status()).isEqualTo(400);
    assertThat(ask(foreign).status()).isEqualTo(400);
    assertThat(ask("bankacc_m_unknown").status()).isEqualTo(400);
    assertThat(api.get(path("/mandates")).json()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|BankAccountId",
        "{\"BankAccountId\":\"ACCOUNT\",\"Culture\":\"FR\"}|ReturnURL",
        "{\"BankAccountId\":\"ACCOUNT\",\"ReturnURL\":\"https://shop.example/\"}|Culture",
        "{\"BankAccountId\":\"ACCOUNT\",\"Culture\":\"XX\",\"ReturnURL\":\"https://shop.example/\"}|Culture",
        "{\"BankAccountId\":\"ACCOUNT\",\"Culture\":\"FR\",\"ReturnURL\":\"javascript:1\"}|ReturnURL"
      })
  void storesNothingForARequestThatIsWrong(String body, String field) {
    Api.Answer answer =
        api.post(path("/mandates/directdebit/web"), body.replace("ACCOUNT", aBankAccount(author)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("errors." + field)).as(answer.body()).isNotNull();
    assertThat(api.get(path("/mandates")).json()).isEmpty();
  }

  @Test
  void answersUnavailableWhenNoPageCanBeOpened() {
    String account = aBankAccount(author);
    environment.fault("POST /sandbox/bank/mandates", Fault.LOSE_ANSWER);

    assertThat(ask(account).status()).isEqualTo(503);
    assertThat(api.get(path("/mandates")).json()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "OUTSIDE", "OUTCOME"})
  void opensOnePageWhenKilledBetweenTwoSteps(Checkpoint point) {
    crash.crashAt(point);

    assertThat(ask(aBankAccount(author)).status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          Api.Answer list = api.get(path("/mandates"));
          assertThat(list.json()).hasSize(1);
          String id = list.json().get(0).get("Id").asString();
          assertThat(api.get(path("/mandates/" + id)).text("RedirectURL"))
              .isEqualTo("http://sandbox/mandate/key");
        });
  }

  @Test
  void listsMandatesByWhatTheyBelongTo() {
    String account = aBankAccount(author);
    String first = ask(account).text("Id");
    String second = aMandate("ACTIVE");
    String stranger = aUser();

    assertThat(api.get(path("/mandates")).json()).hasSize(2);
    Api.Answer active = api.get(path("/mandates?Status=active"));
    assertThat(active.json()).hasSize(1);
    assertThat(active.json().get(0).get("Id").asString()).isEqualTo(second);
    assertThat(active.json().get(0).propertyNames())
        .containsExactlyInAnyOrder(
            "Id",
            "Tag",
            "CreationDate",
            "Status",
            "UserId",
            "ExecutionType",
            "MandateType",
            "ResultCode",
            "ResultMessage");
    assertThat(api.get(path("/mandates?AfterDate=4000000000")).json()).isEmpty();
    assertThat(api.get(path("/mandates?BeforeDate=4000000000&per_page=1")).json()).hasSize(1);
    assertThat(api.get(path("/mandates?Status=LOST")).status()).isEqualTo(400);
    assertThat(api.get(path("/users/" + author + "/mandates")).json()).hasSize(2);
    assertThat(api.get(path("/users/" + stranger + "/mandates")).json()).isEmpty();
    assertThat(api.get(path("/users/user_m_unknown/mandates")).status()).isEqualTo(404);
    String byAccount = "/bankaccounts/" + account + "/mandates";
    Api.Answer one = api.get(path("/users/" + author + byAccount));
    assertThat(one.json()).hasSize(1);
    assertThat(one.json().get(0).get("Id").asString()).isEqualTo(first);
    assertThat(api.get(path("/users/" + stranger + byAccount)).status()).isEqualTo(404);
    Api foreign = anyApi.merchant("another-" + client);
    assertThat(foreign.get("/v2.01/another-" + client + "/mandates/" + first).status())
        .isEqualTo(404);
    assertThat(foreign.get("/v2.01/another-" + client + "/mandates").json()).isEmpty();
  }

  @Test
  void collectsOnceTheSchemeHasCollected() {
    String mandate = aMandate("SUBMITTED");

    Api.Answer ordered = debit(mandate, 100_00, 2_00);

    assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
    assertThat(ordered.text("Status")).isEqualTo("CREATED");
    assertThat(ordered.text("ResultCode")).isNull();
    assertThat(ordered.text("PaymentType")).isEqualTo("DIRECT_DEBIT");
    assertThat(ordered.text("ExecutionType")).isEqualTo("DIRECT");
    assertThat(ordered.text("MandateId")).isEqualTo(mandate);
    assertThat(ordered.number("ChargeDate")).isEqualTo(1_893_542_400);
    assertThat(ordered.text("StatementDescriptor")).isEqualTo("Rent of May");
    assertThat(ordered.text("Culture")).isNull();
    assertThat(ordered.json().has("Culture")).isTrue();
    assertThat(environment.balance(wallet)).isZero();
    String id = ordered.text("Id");

    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    onCallback(id);

    Api.Answer collected = api.get(path("/payins/" + id));
    assertThat(collected.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(collected.text("ResultCode")).isEqualTo("000000");
    assertThat(environment.balance(wallet)).isEqualTo(98_00);
    assertThat(fees()).isEqualTo(2_00);
    assertThat(api.get(path("/mandates/" + mandate + "/transactions?Status=SUCCEEDED")).json())
        .hasSize(1);
    assertThat(api.get(path("/mandates/mandate_m_unknown/transactions")).status()).isEqualTo(404);
    var events = Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 2);
    assertThat(events.getLast().get("apievent").asString()).isEqualTo("PAYIN_NORMAL_SUCCEEDED");
    assertThat(events.getLast().get("data").get("mandateId").asString()).isEqualTo(mandate);
  }

  @Test
  void failsWhenTheSchemeCannotCollect() {
    String id = debit(aMandate("ACTIVE"), 10_00, 0).text("Id");
    environment.finishCollection(id, "FAILED", "001830");
    onCallback(id);

    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("FAILED");
    assertThat(api.get(path("/payins/" + id)).text("ResultCode")).isEqualTo("001830");
    assertThat(environment.balance(wallet)).isZero();

    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    assertThat(environment.balance(wallet)).isZero();
    assertThat(contradictions(id)).containsExactly("OUTCOMES_DIFFER");
  }

  @Test
  void storesRefusalsOfCollections() {
    String mandate = aMandate("ACTIVE");
    String unconfirmed = ask(aBankAccount(author)).text("Id");

    assertThat(debit(mandate, 99, 0).text("ResultCode")).isEqualTo("001012");
    assertThat(debit(mandate, 2_500_01, 0).text("ResultCode")).isEqualTo("001011");
    assertThat(debit(mandate, 1_00, 1_00).text("ResultCode")).isEqualTo("001014");
    assertThat(debit(unconfirmed, 10_00, 0).text("ResultCode")).isEqualTo("001833");
    assertThat(debit(mandate, 2_500_00, 0).text("Status")).isEqualTo("CREATED");
    assertThat(debit("mandate_m_unknown", 10_00, 0).status()).isEqualTo(400);
    String owner = author;
    author = aUser();
    assertThat(debit(mandate, 10_00, 0).text("ResultCode")).isEqualTo("001024");
    author = owner;
    wallet = aWallet(author, "GBP");
    assertThat(debit(mandate, 10_00, 0).status()).isEqualTo(400);
    environment.screening("008503", "Blacklisted");
    wallet = aWallet(author, "EUR");
    assertThat(debit(mandate, 10_00, 0).text("ResultCode")).isEqualTo("008503");
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "OUTSIDE", "OUTCOME"})
  void collectsExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String mandate = aMandate("ACTIVE");
    crash.crashAt(point);

    assertThat(debit(mandate, 10_00, 0).status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/mandates/" + mandate + "/transactions")).json()).hasSize(1));
    String id =
        api.get(path("/mandates/" + mandate + "/transactions")).json().get(0).get("Id").asString();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.collection(id)).isNotNull());
    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(10_00);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void ordersOnceWhateverHappensOnTheWay(Fault fault) {
    String mandate = aMandate("ACTIVE");
    environment.fault("POST /sandbox/bank/collections", fault);

    Api.Answer ordered = debit(mandate, 10_00, 0);

    environment.heal();
    if (fault == Fault.DOWN) {
      assertThat(ordered.status()).isEqualTo(503);
      assertThat(api.get(path("/transactions")).json()).isEmpty();
      return;
    }
    assertThat(ordered.text("Status")).isEqualTo("CREATED");
    String id = ordered.text("Id");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.collection(id)).isNotNull());
    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(10_00);
  }

  @Test
  void takesARequestOnceUnderOneKey() {
    String mandate = aMandate("ACTIVE");
    String key = UUID.randomUUID().toString();
    String body = debitBody(mandate, 10_00, 0);

    Api.Answer first =
        api.header("Idempotency-Key", key).post(path("/payins/directdebit/direct"), body);
    Api.Answer second =
        api.header("Idempotency-Key", key).post(path("/payins/directdebit/direct"), body);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(409);
    assertThat(api.get(path("/mandates/" + mandate + "/transactions")).json()).hasSize(1);
    assertThat(api.get(path("/responses/" + key)).text("Resource.Id")).isEqualTo(first.text("Id"));
  }

  @Test
  void neverCollectsOnAMandateThatIsGivenUpMeanwhile() throws Exception {
    String mandate = aMandate("ACTIVE");
    List<Callable<Api.Answer>> requests = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      requests.add(() -> cancel(mandate));
      requests.add(() -> debit(mandate, 10_00, 0));
    }
    int cancelled = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(requests)) {
        cancelled += "001806".equals(answer.get().text("ResultCode")) ? 1 : 0;
      }
    }

    assertThat(cancelled).isEqualTo(1);
    assertThat(debit(mandate, 10_00, 0).text("ResultCode")).isEqualTo("001833");
  }

  @Test
  void sendsADirectDebitBackThroughTheBank() {
    String id = debit(aMandate("ACTIVE"), 10_00, 1_00).text("Id");
    assertThat(refund(id, "").text("ResultCode")).isEqualTo("001402");
    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    long bank = environment.balance("world:BANK_EUR");

    Api.Answer part =
        refund(id, ", \"DebitedFunds\": %s, \"Fees\": %s".formatted(eur(4_00), eur(0)));
    assertThat(part.text("Status")).as(part.body()).isEqualTo("SUCCEEDED");
    assertThat(part.text("InitialTransactionId")).isEqualTo(id);
    assertThat(environment.operation(part.text("Id")).get("payment")).isEqualTo(id);
    assertThat(environment.balance("world:BANK_EUR")).isEqualTo(bank + 4_00);
    assertThat(
            refund(id, ", \"DebitedFunds\": %s, \"Fees\": %s".formatted(eur(5_00), eur(-1_00)))
                .text("Status"))
        .isEqualTo("SUCCEEDED");
    assertThat(refund(id, "").text("ResultCode")).isEqualTo("001401");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(fees()).isZero();
  }

  @Test
  void sendsAWireBackThroughTheBank() {
    Api.Answer announced =
        api.post(
            path("/payins/bankwire/direct"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s", "DeclaredDebitedFunds": %s, "DeclaredFees": %s}\
            """
                .formatted(author, wallet, eur(100_00), eur(0)));
    String id = announced.text("Id");
    assertThat(refund(id, "").text("ResultCode")).isEqualTo("001402");
    environment.wire(id, "wire_" + id, "EUR", 90_00);
    onCallback(id);

    Api.Answer refund = refund(id, "");

    assertThat(refund.text("Status")).as(refund.body()).isEqualTo("SUCCEEDED");
    assertThat(refund.number("CreditedFunds.Amount")).isEqualTo(90_00);
    assertThat(environment.balance(wallet)).isZero();
    assertThat(refund(id, "").text("ResultCode")).isEqualTo("001401");
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "LEDGER", "OUTSIDE"})
  void sendsBackExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String id = debit(aMandate("ACTIVE"), 10_00, 0).text("Id");
    environment.finishCollection(id, "COLLECTED", "000000");
    onCallback(id);
    crash.crashAt(point);

    assertThat(refund(id, "").status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/payins/" + id + "/refunds?Status=SUCCEEDED")).json())
                .hasSize(1));
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void opensAPageForAClosedScheme() {
    Api.Answer open = web("SOFORT", "de");

    assertThat(open.status()).as(open.body()).isEqualTo(200);
    assertThat(open.text("Status")).isEqualTo("CREATED");
    assertThat(open.text("PaymentType")).isEqualTo("DIRECT_DEBIT");
    assertThat(open.text("ExecutionType")).isEqualTo("WEB");
    assertThat(open.text("DirectDebitType")).isEqualTo("SOFORT");
    assertThat(open.text("RedirectURL")).isEqualTo("http://sandbox/page");
    assertThat(open.text("TemplateURL")).isEqualTo("https://shop.example/look");
    assertThat(open.text("Culture")).isEqualTo("DE");
    String id = open.text("Id");
    assertThat(open.text("ReturnURL")).isEqualTo("https://shop.example/?transactionId=" + id);

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = api.get(path("/payins/" + id));
    assertThat(paid.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(paid.text("RedirectURL")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(11_00);
    assertThat(refund(id, "").text("Status")).isEqualTo("SUCCEEDED");

    assertThat(web("PAYPAL", "de").status()).isEqualTo(400);
    assertThat(web("ELV", "xx").status()).isEqualTo(400);
    String left = web("GIROPAY", "fr").text("Id");
    environment.finishPayment(
        left, "FAILED", "001034", "User has let the payment session expire without paying");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + left + "\"}");
    assertThat(api.get(path("/payins/" + left)).text("ResultCode")).isEqualTo("001034");
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "OUTSIDE"})
  void opensOnePaymentPageWhenKilledBetweenTwoSteps(Checkpoint point) {
    crash.crashAt(point);

    assertThat(web("ELV", "de").status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(api.get(path("/transactions")).json()).hasSize(1));
    String id = api.get(path("/transactions")).json().get(0).get("Id").asString();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(environment.payment(id)).isNotNull());
    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(11_00);
  }

  @Test
  void answersAsTheStoredExamplesShow() {
    String account = aBankAccount(author);
    String id = ask(account).example("mandates-create").text("Id");
    environment.finishMandate(id, "SUBMITTED", "001836");
    onCallback(id);
    api.get(path("/mandates/" + id)).example("mandates-read");
    api.get(path("/mandates/mandate_m_unknown")).example("mandates-read-unknown");
    api.get(path("/mandates?Status=SUBMITTED")).example("mandates-list");
    api.get(path("/users/" + author + "/mandates")).example("users-mandates-list");
    api.get(path("/users/" + author + "/bankaccounts/" + account + "/mandates"))
        .example("users-bankaccounts-mandates-list");
    String payIn = debit(id, 100_00, 2_00).example("payins-directdebit-direct").text("Id");
    environment.finishCollection(payIn, "COLLECTED", "000000");
    onCallback(payIn);
    api.get(path("/payins/" + payIn)).example("payins-read-directdebit-direct");
    api.get(path("/mandates/" + id + "/transactions")).example("mandates-transactions");
    web("GIROPAY", "FR").example("payins-directdebit-web");
    cancel(id).example("mandates-cancel");
    cancel(id).example("mandates-cancel-refused");
  }

  @Test
  void ignoresACallbackThatIsNotSigned() {
    String id = ask(aBankAccount(author)).text("Id");
    environment.finishMandate(id, "SUBMITTED", "001836");
    String body = "{\"type\":\"mandate.updated\",\"object\":{\"reference\":\"" + id + "\"}}";

    assertThat(
            anyApi
                .header("Kontor-Signature", "t=1,v1=00")
                .header("Content-Type", "application/json")
                .post("/callbacks/bank", body)
                .status())
        .isEqualTo(401);
    assertThat(callback("bank", "mandate.updated", "{\"reference\":\"mandate_m_x\"}").status())
        .isEqualTo(204);
  }

  private Api.Answer ask(String bankAccount) {
    return api.post(
        path("/mandates/directdebit/web"),
        """
        {"BankAccountId": "%s", "Culture": "fr", "ReturnURL": "https://shop.example/back?a=1", "Tag": "rent"}\
        """
            .formatted(bankAccount));
  }

  /** A mandate that its payer has confirmed. */
  private String aMandate(String status) {
    String id = ask(aBankAccount(author)).text("Id");
    environment.finishMandate(id, "SUBMITTED", "001836");
    onCallback(id);
    if (!status.equals("SUBMITTED")) {
      environment.finishMandate(id, status, "000000");
      onCallback(id);
    }
    assertThat(api.get(path("/mandates/" + id)).text("Status")).isEqualTo(status);
    return id;
  }

  private void onCallback(String id) {
    assertThat(callback("bank", "updated", "{\"reference\":\"" + id + "\"}").status())
        .isEqualTo(204);
  }

  private Api.Answer cancel(String id) {
    return api.put(path("/mandates/" + id + "/cancel"), "");
  }

  private Api.Answer debit(String mandate, long amount, long fees) {
    return api.post(path("/payins/directdebit/direct"), debitBody(mandate, amount, fees));
  }

  private String debitBody(String mandate, long amount, long fees) {
    return """
    {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": %s, "Fees": %s, "MandateId": "%s",
     "StatementDescriptor": "Rent of May"}\
    """
        .formatted(author, wallet, eur(amount), eur(fees), mandate);
  }

  private Api.Answer refund(String payIn, String more) {
    return api.post(
        path("/payins/" + payIn + "/refunds"), "{\"AuthorId\": \"%s\"%s}".formatted(author, more));
  }

  private Api.Answer web(String type, String culture) {
    return api.post(
        path("/payins/directdebit/web"),
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": %s, "Fees": %s,
         "ReturnURL": "https://shop.example/", "DirectDebitType": "%s", "Culture": "%s",
         "TemplateURLOptions": {"PAYLINEV2": "https://shop.example/look"}}\
        """
            .formatted(author, wallet, eur(12_00), eur(1_00), type, culture));
  }

  private static String eur(long amount) {
    return "{\"Currency\": \"EUR\", \"Amount\": %d}".formatted(amount);
  }
}
