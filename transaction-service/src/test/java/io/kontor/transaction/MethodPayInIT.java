package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import io.kontor.platform.workflow.Checkpoint;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pay-ins by payment methods: on pages of their own, and with the wallets of phones. */
@Tag("writes-docs")
class MethodPayInIT extends TransactionServiceTest {
  private static final String LINE_ITEMS =
      ", \"LineItems\": [{\"Name\": \"Shoes\", \"Quantity\": 1, \"UnitAmount\": 1200}]";
  private static final String BROWSER =
      """
      , "IpAddress": "2001:db8::1", "BrowserInfo": {"AcceptHeader": "text/html", "JavaEnabled": false,
       "JavascriptEnabled": true, "Language": "FR-FR", "ColorDepth": 24, "ScreenHeight": 900,
       "ScreenWidth": 1440, "TimeZoneOffset": "-60", "UserAgent": "Test"}\
      """;

  @ParameterizedTest
  @CsvSource({
    "/payins/payment-methods/ideal, IDEAL, IDEAL",
    "/payins/payment-methods/bancontact, BCMC, BCMC",
    "/payins/payment-methods/giropay, GIROPAY, GIROPAY",
    "/payins/payment-methods/paypal, PAYPAL, PAYPAL",
    "/payins/paypal/web, PAYPAL, PAYPAL"
  })
  void opensThePageOfAMethodAndFollowsItsPayer(String path, String paymentType, String method) {
    Api.Answer open = onPage(path, 12_00, 1_00, LINE_ITEMS);

    assertThat(open.status()).as(open.body()).isEqualTo(200);
    assertThat(open.text("Status")).isEqualTo("CREATED");
    assertThat(open.text("PaymentType")).isEqualTo(paymentType);
    assertThat(open.text("ExecutionType")).isEqualTo("WEB");
    assertThat(open.text("RedirectURL")).isEqualTo("http://sandbox/page");
    String id = open.text("Id");
    assertThat(open.text("ReturnURL")).isEqualTo("https://shop.example/?a=1&transactionId=" + id);
    assertThat(environment.asked(id).at("/methods/0").asString()).isEqualTo(method);
    assertThat(environment.balance(wallet)).isZero();

    environment.paidByMethod(id, Map.of("method", method));
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = api.get(path("/payins/" + id));
    assertThat(paid.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(paid.text("RedirectURL")).isNull();
    assertThat(environment.balance(wallet)).isEqualTo(11_00);
    assertThat(fees()).isEqualTo(1_00);
    assertThat(environment.postingsAbout(id)).hasSize(1);

    Api.Answer refund =
        api.post(path("/payins/" + id + "/refunds"), "{\"AuthorId\": \"" + author + "\"}");
    assertThat(refund.text("Status")).as(refund.body()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(wallet)).isZero();
    assertThat(fees()).isZero();
  }

  @Test
  void showsTheBankThatAnIdealPayerChose() {
    Api.Answer open =
        onPage("/payins/payment-methods/ideal", 12_00, 0, ", \"Bic\": \"INGBNL2A\"")
            .example("payins-ideal-create");
    String id = open.text("Id");
    assertThat(open.text("Bic")).isEqualTo("INGBNL2A");
    assertThat(open.text("BankName")).isNull();
    assertThat(environment.asked(id).get("bic").asString()).isEqualTo("INGBNL2A");

    environment.paidByMethod(
        id, Map.of("method", "IDEAL", "bankName", "Rabobank", "bic", "RABONL2U"));
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = api.get(path("/payins/" + id)).example("payins-ideal-read");
    assertThat(paid.text("BankName")).isEqualTo("Rabobank");
    assertThat(paid.text("Bic")).isEqualTo("RABONL2U");
  }

  @Test
  void showsWhoPaidByPayPal() {
    Api.Answer open =
        onPage(
                "/payins/payment-methods/paypal",
                12_00,
                0,
                LINE_ITEMS
                    + """
                    , "CancelURL": "https://shop.example/no", "ShippingPreference": "set_provided_address",
                     "Shipping": {"FirstName": "Ana", "LastName": "Lima", "Address": {"AddressLine1": "1 Rue",
                     "City": "Paris", "PostalCode": "75001", "Country": "FR"}}, "Reference": "order-7", "Culture": "FR"\
                    """)
            .example("payins-paypal-create");
    String id = open.text("Id");
    assertThat(open.text("LineItems.0.Name")).isEqualTo("Shoes");
    assertThat(open.text("ShippingPreference")).isEqualTo("SET_PROVIDED_ADDRESS");
    assertThat(open.text("Shipping.Address.City")).isEqualTo("Paris");
    assertThat(open.json().get("Trackings")).isEmpty();
    assertThat(environment.asked(id).get("cancelUrl").asString())
        .isEqualTo("https://shop.example/no?transactionId=" + id);
    assertThat(environment.asked(id).get("culture").asString()).isEqualTo("FR");

    environment.paidByMethod(
        id,
        Map.of(
            "method", "PAYPAL",
            "payerId", "PAYER",
            "orderId", "ORDER",
            "email", "buyer@sandbox.example",
            "country", "FR",
            "firstName", "Sandy",
            "lastName", "Box",
            "phone", "+33100000000"));
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = api.get(path("/payins/" + id)).example("payins-paypal-read");
    assertThat(paid.text("PaypalPayerID")).isEqualTo("PAYER");
    assertThat(paid.text("PaypalOrderID")).isEqualTo("ORDER");
    assertThat(paid.text("PaypalBuyerAccountEmail")).isEqualTo("buyer@sandbox.example");
    assertThat(paid.text("BuyerFirstname")).isEqualTo("Sandy");
    assertThat(paid.text("BuyerCountry")).isEqualTo("FR");
  }

  @Test
  void showsWhatOnlyTheOtherMethodsShow() {
    Api.Answer app =
        onPage(
                "/payins/payment-methods/bancontact",
                12_00,
                0,
                ", \"Recurring\": true, \"PaymentFlow\": \"app\", \"Culture\": \"NL\"")
            .example("payins-bancontact-create");
    assertThat(app.text("PaymentFlow")).isEqualTo("APP");
    assertThat(app.text("DeepLinkURL")).isEqualTo("http://sandbox/page");
    assertThat(app.text("Culture")).isEqualTo("NL");
    assertThat(app.json().get("Recurring").asBoolean()).isTrue();
    assertThat(onPage("/payins/payment-methods/bancontact", 12_00, 0, "").text("DeepLinkURL"))
        .isNull();

    onPage("/payins/payment-methods/giropay", 12_00, 0, "").example("payins-giropay-create");
    Api.Answer first =
        onPage(
                "/payins/paypal/web",
                12_00,
                0,
                ", \"ShippingAddress\": {\"RecipientName\": \"Ana\", \"Address\": {\"City\": \"Paris\"}}")
            .example("payins-paypal-first-create");
    assertThat(first.text("ShippingAddress.RecipientName")).isEqualTo("Ana");
    assertThat(first.json().at("/ShippingAddress/Address").has("Region")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"001033", "001034", "101001", "101002", "101199"})
  void failsWhenThePayerDoesNotPay(String code) {
    String id = onPage("/payins/payment-methods/ideal", 12_00, 0, "").text("Id");
    environment.finishPayment(id, "FAILED", code, "As the method says");

    clock.move(Duration.ofMinutes(40)); // no callback came

    assertThat(becomes("/payins/" + id, "FAILED").text("ResultCode")).isEqualTo(code);
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void recordsAPayerWhoPaidAfterThePayInHadFailed() {
    String id = onPage("/payins/payment-methods/giropay", 12_00, 0, "").text("Id");
    environment.finishPayment(id, "FAILED", "001034", "Expired");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
    becomes("/payins/" + id, "FAILED");

    environment.paidByMethod(id, Map.of("method", "GIROPAY"));
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("FAILED");
    assertThat(contradictions(id)).containsExactly("OUTCOMES_DIFFER");
    assertThat(environment.balance(wallet)).isZero();
  }

  @Test
  void answersUnavailableWhenNoPageCanBeOpened() {
    environment.fault("POST /sandbox/acquirer/pages", Fault.LOSE_ANSWER);

    assertThat(onPage("/payins/payment-methods/ideal", 12_00, 0, "").status()).isEqualTo(503);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/payins/applepay/direct, APPLEPAY, payins-applepay-create",
    "/payins/googlepay/direct, GOOGLEPAY, payins-googlepay-first-create"
  })
  void chargesTheWalletOfAPhone(String path, String type, String example) {
    Api.Answer paid = withPhone(path, "sandbox-visa", 12_00, 1_00);

    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    paid.example(example);
    assertThat(paid.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(paid.text("PaymentType")).isEqualTo(type);
    assertThat(paid.text("ExecutionType")).isEqualTo("DIRECT");
    String id = paid.text("Id");
    assertThat(environment.asked(id).at("/wallet/type").asString()).isEqualTo(type);
    assertThat(environment.balance(wallet)).isEqualTo(11_00);
    assertThat(detailsOf(id)).doesNotContain("sandbox-visa");
    assertThat(api.get(path("/payins/" + id)).json()).isEqualTo(paid.json());
  }

  @Test
  void storesAWalletThatNobodyCanRead() {
    Api.Answer refused = withPhone("/payins/applepay/direct", "nonsense", 12_00, 0);

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("001599");
  }

  @Test
  void leavesGooglePayToTheBankWhereItWantsThePayer() {
    Api.Answer plain = googlePay("sandbox-visa").example("payins-googlepay-create");
    assertThat(plain.text("Status")).as(plain.body()).isEqualTo("SUCCEEDED");
    assertThat(plain.text("PaymentType")).isEqualTo("GOOGLE_PAY");
    assertThat(plain.json().get("SecureModeNeeded").asBoolean()).isFalse();
    assertThat(plain.text("SecureModeReturnURL")).isNull();
    assertThat(plain.text("BrowserInfo.Language")).isEqualTo("FR-FR");

    Api.Answer challenged = googlePay("sandbox-challenge");
    String id = challenged.text("Id");
    assertThat(challenged.text("Status")).isEqualTo("CREATED");
    assertThat(challenged.text("SecureModeRedirectURL")).isEqualTo("http://sandbox/3ds");
    assertThat(challenged.text("SecureModeReturnURL"))
        .isEqualTo("https://shop.example/?transactionId=" + id);
    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");

    Api.Answer paid = becomes("/payins/" + id, "SUCCEEDED");
    assertThat(paid.text("CardInfo.IssuerCountryCode")).isEqualTo("FR");
    assertThat(environment.balance(wallet)).isEqualTo(24_00);
  }

  @Test
  void asksAgainWhenTheAnswerAboutAWalletWasLost() {
    environment.fault("POST /sandbox/acquirer/payments", Fault.LOSE_ANSWER);
    Api.Answer lost = withPhone("/payins/applepay/direct", "sandbox-visa", 12_00, 0);
    assertThat(lost.text("Status")).isEqualTo("CREATED");

    environment.heal();

    becomes("/payins/" + lost.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(12_00);
  }

  @ParameterizedTest
  @CsvSource({
    "/payins/payment-methods/ideal, 5000001, 0, 001011",
    "/payins/payment-methods/giropay, 99, 0, 001012",
    "/payins/payment-methods/giropay, 1000001, 0, 001011",
    "/payins/payment-methods/bancontact, 1200, 1200, 001014"
  })
  void storesAmountsThatAMethodDoesNotTake(String path, long amount, long fees, String code) {
    Api.Answer refused = onPage(path, amount, fees, "");

    assertThat(refused.status()).as(refused.body()).isEqualTo(200);
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo(code);
    assertThat(environment.asked(refused.text("Id"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payins/payment-methods/ideal| \"ReturnURL\": null| ReturnURL",
        "/payins/payment-methods/ideal| \"ReturnURL\": \"javascript:alert(1)\"| ReturnURL",
        "/payins/payment-methods/ideal| \"Bic\": \"MUCHTOOLONGBIC\"| Bic",
        "/payins/payment-methods/ideal| \"DebitedFunds\": {\"Currency\": \"EUR\", \"Amount\": 0}| DebitedFunds.Amount",
        "/payins/payment-methods/ideal| \"AuthorId\": \"user_m_unknown\"| AuthorId",
        "/payins/payment-methods/ideal| \"CreditedWalletId\": \"wlt_m_unknown\"| CreditedWalletId",
        "/payins/payment-methods/ideal| \"StatementDescriptor\": \"much too long for it\"| StatementDescriptor",
        "/payins/payment-methods/bancontact| \"PaymentFlow\": \"PIGEON\"| PaymentFlow",
        "/payins/payment-methods/bancontact| \"Culture\": \"XX\"| Culture",
        "/payins/payment-methods/paypal| \"LineItems\": []| LineItems",
        "/payins/payment-methods/paypal| \"LineItems\": [{\"Name\": \"x\", \"Quantity\": 0, \"UnitAmount\": 1}]| LineItems.Quantity",
        "/payins/payment-methods/paypal| \"CancelURL\": \"ftp://a.example\"| CancelURL",
        "/payins/payment-methods/paypal| \"ShippingPreference\": \"BY_BOAT\"| ShippingPreference",
        "/payins/applepay/direct| \"PaymentData\": null| PaymentData",
        "/payins/applepay/direct| \"PaymentData\": {\"Network\": \"VISA\"}| PaymentData.TokenData",
        "/payins/applepay/direct| \"PaymentData\": {\"Network\": \"SHELLS\", \"TokenData\": \"t\"}| PaymentData.Network",
        "/payins/payment-methods/googlepay| \"PaymentData\": \"t\"| SecureModeReturnURL"
      })
  void refusesMalformedRequestsAndStoresNothing(String request) {
    String[] parts = request.split("\\| ?");
    Api.Answer refused = api.post(path(parts[0]), body(12_00, 0, LINE_ITEMS, "," + parts[1]));

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("errors").propertyNames()).as(refused.body()).contains(parts[2]);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void refusesACurrencyThatAMethodDoesNotTakeAndAForeignClient() {
    String dollars = aWallet(author, "USD");
    Api.Answer currency =
        api.post(
            path("/payins/payment-methods/ideal"),
            body(12_00, 0, "", "").replace("EUR", "USD").replace(wallet, dollars));
    assertThat(currency.status()).isEqualTo(400);
    assertThat(currency.body()).contains("DebitedFunds.Currency");

    String id = onPage("/payins/payment-methods/ideal", 12_00, 0, "").text("Id");
    Api stranger = anyApi.merchant("other-" + client);
    assertThat(stranger.get("/v2.01/other-" + client + "/payins/" + id).status()).isEqualTo(404);
    assertThat(stranger.get(path("/payins/" + id)).status()).isEqualTo(403);
    assertThat(
            stranger
                .post(
                    "/v2.01/other-" + client + "/payins/payment-methods/ideal",
                    body(12_00, 0, "", ""))
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void chargesAWalletExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    crash.crashAt(point);

    assertThat(withPhone("/payins/applepay/direct", "sandbox-visa", 8_00, 1_00).status())
        .isEqualTo(500);

    becomes("/payins/" + theOnlyTransaction(), "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(7_00);
    assertThat(fees()).isEqualTo(1_00);
  }

  @ParameterizedTest
  @EnumSource(
      value = Checkpoint.class,
      names = {"INTENT", "SCREENED", "OUTSIDE", "OUTCOME"})
  void opensThePageWhenKilledBetweenTwoSteps(Checkpoint point) {
    crash.crashAt(point);

    assertThat(onPage("/payins/payment-methods/ideal", 8_00, 0, "").status()).isEqualTo(500);

    String id = theOnlyTransaction();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(path("/payins/" + id)).text("RedirectURL"))
                .isEqualTo("http://sandbox/page"));
    environment.paidByMethod(id, Map.of("method", "IDEAL"));
    callback("acquirer", "payment.updated", "{\"reference\":\"" + id + "\"}");
    becomes("/payins/" + id, "SUCCEEDED");
    assertThat(environment.balance(wallet)).isEqualTo(8_00);
  }

  private String theOnlyTransaction() {
    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    return id;
  }

  private String detailsOf(String id) {
    return jdbc.sql("SELECT details::text FROM transaction WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private Api.Answer onPage(String path, long amount, long fees, String more) {
    return api.post(path(path), body(amount, fees, more, ""));
  }

  private Api.Answer withPhone(String path, String token, long amount, long fees) {
    return api.post(
        path(path),
        body(
            amount,
            fees,
            ", \"PaymentData\": {\"TransactionId\": \"t-1\", \"Network\": \"VISA\", \"TokenData\": \"%s\"}"
                .formatted(token),
            ""));
  }

  private Api.Answer googlePay(String token) {
    return api.post(
        path("/payins/payment-methods/googlepay"),
        body(
            12_00,
            0,
            ", \"PaymentData\": \"%s\", \"SecureModeReturnURL\": \"https://shop.example/\""
                    .formatted(token)
                + BROWSER,
            ""));
  }

  /** The last members win, so a test can replace any of them. */
  private String body(long amount, long fees, String more, String instead) {
    return Api.lastOfEach(
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "Fees": {"Currency": "EUR", "Amount": %d}, "ReturnURL": "https://shop.example/?a=1"%s%s}
        """
            .formatted(author, wallet, amount, fees, more, instead));
  }
}
