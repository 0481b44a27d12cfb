package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferIT extends TransactionServiceTest {
  private String source;
  private String target;
  private String receiver;

  @BeforeEach
  void twoWallets() {
    receiver = aUser();
    source = aWallet(author, "EUR", 100_00);
    target = aWallet(receiver, "EUR");
  }

  @Test
  void movesMoneyAndTakesFeesFromWhatArrives() {
    Api.Answer answer = transfer(source, target, 10_00, 50);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(answer.text("ResultCode")).isEqualTo("000000");
    assertThat(answer.text("ResultMessage")).isEqualTo("Success");
    assertThat(answer.text("Type")).isEqualTo("TRANSFER");
    assertThat(answer.text("Nature")).isEqualTo("REGULAR");
    assertThat(answer.text("CreditedUserId")).isEqualTo(receiver);
    assertThat(answer.number("CreditedFunds.Amount")).isEqualTo(9_50);
    assertThat(answer.number("ExecutionDate")).isPositive();
    assertThat(answer.json().has("DepositId")).isTrue();
    assertThat(environment.balance(source)).isEqualTo(90_00);
    assertThat(environment.balance(target)).isEqualTo(9_50);
    assertThat(fees()).isEqualTo(50);
    assertThat(api.get(path("/transfers/" + answer.text("Id"))).json()).isEqualTo(answer.json());
  }

  @Test
  void storesFailedTransferWhenSourceIsShort() {
    Api.Answer answer = transfer(source, target, 100_01, 0);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("FAILED");
    assertThat(answer.text("ResultCode")).isEqualTo("001001");
    assertThat(answer.text("ExecutionDate")).isNull();
    assertThat(api.get(path("/transfers/" + answer.text("Id"))).text("Status")).isEqualTo("FAILED");
    assertThat(environment.balance(source)).isEqualTo(100_00);
  }

  @Test
  void asksComplianceOnlyAboutWhatAnUnverifiedOwnerGivesToOthers() {
    environment.screening("002999", "Blocked due to a Debited User's KYC limitations");
    String payer = aUser("PAYER", "ACTIVE");
    String purse = aWallet(payer, "EUR", 20_00);

    Api.Answer refused = transfer(source, target, 10_00, 0);

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("002999");
    assertThat(environment.balance(source)).isEqualTo(100_00);
    assertThat(transfer(source, aWallet(author, "EUR"), 10_00, 0).text("Status"))
        .isEqualTo("SUCCEEDED");
    assertThat(
            api.post(
                    path("/transfers"),
                    """
                    {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
                     "DebitedFunds": {"Currency": "EUR", "Amount": 500}, "Fees": {"Currency": "EUR", "Amount": 0}}
                    """
                        .formatted(payer, purse, target))
                .text("Status"))
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void asksNobodyAboutTransfersThatNoLimitConcerns() {
    String own = aWallet(author, "EUR");
    transfer(source, own, 1_00, 0); // what is known of the client is read once
    int calls = environment.calls("POST /compliance") + environment.calls("GET /compliance");

    for (int i = 0; i < 20; i++) {
      Api.Answer done = transfer(source, own, 1_00, 0);
      assertThat(done.text("Status")).isEqualTo("SUCCEEDED");
      assertThat(environment.screened(done.text("Id"))).isNull();
    }

    assertThat(environment.calls("POST /compliance") + environment.calls("GET /compliance"))
        .isEqualTo(calls);
  }

  @Test
  void asksAboutEachTransferOfAClientWhoseLimitsConcernThem() {
    environment.limitTransfers(client);
    String own = aWallet(author, "EUR");
    String words =
        "Amount limit of 5.00 EUR per day for this wallet is reached; it frees at 2026-12-01T00:00:00Z";
    assertThat(transfer(source, own, 1_00, 0).text("Status")).isEqualTo("SUCCEEDED");
    environment.screening("008507", words);

    Api.Answer refused = transfer(source, own, 10_00, 0);

    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(refused.text("ResultCode")).isEqualTo("008507");
    assertThat(refused.text("ResultMessage")).isEqualTo(words);
    assertThat(environment.screened(refused.text("Id")).path("debitedWalletId").asString())
        .isEqualTo(source);
    assertThat(environment.balance(source)).isEqualTo(99_00);
  }

  @Test
  void storesRefusalsWithTheirCodes() {
    assertThat(transfer(source, source, 1_00, 0).text("ResultCode")).isEqualTo("101108");
    assertThat(transfer(target, source, 1_00, 0).text("ResultCode")).isEqualTo("001002");
    assertThat(transfer(source, target, 1_00, 1_00).text("ResultCode")).isEqualTo("001014");
    assertThat(
            transfer(source, aWallet(aUser("OWNER", "CLOSED"), "EUR"), 1_00, 0).text("ResultCode"))
        .isEqualTo("002602");
    assertThat(
            transfer(source, aWallet(aUser("PAYER", "ACTIVE"), "EUR"), 1_00, 0).text("ResultCode"))
        .isEqualTo("002701");
  }

  @Test
  void refusesMalformedRequestsAndStoresNothing() {
    String stranger = aUser();
    environment.user("other-client", stranger, "OWNER", "ACTIVE");
    String dollars = aWallet(author, "USD");
    String good =
        """
        {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
         "DebitedFunds": {"Currency": "EUR", "Amount": 100}, "Fees": {"Currency": "EUR", "Amount": 0}}\
        """
            .formatted(author, source, target);
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry(good.replace(author, "user_m_unknown"), "AuthorId"),
            Map.entry(good.replace(author, stranger), "AuthorId"),
            Map.entry(good.replace(target, "wlt_m_unknown"), "CreditedWalletId"),
            Map.entry(good.replace(target, "FEES_EUR"), "CreditedWalletId"),
            Map.entry(good.replace(target, dollars), "DebitedFunds.Currency"),
            Map.entry(good.replace("100", "0"), "DebitedFunds.Amount"),
            Map.entry(good.replace("100", "-5"), "DebitedFunds.Amount"),
            Map.entry(good.replace("100", "2147483648"), "DebitedFunds.Amount"),
            Map.entry(good.replace("100", "99999999999999999999"), "DebitedFunds.Amount"),
            Map.entry(good.replace("100", "1.5"), "DebitedFunds.Amount"),
            Map.entry(good.replace("\"Amount\": 0", "\"Amount\": 101"), "Fees.Amount"),
            Map.entry(good.replace("\"Amount\": 0", "\"Amount\": -1"), "Fees.Amount"),
            Map.entry(
                good.replace("\"EUR\", \"Amount\": 0", "\"USD\", \"Amount\": 0"), "Fees.Currency"),
            Map.entry(good.replace("EUR", "EUX"), "DebitedFunds.Currency"),
            Map.entry(good.replace("DebitedFunds", "Nothing"), "DebitedFunds"),
            Map.entry("{\"AuthorId\": ", "Body"),
            Map.entry("[]", "Body"));

    wrong.forEach((body, field) -> {
      Api.Answer answer = api.post(path("/transfers"), body);
      assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
      assertThat(answer.text("Type")).isEqualTo("param_error");
      assertThat(answer.json().get("errors").propertyNames()).as(body).contains(field);
    });
    assertThat(api.get(path("/transactions")).json()).isEmpty();
  }

  @Test
  void listsWithFiltersPagingAndSorting() {
    for (int i = 1; i <= 12; i++) {
      transfer(source, target, i, 0);
    }
    transfer(source, target, 200_00, 0);

    Api.Answer first = api.get(path("/wallets/" + source + "/transactions"));
    assertThat(first.json()).hasSize(10);
    assertThat(first.header("X-Number-Of-Items")).isEqualTo("13");
    assertThat(first.header("X-Number-Of-Pages")).isEqualTo("2");
    Api.Answer last =
        api.get(
            path(
                "/wallets/"
                    + source
                    + "/transactions?per_page=3&Sort=CreationDate:DESC&status=succeeded"));
    assertThat(last.json().get(0).at("/DebitedFunds/Amount").asInt()).isEqualTo(12);
    assertThat(
            api.get(path("/users/" + receiver + "/transactions?ResultCode=001001&Type=TRANSFER"))
                .json())
        .hasSize(1);
    assertThat(api.get(path("/users/" + author + "/transactions?AfterDate=4102444800")).json())
        .isEmpty();
    assertThat(api.get(path("/transactions?MinAmount=5&MaxAmount=7&Currency=EUR")).json())
        .hasSize(3);
    assertThat(api.get(path("/transactions?Nature=NONSENSE")).status()).isEqualTo(400);
    assertThat(api.get(path("/users/user_m_unknown/transactions")).status()).isEqualTo(404);
  }

  @Test
  void showsNothingToAnotherClient() {
    String id = transfer(source, target, 1_00, 0).text("Id");
    Api other = anyApi.merchant("other");

    assertThat(other.get("/v2.01/other/transfers/" + id).status()).isEqualTo(404);
    assertThat(other.get("/v2.01/other/wallets/" + source + "/transactions").status())
        .isEqualTo(404);
    assertThat(other.get(path("/transfers/" + id)).status()).isEqualTo(403);
    assertThat(anyApi.merchant(client, "transfers:read").post(path("/transfers"), "{}").status())
        .isEqualTo(403);
  }

  @Test
  void answersUnavailableAndKeepsNothingWhenTheLedgerIsDown() {
    environment.fault("POST /wallet/internal/ledger", Fault.DOWN);
    String key = "key-" + ids.nextBare();

    Api.Answer refused = withKey(key).post(path("/transfers"), body(3_00));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(api.get(path("/transactions")).json()).isEmpty();
    environment.heal();
    Api.Answer again = withKey(key).post(path("/transfers"), body(3_00));
    assertThat(again.text("Status")).isEqualTo("SUCCEEDED");
    assertThat(withKey(key).post(path("/transfers"), body(3_00)).status()).isEqualTo(409);
    assertThat(environment.balance(source)).isEqualTo(97_00);
  }

  @Test
  void finishesATransferWhoseAnswerWasLost() {
    environment.fault("POST /wallet/internal/ledger", Fault.LOSE_ANSWER);

    Api.Answer answer = transfer(source, target, 4_00, 0);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("Status")).isEqualTo("CREATED");
    assertThat(answer.text("ResultCode")).isNull();
    environment.heal();
    becomes("/transfers/" + answer.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(source)).isEqualTo(96_00);
    assertThat(environment.postingsAbout(answer.text("Id"))).hasSize(1);
  }

  @Test
  void finishesATransferThatNeverReachedTheLedger() {
    environment.fault("POST /wallet/internal/ledger", Fault.LOSE_REQUEST);

    Api.Answer answer = transfer(source, target, 4_00, 0);

    assertThat(answer.text("Status")).isEqualTo("CREATED");
    environment.heal();
    becomes("/transfers/" + answer.text("Id"), "SUCCEEDED");
    assertThat(environment.balance(source)).isEqualTo(96_00);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTENT", "SCREENED", "LEDGER", "OUTCOME"})
  void happensExactlyOnceWhenKilledBetweenTwoSteps(Checkpoint point) {
    String key = "key-" + ids.nextBare();
    crash.crashAt(point);

    Api.Answer killed = withKey(key).post(path("/transfers"), body(7_00));

    assertThat(killed.status()).isEqualTo(500);
    // Nobody may be told that nothing is known: the transfer shows, or the key is in use.
    assertThat(api.get(path("/responses/" + key)).status()).isIn(200, 409);
    assertThat(withKey(key).post(path("/transfers"), body(7_00)).status()).isEqualTo(409);
    String id =
        org.awaitility.Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> api.get(path("/transactions")).text("0.Id"), found -> found != null);
    becomes("/transfers/" + id, "SUCCEEDED");
    assertThat(api.get(path("/transactions")).json()).hasSize(1);
    assertThat(environment.balance(source)).isEqualTo(93_00);
    assertThat(api.get(path("/responses/" + key)).text("Resource.Id")).isEqualTo(id);
  }

  @Test
  void neverOverdrawsUnderConcurrentTransfers() throws Exception {
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      requests.add(() -> transfer(source, target, 5_00, 10).text("Status"));
    }
    int succeeded = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : workers.invokeAll(requests)) {
        succeeded += answer.get().equals("SUCCEEDED") ? 1 : 0;
      }
    }

    assertThat(succeeded).isEqualTo(20);
    assertThat(environment.balance(source)).isZero();
    assertThat(fees()).isEqualTo(20 * 10);
  }

  @Test
  void leavesAnUnfinishedTransferAloneWhileItsRequestRuns() {
    clock.move(Duration.ZERO);
    Api.Answer answer = transfer(source, target, 1_00, 0);

    assertThat(
            jdbc.sql("SELECT version FROM transaction WHERE id = :id")
                .param("id", answer.text("Id"))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private Api withKey(String key) {
    return api.header("Idempotency-Key", key);
  }

  private String body(long amount) {
    return """
    {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}}\
    """
        .formatted(author, source, target, amount);
  }
}
