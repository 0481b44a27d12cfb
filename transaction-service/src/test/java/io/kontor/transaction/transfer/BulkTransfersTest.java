package io.kontor.transaction.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.idempotency.ItemKeys;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Links;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionDraft;
import io.kontor.transaction.core.TransactionHeader;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.screening.Screening;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a bulk call makes of transfers that could not be made. */
class BulkTransfersTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Money MONEY = new Money("EUR", 100);

  private final TransactionProcessor processor = mock(TransactionProcessor.class);
  private final TransferFunds transferFunds = mock(TransferFunds.class);
  private final ItemKeys keys = mock(ItemKeys.class);
  private final IdempotencyKeys.Running run = mock(IdempotencyKeys.Running.class);

  @BeforeEach
  void everyTransferIsGood() {
    when(transferFunds.draft(anyString(), any())).thenReturn(draft());
    when(keys.begin(any(), anyString(), anyList()))
        .thenAnswer(call -> call.<List<String>>getArgument(2).stream().map(_ -> run).toList());
    when(keys.under(any(), any()))
        .thenAnswer(call -> call.<Supplier<Transaction>>getArgument(1).get());
  }

  @Test
  void doesNothingWhenItsTurnDoesNotComeInTime() {
    List<BulkTransferView> answers = transfers(Duration.ZERO).execute("acme", request(), items(3));

    assertThat(answers).hasSize(3).allMatch(answer -> answer.statusCode().equals("503"));
    assertThat(answers).allMatch(answer -> answer.error().errors().containsKey("RetryAfter"));
    assertThat(answers.stream().map(answer -> answer.error().id()).distinct()).hasSize(3);
    verify(processor, never()).execute(any(TransactionDraft.class));
  }

  @Test
  void answersEachFailureAsTheTransferAloneWouldHaveBeen() {
    when(processor.execute(any(TransactionDraft.class)))
        .thenThrow(new ServiceUnavailableException("wallet", null))
        .thenThrow(new CannotCreateTransactionException("away"))
        .thenThrow(new OutcomeUnknownException("wallet", null))
        .thenThrow(new DataAccessResourceFailureException("cut"))
        .thenThrow(new IllegalStateException("secret of the database"));

    List<BulkTransferView> answers = transfers(LONG).execute("acme", request(), items(5));

    assertThat(answers.stream().map(BulkTransferView::statusCode))
        .containsExactlyInAnyOrder("503", "503", "504", "504", "500");
    assertThat(answers.toString()).doesNotContain("secret");
    verify(keys).giveUp(List.of(run, run, run, run, run));
    verify(keys).end(List.of(run, run, run, run, run));
  }

  @Test
  void endsWithAnErrorAsARequestAloneDoes() {
    Error killed = new AssertionError("killed");
    when(processor.execute(any(TransactionDraft.class))).thenThrow(killed);

    BulkTransfers transfers = transfers(LONG);

    assertThatThrownBy(() -> transfers.execute("acme", request(), items(2))).isSameAs(killed);
    verify(keys, never()).giveUp(anyList());
    verify(keys).end(List.of(run, run));
  }

  @Test
  void admitsNoMoreThanItMay() {
    when(processor.execute(any(TransactionDraft.class)))
        .thenThrow(new ServiceUnavailableException("wallet", null));
    BulkTransfers transfers = transfers(LONG);

    for (int i = 0; i < 5; i++) { // each leaves its place
      assertThat(transfers.execute("acme", request(), items(1)).getFirst().error().type())
          .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE.type());
    }
  }

  private BulkTransfers transfers(Duration beginWithin) {
    BulkSettings settings = new BulkSettings(200, 32, 3, 2, 2, beginWithin);
    return new BulkTransfers(
        transferFunds,
        processor,
        mock(Transactions.class),
        mock(Screening.class),
        keys,
        new BulkLimits(settings, new SimpleMeterRegistry()),
        settings,
        Validation.buildDefaultValidatorFactory().getValidator(),
        Clock.systemUTC());
  }

  private static HttpServletRequest request() {
    return mock(HttpServletRequest.class);
  }

  private static List<BulkTransfer> items(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new BulkTransfer(
                "payroll-0000-%04d".formatted(i),
                "user_m_1",
                null,
                "wlt_m_1",
                "wlt_m_2",
                MONEY,
                Money.zero("EUR"),
                null))
        .toList();
  }

  private static TransactionDraft draft() {
    return TransactionDraft.withoutDetails(
        new TransactionHeader("tr_m_1", "acme", TransactionKind.TRANSFER, null),
        new Parties("user_m_1", "user_m_1", "wlt_m_1", "wlt_m_2"),
        Amounts.of(MONEY, Money.zero("EUR")),
        Links.none(),
        null);
  }
}
