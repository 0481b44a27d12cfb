package io.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresTest {
  private static final String PGBENCH =
      """
      transaction type: script
      number of clients: 32
      number of transactions actually processed: 18274
      number of failed transactions: %s
      latency average = 3.456 ms
      initial connection time = 41.123 ms
      tps = 9137.482215 (without initial connection time)
      """;

  @Test
  void readsWhatPgbenchPrints() {
    assertThat(PgbenchSide.read(PGBENCH.formatted("0 (0.000%)")))
        .isEqualTo(new Leg(9137.482215, 3.456, 0));
  }

  @Test
  void voidsTheRunWhenPgbenchHadFailures() {
    assertThatThrownBy(() -> PgbenchSide.read(PGBENCH.formatted("3 (0.016%)")))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("void");
  }

  @Test
  void writesScriptsForUniformAndHotLoad() {
    assertThat(PgbenchSide.script(500, false))
        .contains("random(1, 500)", "(:debited + random(0, 498)) % 500");
    assertThat(PgbenchSide.script(500, true)).contains("random(2, 500)", "\\set credited 1\n");
  }

  @Test
  void keepsPercentilesWithinABucketsWidth() {
    Latencies latencies = new Latencies();
    for (int micros = 1; micros <= 100_000; micros++) {
      latencies.add(micros * 1_000L);
    }

    assertThat(latencies.total()).isEqualTo(100_000);
    assertThat(latencies.millis(0.5)).isCloseTo(50, within(50 / 32.0));
    assertThat(latencies.millis(0.99)).isCloseTo(99, within(99 / 32.0));
    assertThat(latencies.millis(1)).isGreaterThanOrEqualTo(100);
    assertThat(latencies.shareOver(75)).isCloseTo(0.25, within(0.75 / 32));
    assertThat(latencies.shareOver(200)).isZero();
    assertThat(new Latencies().shareOver(1)).isZero();
  }

  @Test
  void takesTheMedianAndTheSpread() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
    assertThat(Spread.of(List.of(4.0, 1.0))).isEqualTo(new Spread(2.5, 1, 4));
  }

  @Test
  void comparesLegByLeg() {
    Run.Pairs pairs = new Run.Pairs(List.of(10.0, 30.0, 20.0), List.of(100.0, 100.0, 50.0), 1);

    assertThat(pairs.ratio()).isEqualTo(new Spread(0.3, 0.1, 0.4));
  }

  @Test
  void measuresFiguresOfOneRowTogether() {
    assertThat(Figure.S3_PLATFORM.row()).isEqualTo(Figure.S3);
    assertThat(Figure.L10.row()).isEqualTo(Figure.L10);
    for (Figure figure : Figure.values()) {
      assertThat(figure.row().row()).isEqualTo(figure.row());
      assertThat(figure.reached(figure.toReach())).isTrue();
      assertThat(figure.reached(figure.aim())).isTrue();
    }
  }

  @Test
  void takesTheValueThatFewExceed() {
    List<Double> values = IntStream.rangeClosed(1, 40).mapToObj(i -> (double) i).toList();

    assertThat(DashboardFigures.percentile(values, 0.95)).isEqualTo(38);
    assertThat(DashboardFigures.percentile(List.of(7.0), 0.95)).isEqualTo(7);
  }

  @Test
  void asksForAThousandTransfersWithKeysOfTheirOwn() {
    Accounts accounts = new Accounts(List.of("a", "b", "c"), false);

    String body =
        BulkSide.body("user", accounts, new SplittableRandom(7), "bench-1700000000000-12");

    JsonNode transfers = JsonMapper.builder().build().readTree(body).get("Transfers");
    assertThat(transfers).hasSize(BulkSide.TRANSFERS);
    Set<String> keys = new HashSet<>();
    for (JsonNode transfer : transfers) {
      keys.add(transfer.get("IdempotencyKey").asString());
      assertThat(transfer.get("DebitedWalletId")).isNotEqualTo(transfer.get("CreditedWalletId"));
    }
    assertThat(keys)
        .hasSize(BulkSide.TRANSFERS)
        .allMatch(key -> key.matches("[A-Za-z0-9-]{16,36}"));
  }

  @Test
  void countsWhatSucceededInABulkCall() {
    String one = "{\"Transfer\":{\"Status\":\"%s\",\"Type\":\"TRANSFER\"}}";

    assertThat(BulkSide.succeeded("[]")).isZero();
    assertThat(
            BulkSide.succeeded(
                "["
                    + String.join(
                        ",",
                        one.formatted("SUCCEEDED"),
                        one.formatted("FAILED"),
                        one.formatted("SUCCEEDED"))
                    + "]"))
        .isEqualTo(2);
  }

  @Test
  void movesMoneyBetweenDifferentAccounts() {
    var random = new SplittableRandom(7);
    Accounts uniform = new Accounts(List.of("a", "b", "c"), false);
    Accounts hot = new Accounts(List.of("a", "b", "c"), true);
    for (int i = 0; i < 200; i++) {
      String debited = uniform.debited(random);
      assertThat(uniform.credited(random, debited)).isNotEqualTo(debited);
      String source = hot.debited(random);
      assertThat(source).isNotEqualTo("a");
      assertThat(hot.credited(random, source)).isEqualTo("a");
    }
  }
}
