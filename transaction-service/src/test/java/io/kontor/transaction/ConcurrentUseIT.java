package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever has a count or a rest is asked for by twelve at once: together they never get more than
 * there is. A new use case with a count or a rest gets a line in {@link #useCases}.
 */
class ConcurrentUseIT extends TransactionServiceTest {
  private static final int AT_ONCE = 12;

  /**
   * One use case.
   *
   * @param granted how many of the twelve may be granted, neither more nor fewer
   * @param prepare makes what is fought for, and answers the request of the n-th contender
   */
  private record UseCase(String name, int granted, Callable<IntFunction<Api.Answer>> prepare) {}

  private List<UseCase> useCases() {
    return List.of(
        new UseCase(
            "first payments of a series",
            1,
            () -> {
              String id = series(", \"Migration\": true");
              return _ -> pay(id, "");
            }),
        new UseCase(
            "first payments of a series, with the payer",
            1,
            () -> {
              String id = series("");
              return _ -> pay(id, PAYER);
            }),
        new UseCase(
            "later payments of a series with four left",
            4,
            () -> {
              String id = series(", \"Migration\": true" + fiveWeeks());
              assertThat(pay(id, "").text("Status")).isEqualTo("SUCCEEDED");
              return _ -> pay(id, amounts(3_00, 0));
            }),
        new UseCase(
            "later payments after some were declined",
            4,
            () -> {
              String id = series(", \"Migration\": true" + fiveWeeks());
              assertThat(pay(id, "").text("Status")).isEqualTo("SUCCEEDED");
              for (int i = 0; i < 5; i++) {
                assertThat(pay(id, amounts(333_05, 0)).text("Status")).isEqualTo("FAILED");
              }
              return _ -> pay(id, amounts(3_00, 0));
            }),
        new UseCase(
            "captures of a preauthorization",
            1,
            () -> {
              String id = reserved("/preauthorizations/card/direct", "");
              return _ -> capture("/payins/preauthorized/direct", "PreauthorizationId", id, 30_00);
            }),
        new UseCase(
            "captures in parts",
            3,
            () -> {
              String id = reserved("/preauthorizations/card/direct", ", \"MultiCapture\": true");
              return _ -> capture("/payins/preauthorized/direct", "PreauthorizationId", id, 30_00);
            }),
        new UseCase(
            "captures of a deposit",
            1,
            () -> {
              String id = reserved("/deposit-preauthorizations/card/direct", "");
              return _ -> capture(DEPOSIT + "full-capture", "DepositId", id, 30_00);
            }),
        new UseCase(
            "complements of a deposit",
            1,
            () -> {
              String id = reserved("/deposit-preauthorizations/card/direct", "");
              capture(DEPOSIT + "capture-with-complement", "DepositId", id, 30_00);
              return _ -> capture(DEPOSIT + "complement", "DepositId", id, 30_00);
            }),
        new UseCase(
            "refunds of a pay-in",
            1,
            () -> {
              String id = paid(100_00);
              return _ -> refund("/payins/" + id, "");
            }),
        new UseCase(
            "refunds of a pay-in in parts",
            3,
            () -> {
              String id = paid(100_00);
              return n -> refund("/payins/" + id, amounts(30_00 + n, 0));
            }),
        new UseCase(
            "refunds of a transfer",
            1,
            () -> {
              environment.fund(wallet, "EUR", 10_00);
              String other = aWallet(author, "EUR", 90_00);
              String id = transfer(wallet, other, 10_00, 0).text("Id");
              return _ -> refund("/transfers/" + id, "");
            }),
        new UseCase(
            "transfers out of one wallet",
            3,
            () -> {
              String from = aWallet(author, "EUR", 100_00);
              return _ -> transfer(from, wallet, 30_00, 1_00);
            }),
        new UseCase(
            "payouts out of one wallet",
            3,
            () -> {
              String from = aWallet(author, "EUR", 100_00);
              String account = aBankAccount(author);
              return _ -> payOut(from, account, 30_00);
            }),
        new UseCase(
            "settlements of one repudiation",
            3,
            () -> {
              String id = repudiated("dispute-" + client, paid(100_00), 100_00).text("id");
              return _ -> settle(id, 30_00);
            }),
        new UseCase(
            "one chargeback, told again and again",
            AT_ONCE,
            () -> {
              String id = paid(100_00);
              return _ -> repudiated("dispute-" + client, id, 70_00);
            }),
        new UseCase(
            "what a won dispute gives back",
            3,
            () -> {
              String id = repudiated("dispute-" + client, paid(100_00), 100_00).text("id");
              return n -> wonBack("won-" + n + client, id, 30_00);
            }),
        new UseCase(
            "conversions at one quote",
            1,
            () -> {
              String from = aWallet(author, "EUR", 100_00);
              String to = aWallet(author, "USD");
              String id = quote(10_00).text("Id");
              return _ -> quoted(id, from, to);
            }),
        new UseCase(
            "validations of one card",
            1,
            () -> {
              String card = aCard(author, true);
              return _ -> validate(card);
            }));
  }

  @TestFactory
  List<DynamicTest> neverGrantsMoreThanThereIs() {
    return useCases().stream()
        .map(useCase -> DynamicTest.dynamicTest(useCase.name(), () -> fight(useCase)))
        .toList();
  }

  private void fight(UseCase useCase) throws Exception {
    IntFunction<Api.Answer> request = useCase.prepare().call();

    List<Api.Answer> answers = atOnce(request);

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 400));
    List<Api.Answer> granted = answers.stream().filter(ConcurrentUseIT::isGranted).toList();
    assertThat(granted).as("%s: %s", useCase.name(), answers).hasSize(useCase.granted());
    booksBalance();
  }

  @Test
  void finishesARegistrationWithOneCard() throws Exception {
    String data = "data=" + ids.nextBare();
    environment.token(data, "plain-" + ids.nextBare(), false);
    String id =
        api.post(
                path("/cardregistrations"),
                "{\"UserId\": \"%s\", \"Currency\": \"EUR\"}".formatted(author))
            .text("Id");

    List<Api.Answer> answers =
        atOnce(_ ->
            api.put(path("/cardregistrations/" + id), "{\"RegistrationData\": \"" + data + "\"}"));

    assertThat(answers.stream().map(answer -> answer.text("CardId")).distinct()).hasSize(1);
    assertThat(api.get(path("/users/" + author + "/cards")).json()).hasSize(1);
  }

  @Test
  void bringsAReturnedPayoutBackOnce() throws Exception {
    String from = aWallet(author, "EUR", 50_00);
    String id = payOut(from, aBankAccount(author), 20_00).text("Id");
    environment.finishPayout(id, "RETURNED", "000000", "BANKACCOUNT_INCORRECT");

    atOnce(_ -> callback("bank", "payout.updated", "{\"reference\":\"" + id + "\"}"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.balance(from)).isEqualTo(50_00));
    assertThat(api.get(path("/payouts/" + id + "/refunds")).json()).hasSize(1);
  }

  @Test
  void takesAWireOnAnAliasOnce() throws Exception {
    String alias =
        api.post(
                path("/wallets/" + wallet + "/bankingaliases/iban"),
                "{\"OwnerName\": \"Ana Lima\", \"Country\": \"FR\"}")
            .text("Id");
    environment.virtualAccounts.wire(alias, "EUR", 75_00);

    atOnce(_ -> callback("bank", "wire.received", "{\"reference\":\"" + alias + "\"}"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(environment.balance(wallet)).isEqualTo(75_00));
    assertThat(api.get(path("/wallets/" + wallet + "/transactions")).json()).hasSize(1);
  }

  @Test
  void eitherTakesOrReleasesWhatIsReserved() throws Exception {
    String id = reserved("/preauthorizations/card/direct", "");

    atOnce(n ->
        n % 2 == 0
            ? api.put(path("/preauthorizations/" + id), "{\"PaymentStatus\": \"CANCELED\"}")
            : capture("/payins/preauthorized/direct", "PreauthorizationId", id, 100_00));

    String end = api.get(path("/preauthorizations/" + id)).text("PaymentStatus");
    assertThat(Map.of("CANCELED", 0L, "VALIDATED", 100_00L))
        .containsEntry(end, environment.balance(wallet));
  }

  private static boolean isGranted(Api.Answer answer) {
    String status = answer.text("Status") == null ? answer.text("status") : answer.text("Status");
    return answer.status() == 200
        && Set.of("SUCCEEDED", "CREATED").contains(String.valueOf(status));
  }

  private List<Api.Answer> atOnce(IntFunction<Api.Answer> request) throws Exception {
    List<Callable<Api.Answer>> calls =
        IntStream.range(0, AT_ONCE)
            .<Callable<Api.Answer>>mapToObj(n -> () -> request.apply(n))
            .toList();
    List<Api.Answer> answers = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Api.Answer> answer : workers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  // --- requests

  private static final String DEPOSIT = "/payins/deposit-preauthorized/direct/";
  private static final String PAYER =
      """
      , "SecureModeReturnURL": "https://shop.example/", "IpAddress": "2001:db8::1",
       "BrowserInfo": {"AcceptHeader": "text/html", "JavaEnabled": false, "JavascriptEnabled": true,
       "Language": "FR-FR", "ColorDepth": 24, "ScreenHeight": 900, "ScreenWidth": 1440,
       "TimeZoneOffset": "-60", "UserAgent": "Test"}\
      """;

  private String series(String more) {
    Api.Answer registered =
        api.post(
            path("/recurringpayinregistrations"),
            """
            {"AuthorId": "%s", "CreditedWalletId": "%s", "CardId": "%s",
             "FirstTransactionDebitedFunds": {"Currency": "EUR", "Amount": 1000},
             "FirstTransactionFees": {"Currency": "EUR", "Amount": 100}%s}\
            """
                .formatted(author, wallet, aCard(author), more));
    assertThat(registered.status()).as(registered.body()).isEqualTo(200);
    return registered.text("Id");
  }

  private String fiveWeeks() {
    return ", \"Frequency\": \"Weekly\", \"EndDate\": "
        + clock.instant().plus(Duration.ofDays(29)).getEpochSecond();
  }

  private Api.Answer pay(String id, String more) {
    return api.post(
        path("/payins/recurring/card/direct"),
        "{\"RecurringPayinRegistrationId\": \"" + id + "\"" + more + "}");
  }

  private String paid(long amount) {
    return payIn(aCard(author), amount, 0).text("Id");
  }

  private String reserved(String where, String more) {
    Api.Answer reserved =
        api.post(
            path(where),
            """
            {"AuthorId": "%s", "CardId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 10000},
             "SecureModeReturnURL": "https://shop.example/back", "IpAddress": "10.0.0.1",
             "BrowserInfo": {"AcceptHeader": "text/html", "Language": "FR-FR"}%s}\
            """
                .formatted(author, aCard(author), more));
    assertThat(reserved.text("PaymentStatus")).as(reserved.body()).isEqualTo("WAITING");
    return reserved.text("Id");
  }

  private Api.Answer capture(String where, String field, String id, long amount) {
    return api.post(
        path(where),
        "{\"AuthorId\": \"%s\", \"CreditedWalletId\": \"%s\", \"%s\": \"%s\"%s}"
            .formatted(author, wallet, field, id, amounts(amount, 0)));
  }

  private Api.Answer refund(String of, String more) {
    return api.post(path(of + "/refunds"), "{\"AuthorId\": \"" + author + "\"" + more + "}");
  }

  private Api.Answer payOut(String from, String account, long amount) {
    return api.post(
        path("/payouts/bankwire"),
        "{\"AuthorId\": \"%s\", \"DebitedWalletId\": \"%s\", \"BankAccountId\": \"%s\"%s}"
            .formatted(author, from, account, amounts(amount, 0)));
  }

  private Api.Answer repudiated(String dispute, String payIn, long amount) {
    return anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiations",
            """
            {"reference": "%s", "disputeId": "%s", "payInId": "%s",
             "amount": {"currency": "EUR", "amount": %d}}\
            """
                .formatted(dispute, dispute, payIn, amount));
  }

  private Api.Answer wonBack(String reference, String repudiation, long amount) {
    return anyApi
        .service()
        .post(
            "/internal/clients/" + client + "/repudiation-refunds",
            """
            {"reference": "%s", "repudiationId": "%s", "amount": {"currency": "EUR", "amount": %d}}\
            """
                .formatted(reference, repudiation, amount));
  }

  private Api.Answer settle(String repudiation, long amount) {
    return api.post(
        path("/repudiations/" + repudiation + "/settlementtransfer"),
        "{\"AuthorId\": \"" + author + "\"" + amounts(amount, 0) + "}");
  }

  private Api.Answer quote(long amount) {
    return api.post(
        path("/conversions/quote"),
        """
        {"DebitedFunds": {"Currency": "EUR", "Amount": %d},
         "CreditedFunds": {"Currency": "USD", "Amount": 0}, "Duration": 300}\
        """
            .formatted(amount));
  }

  private Api.Answer quoted(String quoteId, String from, String to) {
    return api.post(
        path("/conversions/quoted-conversion"),
        """
        {"QuoteId": "%s", "AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s"}\
        """
            .formatted(quoteId, author, from, to));
  }

  private Api.Answer validate(String card) {
    return api.post(
        path("/cards/" + card + "/validation"),
        """
        {"AuthorId": "%s", "SecureModeReturnURL": "https://shop.example/back",
         "IpAddress": "10.0.0.1", "BrowserInfo": {"AcceptHeader": "text/html", "Language": "FR-FR"}}\
        """
            .formatted(author));
  }

  private static String amounts(long debited, long fees) {
    return ", \"DebitedFunds\": {\"Currency\": \"EUR\", \"Amount\": %d}, \"Fees\": {\"Currency\": \"EUR\", \"Amount\": %d}"
        .formatted(debited, fees);
  }
}
