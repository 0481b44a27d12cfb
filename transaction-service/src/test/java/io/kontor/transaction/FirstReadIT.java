package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A payer comes back before any callback has: the first read tells what the outside world has
 * decided. Whatever sends a payer away has a line in {@link #journeys}.
 */
class FirstReadIT extends TransactionServiceTest {
  private static final String BROWSER =
      """
      , "SecureModeReturnURL": "https://shop.example/", "IpAddress": "2001:db8::1",
       "BrowserInfo": {"AcceptHeader": "text/html", "JavaEnabled": false, "JavascriptEnabled": true,
       "Language": "FR-FR", "ColorDepth": 24, "ScreenHeight": 900, "ScreenWidth": 1440,
       "TimeZoneOffset": "-60", "UserAgent": "Test"}\
      """;

  /** Where a payer is sent to: how it begins, where it is read, what the end is called. */
  private record Journey(
      String name, Supplier<Api.Answer> begin, String readAt, String good, String bad) {}

  private List<Journey> journeys() {
    return List.of(
        payIn("card page", () -> post("/payins/card/web", CARD_PAGE)),
        payIn("card with 3-D Secure", () -> payIn(aCard(author, true), 12_00, 0)),
        payIn("iDEAL", () -> post("/payins/payment-methods/ideal", "")),
        payIn("Bancontact", () -> post("/payins/payment-methods/bancontact", "")),
        payIn("giropay", () -> post("/payins/payment-methods/giropay", "")),
        payIn("PayPal", () -> post("/payins/payment-methods/paypal", LINE_ITEMS)),
        payIn("PayPal, old address", () -> post("/payins/paypal/web", "")),
        payIn("direct debit page", () -> post("/payins/directdebit/web", SOFORT)),
        payIn("Google Pay", () -> post("/payins/payment-methods/googlepay", GOOGLE_PAY + BROWSER)),
        payIn("first payment of a series", this::firstOfSeries),
        new Journey(
            "preauthorization",
            () -> reserve("/preauthorizations/card/direct"),
            "/preauthorizations/",
            "SUCCEEDED",
            "FAILED"),
        new Journey(
            "deposit",
            () -> reserve("/deposit-preauthorizations/card/direct"),
            "/deposit-preauthorizations/",
            "SUCCEEDED",
            "FAILED"));
  }

  @TestFactory
  Stream<DynamicTest> tellsTheEnd() {
    return journeys().stream()
        .flatMap(journey ->
            Stream.of(true, false)
                .map(good ->
                    DynamicTest.dynamicTest(
                        journey.name() + (good ? ", paid" : ", refused"),
                        () -> travel(journey, good))));
  }

  private void travel(Journey journey, boolean good) {
    Api.Answer begun = journey.begin().get();
    assertThat(begun.text("Status")).as(begun.body()).isEqualTo("CREATED");
    String id = begun.text("Id");
    assertThat(api.get(path(journey.readAt() + id)).text("Status")).isEqualTo("CREATED");

    environment.finishPayment(
        id, good ? "SUCCEEDED" : "FAILED", good ? "000000" : "101301", good ? "Success" : "No");

    Api.Answer read = api.get(path(journey.readAt() + id));
    assertThat(read.text("Status"))
        .as(read.body())
        .isEqualTo(good ? journey.good() : journey.bad());
    assertThat(api.get(path(journey.readAt() + id)).json()).isEqualTo(read.json());
    booksBalance();
  }

  @Test
  void tellsTheEndOfACardValidation() {
    String card = aCard(author, true);
    Api.Answer begun = post("/cards/" + card + "/validation", BROWSER);
    String id = begun.text("Id");
    assertThat(begun.text("Status")).as(begun.body()).isEqualTo("CREATED");

    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");

    assertThat(api.get(path("/cards/" + card + "/validation/" + id)).text("Status"))
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void tellsThatAMandateIsConfirmedOrRefused() {
    for (String end : List.of("SUBMITTED", "FAILED")) {
      Api.Answer begun =
          api.post(
              path("/mandates/directdebit/web"),
              "{\"BankAccountId\": \"%s\", \"Culture\": \"FR\", \"ReturnURL\": \"https://shop.example/\"}"
                  .formatted(aBankAccount(author)));
      String id = begun.text("Id");
      assertThat(begun.text("Status")).as(begun.body()).isEqualTo("CREATED");

      environment.finishMandate(id, end, end.equals("FAILED") ? "001805" : "001836");

      assertThat(api.get(path("/mandates/" + id)).text("Status")).isEqualTo(end);
    }
  }

  @Test
  void showsWhatIsStoredWhenNobodyCanBeAsked() {
    String id = post("/payins/card/web", CARD_PAGE).text("Id");
    environment.finishPayment(id, "SUCCEEDED", "000000", "Success");
    environment.fault("GET /sandbox/acquirer/payments", Fault.DOWN);

    long begun = System.nanoTime();
    assertThat(api.get(path("/payins/" + id)).text("Status")).isEqualTo("CREATED");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(attempts(id)).as("nothing is put off by a read").isZero();

    environment.heal();
    becomes("/payins/" + id, "SUCCEEDED");
  }

  @Test
  void asksForManyReadersAtOnceOnlyNowAndThenAndStoresNoNewsThatAreNone() throws Exception {
    String id = post("/payins/card/web", CARD_PAGE).text("Id");
    String asking = "/sandbox/acquirer/payments/" + id;
    long version = version(id);
    List<Callable<Api.Answer>> reads = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      reads.add(() -> api.get(path("/payins/" + id)));
    }

    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> read : workers.invokeAll(reads)) {
        assertThat(read.get().text("Status")).isEqualTo("CREATED");
      }
    }

    assertThat(environment.calls(asking)).isBetween(1, 6);
    assertThat(version(id)).isEqualTo(version);
    assertThat(api.get(path("/transactions")).json()).hasSize(1); // lists ask nobody
  }

  private long version(String id) {
    return number("version", id);
  }

  private long attempts(String id) {
    return number("attempts", id);
  }

  private long number(String column, String id) {
    return jdbc.sql("SELECT " + column + " FROM transaction WHERE id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private static Journey payIn(String name, Supplier<Api.Answer> begin) {
    return new Journey(name, begin, "/payins/", "SUCCEEDED", "FAILED");
  }

  // --- requests

  private static final String CARD_PAGE =
      ", \"CardType\": \"CB_VISA_MASTERCARD\", \"Culture\": \"EN\"";
  private static final String SOFORT = ", \"DirectDebitType\": \"SOFORT\", \"Culture\": \"EN\"";
  private static final String LINE_ITEMS =
      ", \"LineItems\": [{\"Name\": \"Shoes\", \"Quantity\": 1, \"UnitAmount\": 1200}]";
  private static final String GOOGLE_PAY = ", \"PaymentData\": \"sandbox-challenge\"";

  private Api.Answer post(String where, String more) {
    return api.post(
        path(where),
        """
        {"AuthorId": "%s", "CreditedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 1200},
         "Fees": {"Currency": "EUR", "Amount": 0}, "ReturnURL": "https://shop.example/?a=1"%s}\
        """
            .formatted(author, wallet, more));
  }

  private Api.Answer reserve(String where) {
    return api.post(
        path(where),
        """
        {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 10000}%s}\
        """
            .formatted(author, aCard(author, true), BROWSER));
  }

  private Api.Answer firstOfSeries() {
    String id =
        api.post(
                path("/recurringpayinregistrations"),
                """
                {"AuthorId": "%s", "CreditedWalletId": "%s", "CardId": "%s",
                 "FirstTransactionDebitedFunds": {"Currency": "EUR", "Amount": 1000},
                 "FirstTransactionFees": {"Currency": "EUR", "Amount": 100}}\
                """
                    .formatted(author, wallet, aCard(author)))
            .text("Id");
    return api.post(
        path("/payins/recurring/card/direct"),
        "{\"RecurringPayinRegistrationId\": \"" + id + "\"" + BROWSER + "}");
  }
}
