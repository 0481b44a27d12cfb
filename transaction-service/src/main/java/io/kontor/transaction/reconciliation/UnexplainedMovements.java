package io.kontor.transaction.reconciliation;

import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.transaction.core.TransactionKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    return event.dataText().contains(CLEARING) && touchesClearing(event);
  }

  private static boolean touchesClearing(CloudEvent event) {
    for (JsonNode entry : event.data().path("entries")) {
      if (entry.path("account").asString("").startsWith(CLEARING)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isIdempotent() {
    return true; // a contradiction is recorded once
  }

  @Override
  public void handle(CloudEvent event) {
    handleAll(List.of(event));
  }

  @Override
  public void handleAll(List<CloudEvent> events) {
    List<Recorded> postings = events.stream().map(event -> event.data(Recorded.class)).toList();
    Map<String, Known> transactions = transactions(postings);
    for (Recorded posting : postings) {
      Known transaction = transactions.get(posting.transactionId());
      boolean explained =
          (transaction != null && transaction.explains(posting)) || isClearance(posting);
      if (!explained) {
        unexplained.increment();
        reconciliation.record(
            posting.reference(), REASON, posting.reason() + " of " + posting.clientId());
      }
    }
  }

  private Map<String, Known> transactions(List<Recorded> postings) {
    return jdbc
        .sql(
            """
            SELECT id, client_id, kind FROM transaction_intent WHERE id = ANY (CAST(:ids AS text[]))
            UNION
            SELECT id, client_id, kind FROM transaction WHERE id = ANY (CAST(:ids AS text[]))
            """)
        .param("ids", postings.stream().map(Recorded::transactionId).toArray(String[]::new))
        .query((row, _) ->
            Map.entry(
                row.getString("id"),
                new Known(
                    row.getString("client_id"), TransactionKind.valueOf(row.getString("kind")))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

  /** What matters here of a transaction. */
  private record Known(String clientId, TransactionKind kind) {
    boolean explains(Recorded posting) {
      return clientId.equals(posting.clientId()) && kind.reason().equals(posting.reason());
    }
  }

  /** What matters here of {@code wallet.posting-recorded}. */
  record Recorded(String clientId, String reference, String reason) {
    /** The ledger's references are a transaction's id, alone or with what the posting is of it. */
    String transactionId() {
      return reference.split(":", 2)[0];
    }
  }
}
