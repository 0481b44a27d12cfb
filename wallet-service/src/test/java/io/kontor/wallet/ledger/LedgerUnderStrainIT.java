package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.test.ServiceTest;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A posting that no database takes among hundreds of good ones; a database that stands still. */
@ServiceTest
@TestPropertySource(properties = "kontor.wallet.ledger.answer-timeout=4s")
class LedgerUnderStrainIT {
  private static final Ids IDS = new Ids(Clock.systemUTC());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired Ledger ledger;
  @Autowired LedgerBooks books;
  @Autowired TrialBalances trialBalances;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired MeterRegistry metrics;

  @AfterEach
  void booksBalance() {
    TrialBalance balance = trialBalances.draw();
    assertThat(balance.balanced()).as(balance.toString()).isTrue();
  }

  @Test
  void findsOneBadPostingAmongHundredsInAFewSteps() throws Exception {
    Map<String, CompletableFuture<PostingResult>> calls = new LinkedHashMap<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        Connection gate = stopTheBooks()) {
      double before = batches();
      occupyFlushers(callers, calls);
      for (int i = 0; i < 200; i++) {
        post(callers, calls, i == 77 ? "tr_m_bad\u0000" : IDS.next("tr"));
      }
      await()
          .atMost(PATIENCE)
          .until(() -> metrics.get("kontor.ledger.waiting").gauge().value() >= 200);
      gate.commit();
      for (Map.Entry<String, CompletableFuture<PostingResult>> call : calls.entrySet()) {
        if (call.getKey().startsWith("tr_m_bad")) {
          assertThatThrownBy(call.getValue()::join)
              .hasCauseInstanceOf(OutcomeUnknownException.class);
        } else {
          assertThat(call.getValue().join()).isInstanceOf(Posted.class);
        }
      }
      // 2 that waited, the large ones, and two halves per step down to the bad one.
      assertThat(batches() - before).isLessThan(2 + 2 + 2 * 9);
    }
  }

  @Test
  void recordsNothingForCallersThatHaveLeft() throws Exception {
    Map<String, CompletableFuture<PostingResult>> calls = new LinkedHashMap<>();
    List<String> withdrawn = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        Connection gate = stopTheBooks()) {
      occupyFlushers(callers, calls);
      for (int i = 0; i < 40; i++) {
        post(callers, calls, IDS.next("tr"));
      }
      for (Map.Entry<String, CompletableFuture<PostingResult>> call : calls.entrySet()) {
        Throwable told = call.getValue().handle((_, failure) -> failure.getCause()).join();
        assertThat(told)
            .isInstanceOfAny(ServiceUnavailableException.class, OutcomeUnknownException.class);
        (told instanceof ServiceUnavailableException ? withdrawn : unknown).add(call.getKey());
      }
      gate.commit();
    }
    assertThat(withdrawn).isNotEmpty();
    assertThat(unknown).isNotEmpty();
    // Both flushers come back for what comes next: whatever they were at is decided by then.
    for (int i = 0; i < 6; i++) {
      assertThat(ledger.post(posting(IDS.next("tr")))).isInstanceOf(Posted.class);
    }
    assertThat(withdrawn).allMatch(name -> books.find(name).isEmpty());
    for (String name : calls.keySet()) { // whatever the caller was told, it may try again
      assertThat(ledger.post(posting(name))).isInstanceOf(Posted.class);
      assertThat(
              jdbc.sql("SELECT count(*) FROM posting WHERE reference = :name")
                  .param("name", name)
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  private void post(
      ExecutorService callers,
      Map<String, CompletableFuture<PostingResult>> calls,
      String reference) {
    calls.put(
        reference, CompletableFuture.supplyAsync(() -> ledger.post(posting(reference)), callers));
  }

  /** One posting for each flusher to wait with; what comes then stays in the queue. */
  private void occupyFlushers(
      ExecutorService callers, Map<String, CompletableFuture<PostingResult>> calls) {
    for (int i = 0; i < 2; i++) {
      double before = batches();
      post(callers, calls, IDS.next("tr"));
      await().atMost(PATIENCE).until(() -> batches() > before);
    }
  }

  private Connection stopTheBooks() throws java.sql.SQLException {
    // Both accounts exist, so that the flushers wait for their rows and for nothing else.
    assertThat(ledger.post(posting(IDS.next("tr")))).isInstanceOf(Posted.class);
    Connection gate = dataSource.getConnection();
    gate.setAutoCommit(false);
    try (var lock = gate.createStatement()) {
      lock.execute("SELECT id FROM account WHERE id LIKE 'world:%' FOR UPDATE");
    }
    return gate;
  }

  private double batches() {
    return metrics.get("kontor.ledger.batch.size").summary().count();
  }

  private static Posting posting(String reference) {
    return new Posting(
        reference,
        Reason.TOP_UP,
        "acme",
        List.of(
            new Posting.Line("world:BANK_EUR", "EUR", -100),
            new Posting.Line("acme:CREDIT_EUR", "EUR", 100)));
  }
}
