package io.kontor.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.work.GroupCommit.Limits;
import io.kontor.platform.work.GroupCommit.Pending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Items are words, and what became of a word is its capital form. The first batch can be held at
 * its commit, so that others gather behind it.
 */
class GroupCommitTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Limits LIMITS = new Limits(256, 1, 4096, PATIENCE);

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<String>> batches = new CopyOnWriteArrayList<>();
  private final List<Boolean> again = new CopyOnWriteArrayList<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final Semaphore entered = new Semaphore(0);
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private GroupCommit<String, String> commits = gathering(LIMITS);

  @AfterEach
  void end() {
    opened.countDown();
    commits.stop();
    callers.shutdownNow();
  }

  @Test
  void answersOnceItIsStored() {
    opened.countDown();
    commits.start();

    assertThat(commits.isRunning()).isTrue();
    assertThat(commits.commit("one")).isEqualTo("ONE");
    assertThat(batches).containsExactly(List.of("one"));
    assertThat(meters.get("kontor.words.batch.size").summary().totalAmount()).isEqualTo(1);
  }

  @Test
  void gathersWhileOneBatchCommitsAndKeepsTheOrder() throws Exception {
    CompletableFuture<String> first = holdFirst();

    List<Pending<String, String>> offered = commits.offer(List.of("d", "a", "c", "b"));
    await().atMost(PATIENCE).until(() -> waiting() == 4);
    opened.countDown();

    assertThat(offered.stream().map(Pending::await)).containsExactly("D", "A", "C", "B");
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("FIRST");
    assertThat(batches).containsExactly(List.of("first"), List.of("d", "a", "c", "b"));
    assertThat(waiting()).isZero();
  }

  @Test
  void takesNoMoreThanABatchHolds() {
    commits = gathering(new Limits(3, 1, 4096, PATIENCE));
    opened.countDown();
    List<String> words = IntStream.range(0, 8).mapToObj(i -> "w" + i).toList();
    commits.start();

    List<Pending<String, String>> offered = commits.offer(words);

    assertThat(offered.stream().map(Pending::await))
        .containsExactlyElementsOf(words.stream().map(GroupCommitTest::stored).toList());
    assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(3));
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(words);
  }

  @Test
  void storesTwinsOneAfterTheOther() throws Exception {
    CompletableFuture<String> first = holdFirst();

    List<Pending<String, String>> offered = commits.offer(List.of("twin", "other", "twin", "twin"));
    opened.countDown();

    assertThat(offered.stream().map(Pending::await))
        .containsExactly("TWIN", "OTHER", "TWIN", "TWIN");
    first.get(10, TimeUnit.SECONDS);
    assertThat(batches)
        .containsExactly(
            List.of("first"), List.of("twin", "other"), List.of("twin"), List.of("twin"));
  }

  @Test
  void findsTheBadItemsByHalving() throws Exception {
    holdFirst();

    List<Pending<String, String>> offered =
        commits.offer(List.of("a", "b", "bad", "c", "d", "e", "f", "g"));
    opened.countDown();

    assertThatThrownBy(() -> offered.get(2).await())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bad");
    assertThat(Stream.of(0, 1, 3, 4, 5, 6, 7).map(each -> offered.get(each).await()))
        .containsExactly("A", "B", "C", "D", "E", "F", "G");
    assertThat(batches.subList(1, batches.size()))
        .containsExactly(
            List.of("a", "b", "bad", "c", "d", "e", "f", "g"),
            List.of("a", "b", "bad", "c"),
            List.of("a", "b"),
            List.of("bad", "c"),
            List.of("bad"),
            List.of("c"),
            List.of("d", "e", "f", "g"));
  }

  @Test
  void withdrawsWhatWaitedTooLongAndDoesNotKnowWhatIsUnderWay() throws Exception {
    commits = gathering(new Limits(256, 1, 4096, Duration.ofMillis(300)));
    CompletableFuture<String> underWay = holdFirst();

    assertThatThrownBy(() -> commits.commit("late"))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThatThrownBy(() -> underWay.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(OutcomeUnknownException.class);
    opened.countDown();
    commits.stop();

    assertThat(batches).containsExactly(List.of("first"));
  }

  @Test
  void refusesAllOfAnOfferThatDoesNotFitOrComesTooEarly() throws Exception {
    commits = gathering(new Limits(256, 1, 3, PATIENCE));
    assertThatThrownBy(() -> commits.commit("early"))
        .isInstanceOf(ServiceUnavailableException.class);
    holdFirst();
    List<Pending<String, String>> two = commits.offer(List.of("a", "b"));

    assertThatThrownBy(() -> commits.offer(List.of("c", "d")))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(waiting()).isEqualTo(2);
    List<Pending<String, String>> third = commits.offer(List.of("e"));
    opened.countDown();

    assertThat(two.stream().map(Pending::await)).containsExactly("A", "B");
    assertThat(third.getFirst().await()).isEqualTo("E");
    assertThat(batches).containsExactly(List.of("first"), List.of("a", "b", "e"));
  }

  @Test
  void storesNothingTwiceWhenTheDatabaseCannotBeReached() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "away"));
    opened.countDown();

    assertThat(offered)
        .allSatisfy(pending ->
            assertThatThrownBy(pending::await).isInstanceOf(ServiceUnavailableException.class));
    assertThat(batches).containsExactly(List.of("first"), List.of("a", "away"));
    assertThat(commits.commit("next")).isEqualTo("NEXT");
  }

  @Test
  void asksOnceWhenTheOtherSideGivesNoAnswer() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "unknown"));
    opened.countDown();

    assertThat(offered)
        .allSatisfy(pending ->
            assertThatThrownBy(pending::await).isInstanceOf(OutcomeUnknownException.class));
    assertThat(batches).containsExactly(List.of("first"), List.of("a", "unknown"));
  }

  @Test
  void answersWhatIsStoredWhenTheAnswerOfABatchIsLost() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "lost", "b"));
    opened.countDown();

    assertThat(offered.stream().map(Pending::await)).containsExactly("A", "LOST", "B");
    assertThat(batches)
        .containsExactly(
            List.of("first"), List.of("a", "lost", "b"), List.of("a"), List.of("lost", "b"));
    assertThat(again).containsExactly(false, false, true, true);
  }

  @Test
  void answersWhatIsStoredWhenTheAnswerOfASingleItemIsLost() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("lost twice"));
    opened.countDown();

    assertThat(offered.getFirst().await()).isEqualTo("LOST TWICE");
    assertThat(batches)
        .containsExactly(
            List.of("first"), List.of("lost twice"), List.of("lost twice"), List.of("lost twice"));
    assertThat(again).containsExactly(false, false, true, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost, then away", "lost, then no way"})
  void tellsNobodyThatNothingWasStoredAfterALostAnswer(String word) throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", word));
    opened.countDown();

    assertThatThrownBy(() -> offered.getLast().await()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(offered.getFirst().await()).isEqualTo("A");
    assertThat(batches)
        .containsExactly(List.of("first"), List.of("a", word), List.of("a"), List.of(word));
  }

  @Test
  void givesUpWhatTheDatabaseDoesNotTake() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("broken"));
    opened.countDown();

    assertThatThrownBy(() -> offered.getFirst().await())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(batches).hasSize(4);
    assertThat(commits.commit("next")).isEqualTo("NEXT");
  }

  @Test
  void givesNobodyTheResultOfAnother() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "too few"));
    opened.countDown();

    assertThat(offered.stream().map(Pending::await)).containsExactly("A", "TOO FEW");
  }

  @Test
  void saysWhenItIsDecidedAlsoAfterTheCallerHasGivenUp() throws Exception {
    commits = gathering(new Limits(256, 1, 4096, Duration.ofMillis(300)));
    CompletableFuture<String> underWay = new CompletableFuture<>();
    CompletableFuture<String> withdrawn = new CompletableFuture<>();
    commits.start();
    Pending<String, String> first = commits.offer(List.of("first")).getFirst();
    first.onDecided(() -> underWay.complete("decided"));
    assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    Pending<String, String> late = commits.offer(List.of("late")).getFirst();
    late.onDecided(() -> withdrawn.complete("decided"));

    assertThatThrownBy(first::await).isInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(late::await).isInstanceOf(ServiceUnavailableException.class);

    assertThat(withdrawn).isCompletedWithValue("decided");
    assertThat(underWay).isNotDone();
    opened.countDown();
    assertThat(underWay.get(10, TimeUnit.SECONDS)).isEqualTo("decided");
  }

  @Test
  void withdrawsTheItemOfACallerThatIsInterrupted() throws Exception {
    holdFirst();
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                commits.commit("interrupted");
              } catch (RuntimeException e) {
                told.complete(e);
              }
            });
    await().atMost(PATIENCE).until(() -> waiting() == 1);

    caller.interrupt();

    assertThat(told.get(10, TimeUnit.SECONDS)).isInstanceOf(ServiceUnavailableException.class);
    opened.countDown();
    commits.stop();
    assertThat(batches).containsExactly(List.of("first"));
  }

  @Test
  void tellsTheCallersAboutAnErrorAndGoesOn() throws Exception {
    holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "error"));
    opened.countDown();

    assertThat(offered)
        .allSatisfy(pending ->
            assertThatThrownBy(pending::await)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class));
    assertThat(commits.commit("next")).isEqualTo("NEXT");
  }

  @Test
  void storesWhatStillWaitsWhenItStops() throws Exception {
    CompletableFuture<String> first = holdFirst();
    List<Pending<String, String>> offered = commits.offer(List.of("a", "twin", "twin"));

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(commits::stop, callers);
    await().atMost(PATIENCE).until(() -> !commits.isRunning());
    assertThatThrownBy(() -> commits.commit("late"))
        .isInstanceOf(ServiceUnavailableException.class);
    opened.countDown();

    stopped.get(10, TimeUnit.SECONDS);
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("FIRST");
    assertThat(offered.stream().map(Pending::await)).containsExactly("A", "TWIN", "TWIN");
  }

  @Test
  void storesTheTwinsOfTheLastBatchWhenItStops() throws Exception {
    commits = gathering(new Limits(2, 1, 4096, PATIENCE));
    commits.start();
    List<Pending<String, String>> offered = commits.offer(List.of("first", "first", "first"));
    assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(commits::stop, callers);
    await().atMost(PATIENCE).until(() -> !commits.isRunning());
    opened.countDown();

    stopped.get(10, TimeUnit.SECONDS);
    assertThat(offered.stream().map(Pending::await)).containsExactly("FIRST", "FIRST", "FIRST");
  }

  @Test
  void storesSeveralBatchesAtOnceWithSeveralFlushers() throws Exception {
    commits = gathering(new Limits(256, 2, 4096, PATIENCE));
    CompletableFuture<String> first = holdFirst();

    assertThat(commits.commit("second")).isEqualTo("SECOND");
    assertThat(first).isNotDone();
    opened.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("FIRST");
  }

  /** Starts, and comes back when the first batch is at its commit. */
  private CompletableFuture<String> holdFirst() throws InterruptedException {
    commits.start();
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> commits.commit("first"), callers);
    assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    return first;
  }

  private GroupCommit<String, String> gathering(Limits limits) {
    meters = new SimpleMeterRegistry();
    return new GroupCommit<>(
        "words", limits, word -> word, this::store, new SupervisedLoops(meters), meters);
  }

  private List<String> store(List<String> words, boolean triedBefore) {
    batches.add(words);
    again.add(triedBefore);
    if (words.contains("first")) {
      entered.release();
      try {
        opened.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (words.contains("bad")) {
      throw new IllegalStateException("bad");
    }
    if (words.contains("away")) {
      throw new CannotCreateTransactionException("away");
    }
    if (words.contains("lost") && !triedBefore) {
      throw new DataAccessResourceFailureException("The connection ended after COMMIT");
    }
    if (words.contains("lost twice") && batches.size() < 4) {
      throw new TransactionSystemException("The connection ended after COMMIT");
    }
    if (words.contains("lost, then away")) {
      throw triedBefore
          ? new CannotCreateTransactionException("away")
          : new DataAccessResourceFailureException("The connection ended after COMMIT");
    }
    if (words.contains("lost, then no way")) {
      throw triedBefore
          ? new ServiceUnavailableException("words", null)
          : new IllegalStateException("an answer that nobody can read");
    }
    if (words.contains("broken")) {
      throw new DataIntegrityViolationException("broken");
    }
    if (words.contains("too few") && words.size() > 1) {
      return List.of("ONE FOR ALL");
    }
    if (words.contains("unknown")) {
      throw new OutcomeUnknownException("words", null);
    }
    if (words.contains("error")) {
      throw new StackOverflowError("once");
    }
    return words.stream().map(GroupCommitTest::stored).toList();
  }

  private static String stored(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private double waiting() {
    return meters.get("kontor.words.waiting").gauge().value();
  }
}
