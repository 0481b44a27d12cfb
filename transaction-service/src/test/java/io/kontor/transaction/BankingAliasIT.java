package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("writes-docs")
class BankingAliasIT extends TransactionServiceTest {
  private Api.Answer alias;
  private String aliasId;

  @BeforeEach
  void anAlias() {
    alias = open("{\"OwnerName\": \"Ana Lima\", \"Country\": \"FR\", \"Tag\": \"rent\"}");
    aliasId = alias.text("Id");
  }

  @Test
  void opensAVirtualIban() {
    alias.example("wallets-bankingaliases-iban-create", "IBAN");
    assertThat(alias.status()).as(alias.body()).isEqualTo(200);
    assertThat(alias.text("IBAN")).startsWith("FR76").hasSize(27);
    assertThat(alias.text("BIC")).isEqualTo("CMBRFR2BXXX");
    assertThat(alias.text("Type")).isEqualTo("IBAN");
    assertThat(alias.text("OwnerName")).isEqualTo("Ana Lima");
    assertThat(alias.text("Country")).isEqualTo("FR");
    assertThat(alias.text("WalletId")).isEqualTo(wallet);
    assertThat(alias.text("CreditedUserId")).isEqualTo(author);
    assertThat(alias.text("Active")).isEqualTo("true");
    assertThat(alias.text("Tag")).isEqualTo("rent");
    assertThat(alias.number("CreationDate")).isPositive();
    assertThat(
            api.get(path("/bankingaliases/" + aliasId))
                .example("bankingaliases-read", "IBAN")
                .json())
        .isEqualTo(alias.json());
    Api.Answer list =
        api.get(path("/wallets/" + wallet + "/bankingaliases?per_page=5"))
            .example("wallets-bankingaliases-list", "IBAN");
    assertThat(list.json()).hasSize(1);
    assertThat(list.json().get(0)).isEqualTo(alias.json());
    assertThat(list.header("X-Number-Of-Items")).isEqualTo("1");
    assertThat(api.get(path("/wallets/" + wallet + "/bankingaliases?AfterDate=4102444800")).json())
        .isEmpty();
  }

  @Test
  void turnsAWireIntoAPayIn() {
    String wireId = environment.virtualAccounts.wire(aliasId, "EUR", 75_50);
    assertThat(onCallback().status()).isEqualTo(204);
    assertThat(onCallback().status()).isEqualTo(204);

    Api.Answer listed = api.get(path("/wallets/" + wallet + "/transactions"));
    assertThat(listed.json()).hasSize(1);
    Api.Answer payIn =
        api.get(path("/payins/" + listed.text("0.Id"))).example("payins-read-external-instruction");
    assertThat(payIn.text("Status")).as(payIn.body()).isEqualTo("SUCCEEDED");
    assertThat(payIn.text("PaymentType")).isEqualTo("BANK_WIRE");
    assertThat(payIn.text("ExecutionType")).isEqualTo("EXTERNAL_INSTRUCTION");
    assertThat(payIn.text("BankingAliasId")).isEqualTo(aliasId);
    assertThat(payIn.text("WireReference")).isEqualTo("invoice 12");
    assertThat(payIn.text("DebitedBankAccount.OwnerName")).isEqualTo("Jane Payer");
    assertThat(payIn.text("DebitedBankAccount.IBAN")).isEqualTo("FR7630004000031234567890143");
    assertThat(payIn.text("DebitedBankAccount.BIC")).isEqualTo("BNPAFRPP");
    assertThat(payIn.text("DebitedBankAccount.Type")).isEqualTo("IBAN");
    assertThat(payIn.text("DebitedBankAccount.Country")).isEqualTo("FR");
    assertThat(payIn.json().get("DebitedBankAccount").has("AccountNumber")).isTrue();
    assertThat(payIn.text("AuthorId")).isEqualTo(author);
    assertThat(payIn.text("CreditedWalletId")).isEqualTo(wallet);
    assertThat(payIn.number("CreditedFunds.Amount")).isEqualTo(75_50);
    assertThat(payIn.number("Fees.Amount")).isZero();
    assertThat(environment.balance(wallet)).isEqualTo(75_50);
    assertThat(environment.virtualAccounts.returnReason(wireId)).isNull();
  }

  @Test
  void takesManyWiresEachOnce() {
    for (int i = 1; i <= 7; i++) {
      environment.virtualAccounts.wire(aliasId, "EUR", i);
      if (i % 3 == 0) {
        onCallback();
      }
    }
    onCallback();

    // The recovery job may have begun the last one; it ends it then.
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/wallets/" + wallet + "/transactions")).json()).hasSize(7));
    assertThat(environment.balance(wallet)).isEqualTo(28);
  }

  @Test
  void findsAWireWhoseCallbackWasLost() {
    environment.virtualAccounts.wire(aliasId, "EUR", 4_00);

    clock.move(Duration.ofHours(7));

    await().atMost(PATIENCE).until(() -> environment.balance(wallet) == 4_00);
  }

  @Test
  void sendsAWireBackFromADeactivatedAliasForGood() {
    Api.Answer off =
        api.put(path("/bankingaliases/" + aliasId), "{\"Active\": false}")
            .example("bankingaliases-deactivate", "IBAN");
    assertThat(off.status()).as(off.body()).isEqualTo(200);
    assertThat(off.text("Active")).isEqualTo("false");
    String wireId = environment.virtualAccounts.wire(aliasId, "EUR", 10_00);
    onCallback();

    assertThat(environment.virtualAccounts.returnReason(wireId)).isEqualTo("ALIAS_NOT_ACTIVE");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(api.get(path("/wallets/" + wallet + "/transactions")).json()).isEmpty();
    assertThat(api.put(path("/bankingaliases/" + aliasId), "{\"Active\": true}").status())
        .isEqualTo(400);
    assertThat(api.put(path("/bankingaliases/" + aliasId), "{\"Active\": false}").status())
        .isEqualTo(200);
    assertThat(api.put(path("/bankingaliases/" + aliasId), "{\"Active\": null}").text("Active"))
        .isEqualTo("false");
  }

  @Test
  void sendsBackWhatTheWalletCannotHold() {
    String wireId = environment.virtualAccounts.wire(aliasId, "USD", 10_00);
    onCallback();

    assertThat(environment.virtualAccounts.returnReason(wireId)).isEqualTo("CURRENCY_NOT_HELD");
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void sendsBackWhatItsReceiverMayNotHaveAndStoresTheRefusal() {
    environment.screening("008700", "User blocked by Fraud policy");
    String wireId = environment.virtualAccounts.wire(aliasId, "EUR", 10_00);
    onCallback();

    Api.Answer payIn = api.get(path("/payins/" + api.get(path("/transactions")).text("0.Id")));
    assertThat(payIn.text("Status")).isEqualTo("FAILED");
    assertThat(payIn.text("ResultCode")).isEqualTo("008700");
    assertThat(environment.virtualAccounts.returnReason(wireId)).isEqualTo("008700");
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void bearsBankAndLedgerBeingDown() {
    environment.virtualAccounts.wire(aliasId, "EUR", 6_00);
    environment.fault("POST /wallet/internal/ledger", Fault.DOWN);
    onCallback();
    assertThat(environment.balance(wallet)).isZero();
    environment.heal();
    environment.fault("POST /wallet/internal/ledger", Fault.LOSE_ANSWER);
    await().atMost(PATIENCE).until(() -> environment.balance(wallet) == 6_00);
    environment.heal();

    await()
        .atMost(PATIENCE)
        .until(() -> "SUCCEEDED".equals(api.get(path("/transactions")).text("0.Status")));
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(6_00);
    environment.fault("POST /sandbox/bank/virtual-accounts", Fault.LOSE_ANSWER);
    assertThat(open("{\"OwnerName\": \"Ana\", \"Country\": \"FR\"}").status()).isEqualTo(503);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "LEDGER", "OUTCOME"})
  void takesAWireExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    environment.virtualAccounts.wire(aliasId, "EUR", 8_00);
    crash.crashAt(point);

    assertThat(onCallback().status()).isEqualTo(500);

    await()
        .atMost(PATIENCE)
        .until(() -> "SUCCEEDED".equals(api.get(path("/transactions")).text("0.Status")));
    onCallback();
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    assertThat(environment.balance(wallet)).isEqualTo(8_00);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "OUTSIDE", "OUTCOME"})
  void sendsAWireBackExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    environment.screening("008700", "User blocked by Fraud policy");
    String wireId = environment.virtualAccounts.wire(aliasId, "EUR", 8_00);
    crash.crashAt(point);

    assertThat(onCallback().status()).isEqualTo(500);
    if (point == Checkpoint.OUTSIDE) {
      environment.reset(); // nobody would refuse it now, but it has gone back
    }

    await()
        .atMost(PATIENCE)
        .until(() -> "FAILED".equals(api.get(path("/transactions")).text("0.Status")));
    assertThat(api.get(path("/transactions")).text("0.ResultCode")).isEqualTo("008700");
    assertThat(environment.virtualAccounts.returnReason(wireId)).isEqualTo("008700");
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void refusesMalformedRequestsAndStoresNothing() {
    Map<String, String> wrong =
        Map.of(
            "{\"Country\": \"FR\"}", "OwnerName",
            "{\"OwnerName\": \" \", \"Country\": \"FR\"}", "OwnerName",
            "{\"OwnerName\": \"Ana\"}", "Country",
            "{\"OwnerName\": \"Ana\", \"Country\": \"Narnia\"}", "Country",
            "{\"OwnerName\": \"Ana\", \"Country\": \"JP\"}", "Country",
            "{\"OwnerName\": \"Ana\", \"Country\": \"FR\", \"CreditedUserId\": \"user_m_x\"}",
                "CreditedUserId",
            "[]", "Body");

    wrong.forEach((body, field) -> {
      Api.Answer answer = open(body);
      assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
      assertThat(answer.json().get("errors").propertyNames()).as(body).contains(field);
    });
    assertThat(api.get(path("/wallets/" + wallet + "/bankingaliases")).json()).hasSize(1);
    assertThat(
            api.post(
                    path("/wallets/wlt_m_unknown/bankingaliases/iban"),
                    "{\"OwnerName\": \"Ana\", \"Country\": \"FR\"}")
                .status())
        .isEqualTo(404);
    assertThat(api.get(path("/wallets/FEES_EUR/bankingaliases")).status()).isEqualTo(404);
  }

  @Test
  void showsNothingToAnotherClient() {
    Api other = anyApi.merchant("other");

    assertThat(other.get("/v2.01/other/bankingaliases/" + aliasId).status()).isEqualTo(404);
    assertThat(other.put("/v2.01/other/bankingaliases/" + aliasId, "{\"Active\": false}").status())
        .isEqualTo(404);
    assertThat(other.get("/v2.01/other/wallets/" + wallet + "/bankingaliases").status())
        .isEqualTo(404);
    assertThat(
            other
                .post(
                    "/v2.01/other/wallets/" + wallet + "/bankingaliases/iban",
                    "{\"OwnerName\": \"Ana\", \"Country\": \"FR\"}")
                .status())
        .isEqualTo(404);
    Api reader = anyApi.merchant(client, "bankingaliases:read");
    assertThat(reader.put(path("/bankingaliases/" + aliasId), "{\"Active\": false}").status())
        .isEqualTo(403);
    assertThat(api.get(path("/bankingaliases/" + aliasId)).text("Active")).isEqualTo("true");
  }

  private Api.Answer open(String body) {
    return api.post(path("/wallets/" + wallet + "/bankingaliases/iban"), body);
  }

  private Api.Answer onCallback() {
    return callback("bank", "wire.received", "{\"reference\":\"" + aliasId + "\"}");
  }
}
