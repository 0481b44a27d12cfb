package io.kontor.gateway.idempotency;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.gateway.GatewayTestBase;
import io.kontor.gateway.upstream.Owner;
import io.kontor.platform.error.ApiException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keys at several replicas, of which some die: each directory here is the memory of one. */
class KeysOfReplicasIT extends GatewayTestBase {

  @Autowired private DataSource database;

  private final String key = UUID.randomUUID().toString();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicBoolean away = new AtomicBoolean();
  private IdempotencyDirectory one;
  private IdempotencyDirectory other;

  @BeforeEach
  void startReplicas() {
    SERVICES.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    one = replica();
    other = replica();
  }

  @Test
  void aReplicaThatDiesBeforeItStoresLosesNoReadBack() {
    one.claim(client, key, Owner.TRANSACTION);
    // It is killed here: store() never runs, and nothing of the key is in the database.

    assertThat(ownersOf(key)).isEmpty();
    assertThat(other.readBackFrom(client, key)).contains(Owner.TRANSACTION);
    assertThat(send(merchant("/v2.01/" + client + "/responses/" + key)).statusCode())
        .isEqualTo(200);
    SERVICES.verify(
        1, getRequestedFor(urlPathEqualTo("/transaction/v2.01/" + client + "/responses/" + key)));
  }

  @Test
  void aReplicaThatDiesAfterAClaimThatIsStoredAtOnceHasStoredIt() {
    one.claim(client, key, Owner.WALLET);

    assertThat(ownersOf(key)).containsExactly("wallet");
    assertThat(other.readBackFrom(client, key)).contains(Owner.WALLET);
    refuses(other, Owner.WEBHOOK);
  }

  @Test
  void theGatewayStoresKeysOfTransactionServiceByItself() {
    send(
        merchant("/v2.01/" + client + "/transfers")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(json("{}")));

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(ownersOf(key)).containsExactly("transaction"));
  }

  @Test
  void keysThatAreStoredAreRefusedByEveryReplica() {
    one.claim(client, key, Owner.TRANSACTION);
    one.store();

    refuses(one, Owner.WALLET);
    refuses(other, Owner.WALLET);
    other.claim(client, key, Owner.TRANSACTION); // The service refuses what it has had itself.
    assertThat(other.readBackFrom(client, key)).contains(Owner.TRANSACTION);
  }

  @Test
  void replicasLearnTheKeysOfTheOtherServices() {
    one.claim(client, key, Owner.WALLET);
    other.learn();

    refuses(other, Owner.TRANSACTION);
    IdempotencyDirectory restarted = replica();
    restarted.learn();
    refuses(restarted, Owner.TRANSACTION);
  }

  @Test
  void aKeyThatWasUsedAtTwoServicesAtOnceIsCountedAndStaysWithTheFirstThatIsStored() {
    one.claim(client, key, Owner.TRANSACTION);
    other.claim(client, key, Owner.WALLET);
    one.store();

    assertThat(ownersOf(key)).containsExactly("wallet");
    assertThat(meters.counter("kontor.gateway.idempotency.crossed").count()).isEqualTo(1);
  }

  @Test
  void withoutTheDatabaseKeysOfTransactionServiceWaitAndOthersAreRefused() {
    away.set(true);
    String second = UUID.randomUUID().toString();
    one.claim(client, key, Owner.TRANSACTION);
    one.store();
    assertThatThrownBy(() -> one.claim(client, second, Owner.WALLET))
        .isInstanceOf(DataAccessException.class);

    away.set(false);
    refuses(one, Owner.WALLET);
    one.store();
    assertThat(ownersOf(key)).containsExactly("transaction");
    one.claim(client, second, Owner.TRANSACTION); // Nothing had taken it.
  }

  @Test
  void aKeyThatAnEarlierTryHasStoredIsNobodyElses() {
    String second = UUID.randomUUID().toString();
    one.claim(client, key, Owner.TRANSACTION);
    other.claim(client, key, Owner.TRANSACTION);
    one.store();
    one.claim(client, second, Owner.WALLET);

    other.store(); // as after a statement whose answer was lost
    other.claim(client, second, Owner.WALLET);

    assertThat(ownersOf(key)).containsExactly("transaction");
    assertThat(ownersOf(second)).containsExactly("wallet");
    assertThat(meters.counter("kontor.gateway.idempotency.crossed").count()).isZero();
    refuses(one, Owner.WALLET);
  }

  @Test
  void storesManyInBatches() {
    List<String> keys = Stream.generate(() -> UUID.randomUUID().toString()).limit(2_500).toList();
    keys.forEach(each -> one.claim(client, each, Owner.TRANSACTION));
    one.store();

    assertThat(
            jdbc.sql("SELECT count(*) FROM idempotency_key WHERE client_id = ?")
                .param(client)
                .query(Integer.class)
                .single())
        .isEqualTo(2_500);
  }

  private void refuses(IdempotencyDirectory replica, Owner owner) {
    assertThatThrownBy(() -> replica.claim(client, key, owner))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.code().type()).isEqualTo("idempotent_creation_conflict"));
  }

  private List<String> ownersOf(String stored) {
    return jdbc.sql("SELECT owner FROM idempotency_key WHERE client_id = ? AND key = ?")
        .param(client)
        .param(stored)
        .query(String.class)
        .list();
  }

  private IdempotencyDirectory replica() {
    DataSource mayBeAway =
        new DelegatingDataSource(database) {
          @Override
          public Connection getConnection() throws SQLException {
            if (away.get()) {
              throw new SQLException("The database is away");
            }
            return super.getConnection();
          }
        };
    return new IdempotencyDirectory(
        new KeyTable(JdbcClient.create(mayBeAway)),
        Clock.systemUTC(),
        meters,
        Duration.ofHours(24));
  }
}
