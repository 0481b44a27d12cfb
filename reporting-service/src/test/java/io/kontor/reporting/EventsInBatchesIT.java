package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of one poll leave the read model as they would have one by one. */
class EventsInBatchesIT extends ReportingScenario {
  private final Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Test
  void theNewestEventOfEachTransactionCountsWhateverElseThePollHas() {
    together(() -> {
      for (int i = 0; i < 40; i++) {
        Transaction payIn = new Transaction("payin_m_" + i + client, today).debited(100);
        payIn.status("CREATED").publish();
        payIn.status(i % 4 == 0 ? "FAILED" : "SUCCEEDED").publish();
        payIn.status("CREATED").publishAt(today.plusMillis(400)); // late
      }
      Transaction corrected = new Transaction("po_m_" + client, today).kind("PAYOUT", "REGULAR");
      corrected.debited(70).publishAt(today.plusSeconds(1));
      corrected.debited(50).publishAt(today.plusSeconds(2));
    });

    assertThat(get("/overview").json().at("/Volume/0/PayIns").asLong()).isEqualTo(3000);
    assertThat(get("/overview").json().at("/Volume/0/PayOuts").asLong()).isEqualTo(50);
    assertThat(transactions("SUCCEEDED")).isEqualTo(31);
    assertThat(transactions("FAILED")).isEqualTo(10);
    assertRollUpEqualsARecompute();
  }

  @Test
  void aLaterPollTakesBackWhatAnEarlierOneAdded() {
    Transaction payIn = new Transaction("payin_m_" + client, today).debited(100);
    together(() -> payIn.publishAt(today.plusSeconds(1)));
    together(() -> payIn.debited(30).publishAt(today.plusSeconds(2)));
    together(() -> payIn.status("FAILED").publishAt(today.plusSeconds(3)));

    assertThat(transactions("FAILED")).isEqualTo(1);
    assertRollUpEqualsARecompute();
    assertThat(count("SELECT transactions FROM daily_volume WHERE client_id = '" + client + "'"))
        .isZero();
  }

  @Test
  void anEventThatCannotBeStoredIsADeadLetterAloneAndLeavesNoTrace() {
    together(() -> {
      for (int i = 0; i < 10; i++) {
        Transaction payIn = new Transaction("payin_m_" + i + client, today).debited(100);
        if (i == 4) {
          payIn.tag("\\u0000"); // no text of the database
        }
        payIn.publish();
      }
    });

    assertThat(transactions("SUCCEEDED")).isEqualTo(9);
    assertRollUpEqualsARecompute();
    assertThat(count("SELECT count(*) FROM inbox_parked WHERE payload LIKE '%" + client + "%'"))
        .isEqualTo(1);
  }

  @Test
  void theNewestBalanceOfEachAccountCounts() {
    together(() -> {
      posting(client + ":FEES_EUR,EUR,10,1", "wlt_m_1" + client + ",EUR,90,1");
      posting(client + ":FEES_EUR,EUR,30,3", "wlt_m_1" + client + ",EUR,70,3");
      posting(client + ":FEES_EUR,EUR,20,2", "wlt_m_1" + client + ",EUR,80,2");
    });

    assertThat(count("SELECT sum(balance) FROM account_balance WHERE client_id = '" + client + "'"))
        .isEqualTo(100);
  }

  @Test
  void aPollThatComesAgainCountsOnce() {
    String created = UUID.randomUUID().toString();
    String succeeded = UUID.randomUUID().toString();
    Transaction payIn = new Transaction("payin_m_" + client, today).debited(100);
    Runnable events =
        () -> {
          payIn.status("CREATED").send(created, today);
          payIn.status("SUCCEEDED").send(succeeded, today); // at the same instant
        };

    together(events);
    together(events);

    assertThat(get("/overview").json().at("/Volume/0/PayIns").asLong()).isEqualTo(100);
    assertRollUpEqualsARecompute();
    assertThat(count("SELECT count(*) FROM inbox WHERE event_id = '" + succeeded + "'")).isZero();
  }

  private long transactions(String status) {
    return count(
        "SELECT count(*) FROM payment_transaction WHERE status = '%s' AND client_id = '%s'"
            .formatted(status, client));
  }
}
