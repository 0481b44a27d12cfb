package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.platform.test.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that the ledger says came or went, and of which the outside world was never asked. */
class UnexplainedMovementsIT extends TransactionServiceTest {
  @Autowired MeterRegistry metrics;

  @Test
  void raisesTheAlarmWhenTheOutsideWorldMovesWithoutATransaction() {
    String payIn = payIn(aCard(author), 10_00, 0).text("Id");
    String nobodys = "payin_m_" + UUID.randomUUID();
    String others = "payin_m_" + UUID.randomUUID();
    double before = unexplained();

    posted(payIn, client, "PAYIN", "world:ACQUIRER_EUR");
    posted(payIn + ":reversal", client, "PAYIN", "world:ACQUIRER_EUR");
    posted(nobodys, client, "TRANSFER", wallet);
    posted(nobodys, client, "PAYIN", "world:ACQUIRER_EUR");
    posted(payIn + ":more", client, "TOP_UP", "world:BANK_EUR");
    posted(payIn + ":theirs", "somebody-else", "PAYIN", "world:ACQUIRER_EUR");
    posted(payIn, client, "SUSPENSE_CLEARANCE", "world:SUSPENSE_EUR");
    String clearance = clearance(payIn);
    posted(clearance, client, "SUSPENSE_CLEARANCE", "world:SUSPENSE_EUR");
    posted(clearance + ":more", client, "SUSPENSE_CLEARANCE", "world:SUSPENSE_EUR");
    posted(others, client, "PAYOUT", "world:BANK_EUR");

    await().atMost(PATIENCE).until(() -> recorded(others) == 1);
    assertThat(recorded(nobodys)).isEqualTo(1);
    assertThat(recorded(payIn + ":more")).isEqualTo(1);
    assertThat(recorded(payIn + ":theirs")).isEqualTo(1);
    assertThat(recorded(payIn)).isEqualTo(1); // not as the clearance it says it is
    assertThat(recorded(clearance)).isZero();
    assertThat(recorded(clearance + ":more")).isEqualTo(1);
    assertThat(recorded(payIn + ":reversal")).isZero();
    assertThat(unexplained() - before).isEqualTo(6);
  }

  private String clearance(String transactionId) {
    String id = ids.next("clearance");
    jdbc.sql(
            """
            INSERT INTO suspense_clearance
            VALUES (:id, :client, :id, :of, 'EUR', 1000, 'CREDIT', 'lost', 'Ada', 'Ben', now(), 'PENDING')
            """)
        .param("id", id)
        .param("client", client)
        .param("of", transactionId)
        .update();
    return id;
  }

  private double unexplained() {
    return metrics.counter("kontor.ledger.unexplained").count();
  }

  private long recorded(String reference) {
    return jdbc.sql(
            "SELECT count(*) FROM reconciliation WHERE object_id = :id AND reason ="
                + " 'UNEXPLAINED_POSTING'")
        .param("id", reference)
        .query(Long.class)
        .single();
  }

  /** All under one key, so that they are taken in this order. */
  private void posted(String reference, String clientId, String reason, String account) {
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/wallet-service", "subject": "%s", "time": "2026-01-31T12:00:00Z",
         "type": "io.kontor.wallet.posting-recorded.v1", "clientid": "%s", "data": {
          "postingId": "pst_m_1", "clientId": "%s", "reference": "%s", "reason": "%s", "recordedAt": "2026-01-31T12:00:00Z",
          "entries": [
            {"account": "%s", "currency": "EUR", "amount": -1000, "balanceAfter": 0, "version": 1},
            {"account": "wlt_m_x", "currency": "EUR", "amount": 1000, "balanceAfter": 1000, "version": 1}]}}\
        """
            .formatted(
                UUID.randomUUID(), reference, clientId, clientId, reference, reason, account);
    try (var producer =
        new KafkaProducer<String, String>(
            Map.of("bootstrap.servers", TestInfrastructure.kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("kontor.wallet", client, event));
    }
  }
}
