package io.kontor.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.platform.security.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class AuditedCallTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.123456789Z");

  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger readings = new AtomicInteger();
  private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

  @AfterEach
  void leave() {
    AuditedCall.leave();
  }

  @Test
  void givesItsEntryOutOnce() {
    AuditedCall call = call("acme");

    AuditEntryData entry = call.take("wlt_1", List.of()).orElseThrow();

    assertThat(entry)
        .isEqualTo(
            new AuditEntryData(
                "aud_1",
                "acme",
                "STAFF",
                "person-1",
                "session-1",
                "WALLET_CREATED",
                "Wallet",
                "wlt_1",
                List.of(),
                "because",
                "203.0.113.7",
                "request-1",
                Instant.parse("2026-01-31T12:00:00.123456Z")));
    assertThat(call.isTaken()).isTrue();
    assertThat(call.take("wlt_2", List.of())).isEmpty();
  }

  @Test
  void givesItOutAgainUnderTheSameIdWhenWhatStoredItWasRolledBack() {
    AuditedCall call = call("acme");
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              assertThat(call.take("wlt_1", List.of())).isPresent();
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");

    assertThat(call.isTaken()).isFalse();
    transaction.executeWithoutResult(
        _ -> assertThat(call.take("wlt_1", List.of()).orElseThrow().id()).isEqualTo("aud_1"));
    assertThat(call.isTaken()).isTrue();
  }

  @Test
  void partsHaveEntriesOfTheirOwnAndReadTheRequestOnce() {
    AuditedCall call = call("acme");

    Optional<AuditEntryData> first = call.part().take("tr_1", List.of());
    Optional<AuditEntryData> second = call.part().take("tr_2", List.of());

    assertThat(first.orElseThrow().id()).isNotEqualTo(second.orElseThrow().id());
    assertThat(second.orElseThrow().requestId()).isEqualTo("request-1");
    assertThat(readings).hasValue(1);
    assertThat(call.isTaken()).as("the parts tell it").isTrue();
  }

  @Test
  void isOfTheThreadThatWorksOnIt() {
    AuditedCall call = call("acme");
    AuditedCall.within(
        Optional.of(call), () -> assertThat(AuditedCall.current()).containsSame(call));

    assertThat(AuditedCall.current()).isEmpty();
    AuditedCall.within(Optional.empty(), () -> assertThat(AuditedCall.current()).isEmpty());
  }

  @Test
  void tellsNothingOfACallerWithoutAClient() {
    assertThat(call(null).take("wlt_1", List.of())).isEmpty();
  }

  @Test
  void goesWithTheFirstEventOfTheCallAndNoOther() {
    AuditEvents events = new AuditEvents("wallet");
    assertThat(events.alongside("wlt_1")).isEmpty();

    AuditedCall.within(
        Optional.of(call("acme")),
        () -> {
          assertThat(events.alongside("wlt_1"))
              .singleElement()
              .satisfies(event -> {
                assertThat(event.type()).isEqualTo("wallet.audit-recorded");
                assertThat(event.subject()).isEqualTo("aud_1");
                assertThat(event.clientId()).isEqualTo("acme");
                assertThat(((AuditEntriesData) event.data()).entries())
                    .extracting(AuditEntryData::resourceId)
                    .containsExactly("wlt_1");
              });
          assertThat(events.alongside("wlt_2")).isEmpty();
        });
  }

  private AuditedCall call(String client) {
    InstantSource clock = InstantSource.fixed(NOW);
    return new AuditedCall(
        AuditAction.WALLET_CREATED,
        () -> "aud_" + ids.incrementAndGet(),
        clock,
        () -> {
          readings.incrementAndGet();
          return new AuditSource(
              new Caller(Caller.Actor.STAFF, "person-1", client, "Lea", Set.of(), Set.of()),
              "session-1",
              "because",
              "203.0.113.7",
              "request-1");
        });
  }

  /** Transactions without a database. */
  private static final class NoDatabase extends AbstractPlatformTransactionManager
      implements PlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object begun, TransactionDefinition definition) {
      // nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // nothing to undo
    }
  }
}
