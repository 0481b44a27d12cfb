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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("writes-docs")
class ConversionIT extends TransactionServiceTest {
  private String euros;
  private String dollars;

  @BeforeEach
  void twoCurrencies() {
    euros = aWallet(author, "EUR", 100_00);
    dollars = aWallet(author, "USD");
  }

  @Test
  void convertsAtTheRateOfTheMomentAndTakesFeesFirst() {
    Api.Answer answer =
        instant(eur(50_00), usd(0), 1_00).example("conversions-instant-conversion-create");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(answer.text("ResultCode")).isEqualTo("000000");
    assertThat(answer.text("Type")).isEqualTo("CONVERSION");
    assertThat(answer.text("Nature")).isEqualTo("REGULAR");
    assertThat(answer.text("CreditedUserId")).isEqualTo(author);
    // 49.00 EUR at 1.085 less one percent: 52.633… USD, rounded down.
    assertThat(answer.number("CreditedFunds.Amount")).isEqualTo(52_63);
    assertThat(answer.text("CreditedFunds.Currency")).isEqualTo("USD");
    assertThat(answer.number("Fees.Amount")).isEqualTo(1_00);
    assertThat(answer.text("ConversionRateResponse.MarketRate")).isEqualTo("1.085");
    assertThat(answer.text("ConversionRateResponse.ClientRate")).isEqualTo("1.07415");
    assertThat(answer.number("ConversionRateResponse.MarketRateDate")).isPositive();
    assertThat(answer.json().get("ConversionRate"))
        .isEqualTo(answer.json().get("ConversionRateResponse"));
    assertThat(answer.json().get("QuoteId").isNull()).isTrue();
    assertThat(answer.number("ExecutionDate")).isPositive();
    assertThat(environment.balance(euros)).isEqualTo(50_00);
    assertThat(environment.balance(dollars)).isEqualTo(52_63);
    assertThat(fees()).isEqualTo(1_00);
    String id = answer.text("Id");
    assertThat(api.get(path("/conversions/" + id)).example("conversions-read").json())
        .isEqualTo(answer.json());
    assertThat(environment.postingsAbout(id)).containsExactlyInAnyOrder(id, id + ":credit");
    assertThat(api.get(path("/wallets/" + dollars + "/transactions?Type=conversion")).json())
        .hasSize(1);
    assertThat(api.get(path("/users/" + author + "/transactions")).json()).hasSize(1);
    assertThat(events(id))
        .containsExactly("INSTANT_CONVERSION_CREATED", "INSTANT_CONVERSION_SUCCEEDED");
  }

  @Test
  void findsWhatACreditedAmountCosts() {
    Api.Answer answer = instant(eur(0), usd(10_00), 25);

    // 10.00 USD cost 9.3096… EUR, rounded up, and the fees on top.
    assertThat(answer.text("Status")).as(answer.body()).isEqualTo("SUCCEEDED");
    assertThat(answer.number("DebitedFunds.Amount")).isEqualTo(9_31 + 25);
    assertThat(answer.number("CreditedFunds.Amount")).isEqualTo(10_00);
    assertThat(environment.balance(euros)).isEqualTo(100_00 - 9_31 - 25);
    assertThat(environment.balance(dollars)).isEqualTo(10_00);
  }

  @Test
  void convertsCurrenciesWithoutAndWithThreeDecimals() {
    String yen = aWallet(author, "JPY");
    String dinars = aWallet(author, "KWD");

    Api.Answer toYen = instant(euros, yen, eur(10_00), money("JPY", 0), 0);
    assertThat(toYen.number("CreditedFunds.Amount")).as(toYen.body()).isEqualTo(1615);
    Api.Answer toDinars = instant(yen, dinars, money("JPY", 1615), money("KWD", 0), 0);
    assertThat(toDinars.text("Status")).as(toDinars.body()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(yen)).isZero();
    assertThat(environment.balance(dinars)).isEqualTo(3_267);
  }

  @Test
  void quotesARateAndConvertsAtItOnce() {
    Api.Answer quote = quote(eur(20_00), usd(0), 300).example("conversions-quote-create");

    assertThat(quote.status()).as(quote.body()).isEqualTo(200);
    assertThat(quote.text("Status")).isEqualTo("ACTIVE");
    assertThat(quote.number("Duration")).isEqualTo(300);
    assertThat(quote.number("ExpirationDate")).isEqualTo(quote.number("CreationDate") + 300);
    assertThat(quote.number("CreditedFunds.Amount")).isEqualTo(21_48);
    String quoteId = quote.text("Id");
    assertThat(
            api.get(path("/conversions/quote/" + quoteId)).example("conversions-quote-read").json())
        .isEqualTo(quote.json());

    Api.Answer converted = quoted(quoteId).example("conversions-quoted-conversion-create");
    assertThat(converted.text("Status")).as(converted.body()).isEqualTo("SUCCEEDED");
    assertThat(converted.text("QuoteId")).isEqualTo(quoteId);
    assertThat(converted.number("Fees.Amount")).isZero();
    assertThat(environment.balance(dollars)).isEqualTo(21_48);
    assertThat(api.get(path("/conversions/quote/" + quoteId)).text("Status")).isEqualTo("EXPIRED");
    assertThat(events(converted.text("Id")))
        .containsExactly("QUOTED_CONVERSION_CREATED", "QUOTED_CONVERSION_SUCCEEDED");

    Api.Answer again = quoted(quoteId).example("conversions-quoted-conversion-create-used");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().at("/errors/QuoteId").asString()).contains("used");
    assertThat(environment.balance(euros)).isEqualTo(80_00);
  }

  @Test
  void letsOneOfManyConversionsUseAQuote() throws Exception {
    String quoteId = quote(eur(5_00), usd(0), 300).text("Id");
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      requests.add(() -> quoted(quoteId).status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : workers.invokeAll(requests)) {
        statuses.add(answer.get());
      }
    }

    assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
    assertThat(environment.balance(euros)).isEqualTo(95_00);
  }

  @Test
  void letsAQuoteExpire() {
    String quoteId = quote(eur(20_00), usd(0), 60).text("Id");
    clock.move(Duration.ofSeconds(61));

    assertThat(api.get(path("/conversions/quote/" + quoteId)).text("Status")).isEqualTo("EXPIRED");
    Api.Answer late = quoted(quoteId);
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.json().at("/errors/QuoteId").asString()).contains("expired");
    assertThat(environment.balance(euros)).isEqualTo(100_00);
  }

  @Test
  void leavesAQuoteToTryAgainWhenItsConversionFailed() {
    String quoteId = quote(eur(150_00), usd(0), 300).text("Id");

    assertThat(quoted(quoteId).text("ResultCode")).isEqualTo("001001");
    assertThat(api.get(path("/conversions/quote/" + quoteId)).text("Status")).isEqualTo("ACTIVE");
    environment.fund(euros, "EUR", 50_00);
    assertThat(quoted(quoteId).text("Status")).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(euros)).isZero();
  }

  @Test
  void convertsBetweenClientWallets() {
    environment.fund(client + ":FEES_EUR", "EUR", 30_00);

    Api.Answer instant =
        api.post(
            path("/clients/conversions/instant-conversion"),
            """
            {"DebitedWalletType": "fees", "CreditedWalletType": "CREDIT", "DebitedFunds": %s,
             "CreditedFunds": {"Currency": "USD"}}\
            """
                .formatted(eur(10_00)));
    instant.example("clients-conversions-instant-conversion-create");
    assertThat(instant.text("Status")).as(instant.body()).isEqualTo("SUCCEEDED");
    assertThat(instant.text("AuthorId")).isEqualTo(client);
    assertThat(instant.text("DebitedWalletId")).isEqualTo("FEES_EUR");
    assertThat(instant.text("CreditedWalletId")).isEqualTo("CREDIT_USD");
    assertThat(environment.balance(client + ":CREDIT_USD")).isEqualTo(10_74);

    String quoteId = quote(eur(0), usd(5_00), 300).text("Id");
    Api.Answer quoted =
        api.post(
            path("/clients/conversions/quoted-conversion"),
            """
            {"QuoteId": "%s", "DebitedWalletType": "FEES", "CreditedWalletType": "FEES"}\
            """
                .formatted(quoteId));
    quoted.example("clients-conversions-quoted-conversion-create");
    assertThat(quoted.text("Status")).as(quoted.body()).isEqualTo("SUCCEEDED");
    assertThat(environment.balance(client + ":FEES_USD")).isEqualTo(5_00);
    assertThat(api.get(path("/clients/transactions?Type=CONVERSION")).json()).hasSize(2);
    Api.Answer overdrawn =
        api.post(
            path("/clients/conversions/instant-conversion"),
            """
            {"DebitedWalletType": "CREDIT", "CreditedWalletType": "FEES", "DebitedFunds": %s,
             "CreditedFunds": {"Currency": "EUR"}}\
            """
                .formatted(usd(10_75)));
    assertThat(overdrawn.text("ResultCode")).isEqualTo("001001");
    assertThat(api.get(path("/clients/wallets/FEES/EUR/transactions?Status=SUCCEEDED")).json())
        .hasSize(2);
  }

  @Test
  void tellsTheRate() {
    Api.Answer rate = api.get(path("/conversions/rate/eur/USD")).example("conversions-rate-read");

    assertThat(rate.status()).as(rate.body()).isEqualTo(200);
    assertThat(rate.text("DebitedCurrency")).isEqualTo("EUR");
    assertThat(rate.text("CreditedCurrency")).isEqualTo("USD");
    assertThat(rate.text("MarketRate")).isEqualTo("1.085");
    assertThat(rate.text("ClientRate")).isEqualTo("1.07415");
    assertThat(rate.json().get("ClientRate").isString()).isTrue();
    assertThat(api.get(path("/conversions/rate/EUR/EUR")).status()).isEqualTo(400);
    assertThat(api.get(path("/conversions/rate/EUR/EUX")).status()).isEqualTo(400);
    assertThat(api.get(path("/conversions/rate/EUR/MNT")).status()).isEqualTo(400);
  }

  @Test
  void storesRefusalsWithTheirCodes() {
    assertThat(
            instant(eur(100_01), usd(0), 0)
                .example("conversions-instant-conversion-create-failed")
                .text("ResultCode"))
        .isEqualTo("001001");
    assertThat(instant(eur(1_00), usd(0), 1_00).text("ResultCode")).isEqualTo("001014");
    String foreign = aWallet(aUser(), "USD");
    assertThat(instant(euros, foreign, eur(1_00), usd(0), 0).text("ResultCode"))
        .isEqualTo("001002");
    String yen = aWallet(author, "JPY", 1);
    assertThat(instant(yen, dollars, money("JPY", 1), usd(0), 0).text("Status"))
        .isEqualTo("FAILED"); // less than a cent: nothing to credit
    String rupiahs = aWallet(author, "IDR");
    assertThat(instant(euros, rupiahs, eur(90_000_00), money("IDR", 0), 0).text("ResultCode"))
        .isEqualTo("001011");
    environment.screening("002999", "Blocked");
    assertThat(instant(eur(1_00), usd(0), 0).text("ResultCode")).isEqualTo("002999");
    assertThat(environment.balance(euros)).isEqualTo(100_00);
    assertThat(fees()).isZero();
  }

  @Test
  void refusesClosedAndBlockedUsers() {
    String closed = aUser("OWNER", "CLOSED");
    String theirEuros = aWallet(closed, "EUR", 10_00);
    assertThat(
            instant(closed, theirEuros, aWallet(closed, "USD"), eur(1_00), usd(0), 0)
                .text("ResultCode"))
        .isEqualTo("002601");
    jdbc.sql("INSERT INTO user_block (user_id, inflows, outflows) VALUES (:id, FALSE, TRUE)")
        .param("id", author)
        .update();
    assertThat(instant(eur(1_00), usd(0), 0).text("ResultCode")).isEqualTo("008700");
    assertThat(environment.balance(euros)).isEqualTo(100_00);
  }

  @Test
  void refusesMalformedRequestsAndStoresNothing() {
    String good = body(author, euros, dollars, eur(1_00), usd(0), 0);
    String otherUser = aUser();
    environment.user("other-client", otherUser, "OWNER", "ACTIVE");
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry(good.replace(author, otherUser), "AuthorId"),
            Map.entry(good.replace(dollars, "wlt_m_unknown"), "CreditedWalletId"),
            Map.entry(good.replace(dollars, "FEES_USD"), "CreditedWalletId"),
            Map.entry(good.replace(dollars, aWallet(author, "GBP")), "CreditedFunds.Currency"),
            Map.entry(good.replace("USD", "EUR"), "CreditedFunds.Currency"),
            Map.entry(good.replace("USD", "EUX"), "CreditedFunds.Currency"),
            Map.entry(body(author, euros, dollars, eur(1), usd(1), 0), "CreditedFunds.Amount"),
            Map.entry(body(author, euros, dollars, eur(0), usd(0), 0), "DebitedFunds.Amount"),
            Map.entry(body(author, euros, dollars, eur(-5), usd(0), 0), "DebitedFunds.Amount"),
            Map.entry(
                body(author, euros, dollars, eur(2147483648L), usd(0), 0), "DebitedFunds.Amount"),
            Map.entry(body(author, euros, dollars, eur(10), usd(0), 11), "Fees.Amount"),
            Map.entry(body(author, euros, dollars, eur(10), usd(0), -1), "Fees.Amount"),
            Map.entry(good.replace("CreditedFunds", "Nothing"), "CreditedFunds"),
            Map.entry(
                body(author, euros, aWallet(author, "MNT"), eur(10), money("MNT", 0), 0),
                "CreditedFunds.Currency"),
            Map.entry("[]", "Body"));

    wrong.forEach((body, field) -> {
      Api.Answer answer = api.post(path("/conversions/instant-conversion"), body);
      assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
      assertThat(answer.json().get("errors").propertyNames()).as(body).contains(field);
    });
    for (long duration : new long[] {0, -1, 86_401, Long.MAX_VALUE}) {
      assertThat(quote(eur(1_00), usd(0), duration).json().get("errors").propertyNames())
          .contains("Duration");
    }
    assertThat(quote(eur(1), money("JPY", 0), 60).status()).isEqualTo(200);
    assertThat(quote(money("IDR", 1), eur(0), 60).status()).isEqualTo(400);
    assertThat(quoted("quote_m_unknown").status()).isEqualTo(400);
    assertThat(
            api.post(
                    path("/clients/conversions/instant-conversion"),
                    """
                    {"DebitedWalletType": "SAVINGS", "CreditedWalletType": "CREDIT", "DebitedFunds": %s,
                     "CreditedFunds": %s}\
                    """
                        .formatted(eur(1), usd(0)))
                .status())
        .isEqualTo(400);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void showsNothingToAnotherClient() {
    String id = instant(eur(1_00), usd(0), 0).text("Id");
    String quoteId = quote(eur(1_00), usd(0), 60).text("Id");
    Api other = anyApi.merchant("other");

    assertThat(other.get("/v2.01/other/conversions/" + id).status()).isEqualTo(404);
    assertThat(other.get("/v2.01/other/conversions/quote/" + quoteId).status()).isEqualTo(404);
    assertThat(other.get(path("/conversions/" + id)).status()).isEqualTo(403);
    Api.Answer theirs =
        other.post(
            "/v2.01/other/clients/conversions/quoted-conversion",
            """
            {"QuoteId": "%s", "DebitedWalletType": "FEES", "CreditedWalletType": "FEES"}\
            """
                .formatted(quoteId));
    assertThat(theirs.status()).isEqualTo(400);
    Api reader = anyApi.merchant(client, "conversions:read");
    assertThat(reader.post(path("/conversions/quote"), "{}").status()).isEqualTo(403);
    assertThat(reader.get(path("/conversions/" + id)).status()).isEqualTo(200);
  }

  @Test
  void givesTheMoneyBackWhenTheDeskRefuses() {
    environment.fx.refuse("009101");

    Api.Answer answer = instant(eur(10_00), usd(0), 1_00);

    assertThat(answer.text("Status")).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).isEqualTo("009101");
    assertThat(answer.text("ResultMessage")).isEqualTo("PSP timeout please try later");
    assertThat(environment.balance(euros)).isEqualTo(100_00);
    assertThat(environment.balance(dollars)).isZero();
    assertThat(fees()).isZero();
  }

  @Test
  void answersUnavailableAndKeepsNothingWhenTheDeskOrTheLedgerIsDown() {
    environment.fault("POST /sandbox/fx/holds", Fault.LOSE_ANSWER);
    assertThat(instant(eur(1_00), usd(0), 0).status()).isEqualTo(503);
    assertThat(quote(eur(1_00), usd(0), 60).status()).isEqualTo(503);
    environment.heal();
    String quoteId = quote(eur(1_00), usd(0), 60).text("Id");
    environment.fault("POST /wallet/internal/ledger", Fault.DOWN);
    assertThat(quoted(quoteId).status()).isEqualTo(503);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
    environment.heal();

    assertThat(quoted(quoteId).text("Status")).isEqualTo("SUCCEEDED");
  }

  @Test
  void finishesAConversionWhoseAnswersWereLost() {
    environment.fault("POST /sandbox/fx/deals", Fault.LOSE_ANSWER);
    Api.Answer open = instant(eur(10_00), usd(0), 0);
    assertThat(open.text("Status")).isEqualTo("CREATED");
    assertThat(open.number("CreditedFunds.Amount")).isEqualTo(10_74);
    assertThat(environment.balance(euros)).isEqualTo(90_00);
    assertThat(environment.balance(dollars)).isZero(); // nobody can spend it before it is dealt

    environment.fault("POST /wallet/internal/ledger", Fault.LOSE_ANSWER);
    environment.heal("POST /sandbox/fx/deals");
    await().atMost(PATIENCE).until(() -> environment.balance(dollars) == 10_74);
    assertThat(api.get(path("/conversions/" + open.text("Id"))).text("Status"))
        .isEqualTo("CREATED");
    environment.heal();

    becomes("/conversions/" + open.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(dollars)).isEqualTo(10_74);
    assertThat(environment.balance(euros)).isEqualTo(90_00);
    assertThat(environment.fx.madeAt(open.text("Id"))).isEqualTo(1);
    assertThat(contradictions(open.text("Id"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Checkpoint.class)
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String key = "key-" + ids.nextBare();
    String quoteId = quote(eur(7_00), usd(0), 300).text("Id");
    crash.crashAt(point);

    Api.Answer killed = api.header("Idempotency-Key", key).post(path(QUOTED), quotedBody(quoteId));

    assertThat(killed.status()).isEqualTo(500);
    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    becomes("/conversions/" + id, "SUCCEEDED");
    assertThat(environment.balance(euros)).isEqualTo(93_00);
    assertThat(environment.balance(dollars)).isEqualTo(7_51);
    assertThat(environment.fx.madeAt(quoteId)).isEqualTo(1);
    assertThat(api.get(path("/responses/" + key)).text("Resource.Id")).isEqualTo(id);
    assertThat(quoted(quoteId).status()).isEqualTo(400);
    assertThat(contradictions(id)).isEmpty();
  }

  @Test
  void creditsOnceWhenKilledAfterTheCredit() {
    crash.crashAt(Checkpoint.LEDGER, 2);

    assertThat(instant(eur(7_00), usd(0), 0).status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    becomes("/conversions/" + id, "SUCCEEDED");
    assertThat(environment.balance(euros)).isEqualTo(93_00);
    assertThat(environment.balance(dollars)).isEqualTo(7_51);
    assertThat(environment.postingsAbout(id)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"LEDGER", "OUTSIDE", "OUTCOME"})
  void givesTheMoneyBackOnceWhenKilledWhileTheDeskRefuses(Checkpoint point) {
    environment.fx.refuse("009101");
    crash.crashAt(point);

    assertThat(instant(eur(7_00), usd(0), 1_00).status()).isEqualTo(500);

    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    becomes("/conversions/" + id, "FAILED");
    assertThat(environment.balance(euros)).isEqualTo(100_00);
    assertThat(fees()).isZero();
  }

  private static final String QUOTED = "/conversions/quoted-conversion";

  private Api.Answer quote(String debited, String credited, long duration) {
    return api.post(
        path("/conversions/quote"),
        """
        {"DebitedFunds": %s, "CreditedFunds": %s, "Duration": %d, "Tag": "a rate"}\
        """
            .formatted(debited, credited, duration));
  }

  private Api.Answer quoted(String quoteId) {
    return api.post(path(QUOTED), quotedBody(quoteId));
  }

  private String quotedBody(String quoteId) {
    return """
    {"QuoteId": "%s", "AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s"}\
    """
        .formatted(quoteId, author, euros, dollars);
  }

  private Api.Answer instant(String debited, String credited, long fees) {
    return instant(euros, dollars, debited, credited, fees);
  }

  private Api.Answer instant(String from, String to, String debited, String credited, long fees) {
    return instant(author, from, to, debited, credited, fees);
  }

  private Api.Answer instant(
      String user, String from, String to, String debited, String credited, long fees) {
    return api.post(
        path("/conversions/instant-conversion"), body(user, from, to, debited, credited, fees));
  }

  private static String body(
      String user, String from, String to, String debited, String credited, long fees) {
    String currency = debited.replaceAll(".*\"([A-Z]{3})\".*", "$1");
    return """
    {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s", "DebitedFunds": %s,
     "CreditedFunds": %s, "Fees": %s}\
    """
        .formatted(user, from, to, debited, credited, money(currency, fees));
  }

  private static String eur(long amount) {
    return money("EUR", amount);
  }

  private static String usd(long amount) {
    return money("USD", amount);
  }

  private static String money(String currency, long amount) {
    return "{\"Currency\": \"%s\", \"Amount\": %d}".formatted(currency, amount);
  }

  private static List<String> events(String id) {
    return Published.about(TestInfrastructure.kafka(), "kontor.transaction", id, 2).stream()
        .map(event -> event.get("apievent").asString())
        .toList();
  }
}
