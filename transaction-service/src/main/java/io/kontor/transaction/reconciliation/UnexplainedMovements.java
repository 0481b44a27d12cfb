package io.kontor.transaction.reconciliation;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.transaction.core.TransactionKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Watches the clearing accounts: each of their postings belongs to a transaction or a clearance of
 * this service, which alone speaks to acquirer, bank and FX desk. A posting that nobody here asked
 * for is recorded and raised as an alarm. Source: docs/runbooks/unexplained-movement.md.
 */
@Component
class UnexplainedMovements implements EventSubscription {
  static final String REASON = "UNEXPLAINED_POSTING";
  private static final String CLEARING = "world:";

  private final JdbcClient jdbc;
  private final Reconciliation reconciliation;
  private final Counter unexplained;

  UnexplainedMovements(JdbcClient jdbc, Reconciliation reconciliation, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.reconciliation = reconciliation;
    this.unexplained =
        Counter.builder("kontor.ledger.unexplained")
            .description("Movements of the outside world without a transaction; a person must act")
            .register(metrics);
  }

  @Override
  public String topic() {
    return "kontor.wallet";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.wallet.posting-recorded.v1");
  }

  @Override
  public boolean concerns(CloudEvent event) {
    for (JsonNode entry : event.data().path("entries")) {
      if (entry.path("account").asString("").startsWith(CLEARING)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void handle(CloudEvent event) {
    Recorded posting = event.data(Recorded.class);
    if (!explained(posting)) {
      unexplained.increment();
      reconciliation.record(
          posting.reference(), REASON, posting.reason() + " of " + posting.clientId());
    }
  }

  /** The ledger's references are a transaction's id, alone or with what the posting is of it. */
  private boolean explained(Recorded posting) {
    String id = posting.reference().split(":", 2)[0];
    Optional<TransactionKind> kind =
        jdbc.sql(
                """
                SELECT kind FROM transaction_intent WHERE id = :id AND client_id = :clientId
                UNION ALL
                SELECT kind FROM transaction WHERE id = :id AND client_id = :clientId
                LIMIT 1
                """)
            .param("id", id)
            .param("clientId", posting.clientId())
            .query((row, _) -> TransactionKind.valueOf(row.getString("kind")))
            .optional();
    return kind.filter(known -> known.reason().equals(posting.reason())).isPresent()
        || isClearance(posting);
  }

  private boolean isClearance(Recorded posting) {
    return posting.reason().equals("SUSPENSE_CLEARANCE")
        && jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM suspense_clearance
                                WHERE id = :id AND client_id = :clientId AND status <> 'REFUSED')
                """)
            .param("id", posting.reference())
            .param("clientId", posting.clientId())
            .query(Boolean.class)
            .single();
  }

  /** What matters here of {@code wallet.posting-recorded}. */
  record Recorded(String clientId, String reference, String reason) {}
}
