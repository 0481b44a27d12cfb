package io.kontor.transaction.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.money.Money;
import io.kontor.transaction.client.wallet.LedgerApi;
import io.kontor.transaction.core.GatheringSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/** The first posting can be held in its call, so that others gather behind it. */
class WalletLedgerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final LedgerApi.Answer POSTED = new LedgerApi.Answer("POSTED", null, null);

  private final LedgerApi api = mock(LedgerApi.class);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);
  private final WalletLedger ledger =
      new WalletLedger(
          api, new GatheringSettings(256, 1, 4096, PATIENCE), new SupervisedLoops(meters), meters);

  @BeforeEach
  void start() {
    when(api.post(any()))
        .thenAnswer(call -> {
          LedgerApi.PostingBody posting = call.getArgument(0);
          switch (posting.reference()) {
            case "first" -> {
              entered.countDown();
              opened.await();
            }
            case "away" -> throw new ServiceUnavailableException("wallet", null);
            case "unknown" -> throw new OutcomeUnknownException("wallet", null);
            default -> {}
          }
          return POSTED;
        });
    ledger.start();
  }

  @AfterEach
  void stop() {
    opened.countDown();
    ledger.stop();
    callers.shutdownNow();
  }

  /** Otherwise its transaction would be dropped, and its money would have moved. */
  @Test
  void isNotToldThatNothingWasPostedBecauseAnEarlierLedgerGoesAwayLater() throws Exception {
    when(api.postAll(any()))
        .thenThrow(
            HttpClientErrorException.create(
                HttpStatus.NOT_FOUND, "", new HttpHeaders(), new byte[0], null));

    List<CompletableFuture<Ledger.Result>> answers = gathered("posted", "unknown", "away");

    assertThat(answers.getFirst().join()).isInstanceOf(Ledger.Posted.class);
    assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void isNotToldThatNothingWasPostedAfterAnAnswerThatNobodyCanRead() throws Exception {
    when(api.postAll(any()))
        .thenReturn(new LedgerApi.BatchAnswer(List.of(POSTED))); // to two postings

    List<CompletableFuture<Ledger.Result>> answers = gathered("posted", "away");

    assertThat(answers.getFirst().join()).isInstanceOf(Ledger.Posted.class);
    assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(OutcomeUnknownException.class);
  }

  private List<CompletableFuture<Ledger.Result>> gathered(String... references) throws Exception {
    post("first");
    entered.await();
    List<CompletableFuture<Ledger.Result>> answers = new ArrayList<>();
    for (String reference : references) {
      answers.add(post(reference));
      await()
          .atMost(PATIENCE)
          .until(() -> meters.get("kontor.ledger.call.waiting").gauge().value() == answers.size());
    }
    opened.countDown();
    return answers;
  }

  private CompletableFuture<Ledger.Result> post(String reference) {
    Posting posting =
        Posting.of(reference, "TRANSFER", "acme")
            .debit("wlt_m_from", new Money("EUR", 100))
            .credit("wlt_m_to", new Money("EUR", 100));
    return CompletableFuture.supplyAsync(() -> ledger.postTogether(posting), callers);
  }
}
