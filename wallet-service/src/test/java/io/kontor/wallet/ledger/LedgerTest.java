package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** How postings are gathered, with books in memory that can be held and broken. */
class LedgerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LedgerBooks books = mock(LedgerBooks.class);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<String>> batches = new CopyOnWriteArrayList<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Ledger ledger = ledger(new LedgerSettings(256, 1, 4096, PATIENCE));

  @AfterEach
  void end() {
    opened.countDown();
    ledger.stop();
    callers.shutdownNow();
  }

  @Test
  void answersWithWhatTheBooksSay() {
    playBooks();
    ledger.start();

    assertThat(ledger.isRunning()).isTrue();
    assertThat(ledger.post(posting("r-1"))).isEqualTo(posted("r-1"));
    assertThat(meters.get("kontor.ledger.batch.size").summary().totalAmount()).isEqualTo(1);
    assertThat(meters.get("kontor.ledger.batch.size").summary().count()).isEqualTo(1);
  }

  @Test
  void gathersWhatComesWhileABatchCommits() throws Exception {
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    List<CompletableFuture<PostingResult>> answers = new ArrayList<>(List.of(post("first")));
    entered.acquire();
    for (int i = 0; i < 5; i++) {
      answers.add(post("r-" + i));
    }
    await().atMost(PATIENCE).until(() -> waiting() == 5);

    opened.countDown();

    for (CompletableFuture<PostingResult> answer : answers) {
      assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Posted.class);
    }
    assertThat(batches).hasSize(2);
    assertThat(batches.getFirst()).containsExactly("first");
    assertThat(batches.getLast()).containsExactlyInAnyOrder("r-0", "r-1", "r-2", "r-3", "r-4");
  }

  @Test
  void takesNoMoreThanABatchAtOnce() throws Exception {
    ledger = ledger(new LedgerSettings(2, 1, 4096, PATIENCE));
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    List<CompletableFuture<PostingResult>> answers = new ArrayList<>(List.of(post("first")));
    entered.acquire();
    for (int i = 0; i < 4; i++) {
      answers.add(post("r-" + i));
    }
    await().atMost(PATIENCE).until(() -> waiting() == 4);

    opened.countDown();

    for (CompletableFuture<PostingResult> answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
    assertThat(batches).extracting(List::size).containsExactly(1, 2, 2);
  }

  @Test
  void recordsTwinsOfAReferenceOneAfterTheOther() throws Exception {
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    List<CompletableFuture<PostingResult>> answers = new ArrayList<>(List.of(post("first")));
    entered.acquire();
    answers.add(post("twin"));
    answers.add(post("twin"));
    await().atMost(PATIENCE).until(() -> waiting() == 2);

    opened.countDown();

    for (CompletableFuture<PostingResult> answer : answers) {
      answer.get(10, TimeUnit.SECONDS);
    }
    assertThat(batches).containsExactly(List.of("first"), List.of("twin"), List.of("twin"));
  }

  @Test
  void refusesWhenTooManyWaitOrWhenItDoesNotRun() throws Exception {
    ledger = ledger(new LedgerSettings(256, 1, 1, PATIENCE));
    assertThatThrownBy(() -> ledger.post(posting("early")))
        .isInstanceOf(ServiceUnavailableException.class);
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    CompletableFuture<PostingResult> first = post("first");
    entered.acquire();
    CompletableFuture<PostingResult> second = post("second");
    await().atMost(PATIENCE).until(() -> waiting() == 1);

    assertThatThrownBy(() -> ledger.post(posting("third")))
        .isInstanceOf(ServiceUnavailableException.class);
    opened.countDown();
    first.get(10, TimeUnit.SECONDS);
    second.get(10, TimeUnit.SECONDS);

    assertThat(batches).containsExactly(List.of("first"), List.of("second"));
  }

  @Test
  void withdrawsWhatWaitedTooLongAndDoesNotKnowWhatIsUnderWay() throws Exception {
    ledger = ledger(new LedgerSettings(256, 1, 4096, Duration.ofMillis(300)));
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    CompletableFuture<PostingResult> underWay = post("under-way");
    entered.acquire();
    CompletableFuture<PostingResult> waiting = post("waiting");

    assertThatThrownBy(() -> underWay.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(ServiceUnavailableException.class);
    opened.countDown();
    ledger.stop();

    assertThat(batches).containsExactly(List.of("under-way"));
  }

  @Test
  void findsTheOneBadPostingByHalving() throws Exception {
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    List<CompletableFuture<PostingResult>> good = new ArrayList<>(List.of(post("first")));
    entered.acquire();
    for (int i = 0; i < 3; i++) {
      good.add(post("r-" + i));
    }
    CompletableFuture<PostingResult> bad = post("bad");
    await().atMost(PATIENCE).until(() -> waiting() == 4);

    opened.countDown();

    assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(OutcomeUnknownException.class)
        .rootCause()
        .hasMessage("bad");
    for (CompletableFuture<PostingResult> answer : good) {
      assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Posted.class);
    }
    assertThat(batches).extracting(List::size).containsExactlyInAnyOrder(1, 4, 2, 2, 1, 1);
  }

  @Test
  void leavesOutWhoseCallersHaveGoneWhenABatchIsHalved() throws Exception {
    ledger = ledger(new LedgerSettings(256, 1, 4096, Duration.ofMillis(300)));
    CountDownLatch held = new CountDownLatch(1);
    Semaphore entered = new Semaphore(0);
    when(books.record(anyList()))
        .thenAnswer(call -> {
          List<String> references = references(call.getArgument(0));
          batches.add(references);
          if (batches.size() == 1) {
            entered.release();
            opened.await();
          } else if (references.size() == 2) {
            held.await();
            throw new IllegalStateException("broken");
          }
          return references.stream().map(LedgerTest::posted).toList();
        });
    ledger.start();
    CompletableFuture<PostingResult> first = post("first");
    entered.acquire();
    CompletableFuture<PostingResult> one = post("one");
    CompletableFuture<PostingResult> two = post("two");
    await().atMost(PATIENCE).until(() -> waiting() == 2);
    opened.countDown();
    first.get(10, TimeUnit.SECONDS);

    assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(() -> two.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(OutcomeUnknownException.class);
    held.countDown();
    ledger.stop();

    assertThat(batches).extracting(List::size).containsExactly(1, 2);
  }

  @Test
  void recordsNothingWhenTheDatabaseCannotBeReached() {
    when(books.record(anyList())).thenThrow(new CannotCreateTransactionException("away"));
    ledger.start();

    assertThatThrownBy(() -> ledger.post(posting("r-1")))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void tellsTheCallersAboutAnErrorAndGoesOn() {
    when(books.record(anyList())).thenThrow(new StackOverflowError("once"));
    ledger.start();
    assertThatThrownBy(() -> ledger.post(posting("r-1")))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasRootCauseInstanceOf(StackOverflowError.class);

    playBooks();

    assertThat(ledger.post(posting("r-2"))).isEqualTo(posted("r-2"));
  }

  @Test
  void recordsWhatStillWaitsWhenItStops() throws Exception {
    Semaphore entered = holdTheFirstBatch();
    ledger.start();
    CompletableFuture<PostingResult> first = post("first");
    entered.acquire();
    CompletableFuture<PostingResult> second = post("second");
    CompletableFuture<PostingResult> twin = post("second");
    await().atMost(PATIENCE).until(() -> waiting() == 2);

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(ledger::stop, callers);
    await().atMost(PATIENCE).until(() -> !ledger.isRunning());
    opened.countDown();

    stopped.get(10, TimeUnit.SECONDS);
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(posted("first"));
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(posted("second"));
    assertThat(twin.get(10, TimeUnit.SECONDS)).isEqualTo(posted("second"));
    assertThatThrownBy(() -> ledger.post(posting("late")))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  private Ledger ledger(LedgerSettings settings) {
    meters = new SimpleMeterRegistry();
    return new Ledger(books, settings, new SupervisedLoops(meters), meters);
  }

  private void playBooks() {
    doAnswer(
            call -> {
              List<String> references = references(call.getArgument(0));
              batches.add(references);
              return references.stream().map(LedgerTest::posted).toList();
            })
        .when(books)
        .record(anyList());
  }

  /** Books that keep the first batch until {@code opened} and take no batch with a bad posting. */
  private Semaphore holdTheFirstBatch() {
    Semaphore entered = new Semaphore(0);
    when(books.record(anyList()))
        .thenAnswer(call -> {
          List<String> references = references(call.getArgument(0));
          batches.add(references);
          if (batches.size() == 1) {
            entered.release();
            opened.await();
          }
          if (references.contains("bad")) {
            throw new IllegalStateException("bad");
          }
          return references.stream().map(LedgerTest::posted).toList();
        });
    return entered;
  }

  private CompletableFuture<PostingResult> post(String reference) {
    return CompletableFuture.supplyAsync(() -> ledger.post(posting(reference)), callers);
  }

  private double waiting() {
    return meters.get("kontor.ledger.waiting").gauge().value();
  }

  private static List<String> references(List<Posting> postings) {
    return postings.stream().map(Posting::reference).toList();
  }

  private static PostingResult posted(String reference) {
    return new Posted("pst-" + reference, Instant.EPOCH, List.of());
  }

  private static Posting posting(String reference) {
    return new Posting(
        reference,
        Reason.TRANSFER,
        "acme",
        List.of(new Posting.Line("a", "EUR", -1), new Posting.Line("b", "EUR", 1)));
  }
}
