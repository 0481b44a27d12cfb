package io.kontor.dispute.chargeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.dispute.Neighbours;
import io.kontor.dispute.Neighbours.Chargeback;
import io.kontor.dispute.Neighbours.PayIn;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** What the earlier release left to be done is done by this one. */
@ServiceTest
class CarryOverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired CarryOverJob job;
  Neighbours world;

  @BeforeEach
  void world() {
    world = new Neighbours(api, kafka);
    world.reset();
  }

  @Test
  void followsTheNoticesAndPerformsTheStepsOfTheEarlierRelease() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    world.chargeback(chargeback);
    jdbc.sql("INSERT INTO chargeback_notice (chargeback_id, due_at) VALUES (:id, now())")
        .param("id", chargeback.id())
        .update();

    job.carryOver();

    await().atMost(PATIENCE).until(() -> rows("dispute") == 1);
    String id = jdbc.sql("SELECT id FROM dispute").query(String.class).single();
    jdbc.sql("INSERT INTO dispute_work (dispute_id, kind, due_at) VALUES (:id, 'ACCEPT', now())")
        .param("id", id)
        .update();

    job.carryOver();

    String acceptance = "/sandbox/schemes/chargebacks/" + chargeback.id() + "/acceptance";
    await().atMost(PATIENCE).until(() -> world.calls(acceptance).size() == 1);
    assertThat(rows("chargeback_notice")).isZero();
    assertThat(rows("dispute_work")).isZero();
  }

  private long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
