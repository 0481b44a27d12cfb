package io.kontor.transaction.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.inbox.CloudEvent;
import io.kontor.platform.inbox.EventSubscription;
import io.kontor.transaction.client.compliance.ScreeningApi;
import io.kontor.transaction.client.compliance.ScreeningApi.LimitedTransfers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Which clients have limits that concern their transfers: fed by events, read through on a miss,
 * and remembered for a moment, so that a transfer costs no statement.
 */
@Component
class LimitedClients implements EventSubscription {
  private static final int CLIENTS_MAX = 10_000;

  /** Facts take a moment to arrive anyway; remembering one for as long adds nothing to that. */
  private static final Duration FOR = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final ScreeningApi compliance;
  private final Cache<String, Boolean> recent =
      Caffeine.newBuilder().maximumSize(CLIENTS_MAX).expireAfterWrite(FOR).build();

  LimitedClients(JdbcClient jdbc, ScreeningApi compliance) {
    this.jdbc = jdbc;
    this.compliance = compliance;
  }

  /**
   * Whether transfers of the client are to be asked about. Errors: {@link
   * ServiceUnavailableException} when nothing is known of the client and it cannot be read.
   */
  boolean limitsTransfers(String clientId) {
    Boolean known = recent.getIfPresent(clientId);
    if (known == null) {
      known = stored(clientId).orElseGet(() -> fetched(clientId));
      recent.put(clientId, known);
    }
    return known;
  }

  @Override
  public String topic() {
    return "kontor.compliance";
  }

  @Override
  public Set<String> types() {
    return Set.of("io.kontor.compliance.limits-changed.v1");
  }

  @Override
  public boolean isIdempotent() {
    return true; // an older fact never overwrites a newer one
  }

  @Override
  public void handle(CloudEvent event) {
    store(event.data(LimitedTransfers.class));
  }

  private Optional<Boolean> stored(String clientId) {
    return jdbc.sql("SELECT transfers FROM limited_transfers WHERE client_id = :clientId")
        .param("clientId", clientId)
        .query(Boolean.class)
        .optional();
  }

  private boolean fetched(String clientId) {
    try {
      LimitedTransfers answer = compliance.limitedTransfers(clientId);
      store(answer);
      return stored(clientId).orElse(answer.transfers());
    } catch (HttpClientErrorException.NotFound _) {
      return false; // the release before, which limits no transfers
    } catch (OutcomeUnknownException | RestClientException e) {
      throw new ServiceUnavailableException("compliance", e); // it was only read
    }
  }

  private void store(LimitedTransfers fact) {
    jdbc.sql(
            """
            INSERT INTO limited_transfers AS known (client_id, transfers, version)
            VALUES (:clientId, :transfers, :version)
            ON CONFLICT (client_id) DO UPDATE SET transfers = excluded.transfers, version = excluded.version
             WHERE excluded.version > known.version
            """)
        .param("clientId", fact.clientId())
        .param("transfers", fact.transfers())
        .param("version", fact.version())
        .update();
    recent.invalidate(fact.clientId());
  }
}
