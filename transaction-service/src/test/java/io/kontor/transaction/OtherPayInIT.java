package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OtherPayInIT extends TransactionServiceTest {

  @Test
  void opensAPageAndFollowsItsPayer() {
    Api.Answer open = web();

    assertThat(open.status()).as(open.body()).isEqualTo(200);
    assertThat(open.text("Status")).isEqualTo("CREATED");
    assertThat(open.text("ExecutionType")).isEqualTo("WEB");
    assertThat(open.text("RedirectURL")).isEqualTo("http://sandbox/page");
    String id = open.text("Id");
    assertThat(open.text("ReturnURL")).isEqualTo("https://shop.example/?transactionId=" + id);
    assertThat(api.get(path("/payins/card/web/" + id + "/extended")).text("Alias")).isNull();

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = api.get(path("/payins/" + id));
    assertThat(paid.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(paid.text("RedirectURL")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(11_00);
    Api.Answer extended = api.get(path("/payins/card/web/" + id + "/extended"));
    assertThat(extended.text("Alias")).isEqualTo("497010XXXXXX1119");
    assertThat(extended.text("Country")).isEqualTo("FR");
  }

  @Test
  void failsWhenThePayerGivesUp() {
    String id = web().text("Id");
    environment.finishPayment(
        id, "FAILED", "001034", "User has let the payment session expire without paying");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    assertThat(api.get(path("/payins/" + id)).text("ResultCode")).isEqualTo("001034");
  }

  @Test
  void answersUnavailableWhenNoPageCanBeOpened() {
    environment.fault("POST /sandbox/acquirer/pages", Fault.LOSE_ANSWER);

    assertThat(web().status()).isEqualTo(503);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void knowsTheAmountsOfAWireOnlyWhenItArrives() {
    Api.Answer announced = wire(100_00, 2_00);

    assertThat(announced.status()).as(announced.body()).isEqualTo(200);
    assertThat(announced.text("Status")).isEqualTo("CREATED");
    assertThat(announced.text("PaymentType")).isEqualTo("BANK_WIRE");
    assertThat(announced.text("WireReference")).hasSize(10);
    assertThat(announced.text("BankAccount.IBAN")).isNotNull();
    assertThat(announced.text("BankAccount.Type")).isEqualTo("IBAN");
    assertThat(announced.text("BankAccount.OwnerAddress.AddressLine1")).isEqualTo("1 Square");
    assertThat(announced.text("DebitedFunds.Currency")).isEqualTo("XXX");
    assertThat(announced.number("DeclaredDebitedFunds.Amount")).isEqualTo(100_00);

    String id = announced.text("Id");
    environment.wire(id, "wire_1", "EUR", 90_00);
    String news = "{\"wireReference\":\"%s\"}".formatted(announced.text("WireReference"));
    assertThat(callback("bank", "wire.received", news).status()).isEqualTo(204);

    Api.Answer arrived = api.get(path("/payins/" + id));
    assertThat(arrived.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(arrived.number("DebitedFunds.Amount")).isEqualTo(90_00);
    assertThat(arrived.number("CreditedFunds.Amount")).isEqualTo(88_00);
    assertThat(environment.balance(wallet)).isEqualTo(88_00);

    environment.wire(id, "wire_2", "EUR", 90_00);
    callback("bank", "wire.received", news);
    assertThat(environment.balance(wallet)).isEqualTo(88_00);
    assertThat(contradictions(id)).containsExactly("UNEXPECTED_WIRE");
  }

  @Test
  void givesUpOnAWireAfterAMonth() {
    String id = wire(100_00, 0).text("Id");

    clock.move(Duration.ofDays(32));

    assertThat(becomes("/payins/" + id, "FAILED").text("ResultCode")).isEqualTo("101109");
  }

  @Test
  void topsUpAClientWallet() {
    Api.Answer announced =
        api.post(
            path("/clients/payins/bankwire/direct"),
            """
            {"CreditedWalletId": "CREDIT_EUR", "DeclaredDebitedFunds": {"Currency": "EUR", "Amount": 5000}}\
            """);
    assertThat(announced.text("AuthorId")).as(announced.body()).isEqualTo(client);
    environment.wire(announced.text("Id"), "wire_3", "EUR", 50_00);
    callback(
        "bank",
        "wire.received",
        "{\"wireReference\":\"%s\"}".formatted(announced.text("WireReference")));

    assertThat(api.get(path("/payins/" + announced.text("Id"))).text("Status"))
        .isEqualTo("SUCCEEDED");
    assertThat(environment.balance(client + ":CREDIT_EUR")).isEqualTo(50_00);
    assertThat(api.get(path("/clients/transactions")).json()).hasSize(1);
    assertThat(api.get(path("/clients/wallets/CREDIT/EUR/transactions")).json()).hasSize(1);
  }

  private Api.Answer web() {
    return api.post(
        path("/payins/card/web"),
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 1200},
         "Fees": {"Currency": "EUR", "Amount": 100}, "ReturnURL": "https://shop.example/",
         "CardType": "CB_VISA_MASTERCARD", "Culture": "fr"}\
        """
            .formatted(author, wallet));
  }

  private Api.Answer wire(long amount, long fees) {
    return api.post(
        path("/payins/bankwire/direct"),
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s",
         "DeclaredDebitedFunds": {"Currency": "EUR", "Amount": %d},
         "DeclaredFees": {"Currency": "EUR", "Amount": %d}}\
        """
            .formatted(author, wallet, amount, fees));
  }
}
