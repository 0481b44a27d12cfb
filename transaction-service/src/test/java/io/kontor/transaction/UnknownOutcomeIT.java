package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.test.Api;
import io.kontor.transaction.FakeEnvironment.Fault;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each neighbour fails in each way at each call that an operation makes. The answer is the object,
 * 503 (nothing was done, and nothing is kept) or 504 (nobody knows yet), never 500; and later the
 * operation has happened once or not at all.
 */
class UnknownOutcomeIT extends TransactionServiceTest {
  private record Operation(String name, Supplier<Api.Answer> ask, List<String> calls) {}

  private static final String SCREENING = "POST /compliance/internal/screenings";
  private static final String LEDGER = "POST /wallet/internal/ledger/postings";
  private static final String USER = "GET /identity/internal/clients";
  private static final String WALLET = "GET /wallet/internal/clients";
  private static final String PAYMENT = "POST /sandbox/acquirer/payments";
  private static final String PAYOUT = "POST /sandbox/bank/payouts";
  private static final String DEAL = "POST /sandbox/fx/deals";

  private List<Operation> operations() {
    return List.of(
        new Operation("transfer", this::aTransfer, List.of(USER, WALLET, LEDGER)),
        new Operation("pay-in", this::aPayIn, List.of(SCREENING, PAYMENT, LEDGER)),
        new Operation("payout", this::aPayOut, List.of(SCREENING, LEDGER, PAYOUT)),
        new Operation("refund", this::aRefund, List.of(LEDGER, PAYMENT)),
        new Operation("conversion", this::aConversion, List.of(SCREENING, LEDGER, DEAL)));
  }

  @Autowired CircuitBreakerRegistry breakers;

  private Runnable broken;
  private long before;

  @TestFactory
  Stream<DynamicTest> isNeverAnsweredAsAFailure() {
    return operations().stream()
        .flatMap(operation ->
            operation.calls().stream()
                .flatMap(call ->
                    Stream.of(Fault.values())
                        .map(fault ->
                            DynamicTest.dynamicTest(
                                operation.name() + ": " + call + " " + fault,
                                () -> fail(operation, call, fault)))));
  }

  private void fail(Operation operation, String call, Fault fault) {
    aMerchantWithAUserAndAWallet();
    broken = () -> environment.fault(call, fault);
    Api.Answer answer = operation.ask().get();
    assertThat(answer.status()).as(answer.body()).isIn(200, 503, 504);
    long known = transactions();
    if (answer.status() == 503) {
      assertThat(known).as("kept although nothing was done").isEqualTo(before);
    }

    environment.heal();

    // What is due is looked at by the sweeper; the clock brings the next look nearer.
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(undecided()).isZero();
          assertThat(transactions()).isBetween(before, before + 1);
        });
    booksBalance();
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  private Api.Answer breaking(Supplier<Api.Answer> ask) {
    before = transactions();
    broken.run();
    return ask.get();
  }

  private Api.Answer aTransfer() {
    String from = aWallet(author, "EUR", 50_00);
    String to = aWallet(aUser(), "EUR");
    return breaking(() -> transfer(from, to, 10_00, 1_00));
  }

  private Api.Answer aPayIn() {
    String card = aCard(author);
    return breaking(() -> payIn(card, 12_00, 1_00));
  }

  private Api.Answer aPayOut() {
    String from = aWallet(author, "EUR", 50_00);
    String account = aBankAccount(author);
    return breaking(() ->
        api.post(
            path("/payouts/bankwire"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "BankAccountId": "%s",
             "DebitedFunds": {"Currency": "EUR", "Amount": 1000},
             "Fees": {"Currency": "EUR", "Amount": 0}}\
            """
                .formatted(author, from, account)));
  }

  private Api.Answer aRefund() {
    String id = payIn(aCard(author), 12_00, 0).text("Id");
    return breaking(
        () -> api.post(path("/payins/" + id + "/refunds"), "{\"AuthorId\": \"" + author + "\"}"));
  }

  private Api.Answer aConversion() {
    String from = aWallet(author, "EUR", 50_00);
    String to = aWallet(author, "USD");
    return breaking(() ->
        api.post(
            path("/conversions/instant-conversion"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
             "DebitedFunds": {"Currency": "EUR", "Amount": 1000},
             "CreditedFunds": {"Currency": "USD", "Amount": 0},
             "Fees": {"Currency": "EUR", "Amount": 0}}\
            """
                .formatted(author, from, to)));
  }

  private long transactions() {
    return count("TRUE");
  }

  /** Not decided, but for payouts that wait for their bank. */
  private long undecided() {
    jdbc.sql(
            """
            UPDATE transaction SET next_check_at = now()
             WHERE client_id = :client AND next_check_at > now() AND phase <> 'AWAITING_BANK'
            """)
        .param("client", client)
        .update();
    return count("status = 'CREATED' AND phase <> 'AWAITING_BANK'");
  }

  private long count(String condition) {
    return jdbc.sql("SELECT count(*) FROM transaction WHERE client_id = :client AND " + condition)
        .param("client", client)
        .query(Long.class)
        .single();
  }
}
