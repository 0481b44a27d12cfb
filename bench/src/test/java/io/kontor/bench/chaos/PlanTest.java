package io.kontor.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.bench.chaos.Operation.Kind;
import io.kontor.bench.chaos.Operation.Manner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final int WALLETS = 6;

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(operations(7, 3, 500)).isEqualTo(operations(7, 3, 500));
    assertThat(faults(7, 60)).isEqualTo(faults(7, 60));
  }

  @Test
  void differsBetweenSeedsAndBetweenClients() {
    assertThat(operations(7, 3, 50)).isNotEqualTo(operations(8, 3, 50));
    assertThat(operations(7, 3, 50).stream().map(Operation::amount))
        .isNotEqualTo(operations(7, 4, 50).stream().map(Operation::amount).toList());
    assertThat(faults(7, 20)).isNotEqualTo(faults(8, 20));
  }

  @Test
  void asksForEveryKindInEveryManner() {
    Set<String> met = new HashSet<>();
    operations(1, 0, 3_000).forEach(each -> met.add(each.kind() + " " + each.manner()));

    assertThat(met).hasSize(Kind.values().length * Manner.values().length);
  }

  @Test
  void asksForWhatCanBeDone() {
    for (Operation each : operations(1, 0, 3_000)) {
      assertThat(each.from()).isBetween(0, WALLETS - 1).isNotEqualTo(each.to());
      assertThat(each.to()).isBetween(0, WALLETS - 1);
      switch (each.kind()) {
        case TRANSFER, PAY_IN ->
            // Amounts from 11.01 on may force a result at the sandbox.
            assertThat(each.amount()).isGreaterThan(each.fees()).isLessThan(1_101);
        case PAYOUT -> {
          assertThat(each.amount()).isBetween(1L, 1_100L);
          assertThat(each.fees()).isZero();
        }
        case OVERDRAFT -> assertThat(each.amount()).isGreaterThanOrEqualTo(Plan.TOO_MUCH);
        case REFUND -> assertThat(each.target()).isNotNegative();
      }
    }
  }

  @Test
  void givesEachTransferAndPayInBackAtMostOnceAndOnlyLater() {
    List<Operation> operations = operations(1, 0, 3_000);
    List<Operation> refunds =
        operations.stream().filter(each -> each.kind() == Kind.REFUND).toList();

    assertThat(refunds).hasSizeGreaterThan(100);
    assertThat(refunds.stream().map(Operation::target)).doesNotHaveDuplicates();
    for (Operation refund : refunds) {
      assertThat(refund.target()).isLessThan(refund.number());
      assertThat(operations.get(refund.target()).kind()).isIn(Kind.TRANSFER, Kind.PAY_IN);
    }
  }

  @Test
  void strikesEveryPartBeforeItBeginsAgain() {
    List<Fault> deck = faults(1, 25);
    Set<String> victims = new HashSet<>();
    deck.forEach(fault -> victims.addAll(fault.victims()));

    assertThat(victims).containsAll(Plan.SERVICES).contains(Plan.POSTGRES, Plan.KAFKA);
    assertThat(deck.stream().map(Fault::kind)).containsAll(Arrays.asList(Fault.Kind.values()));
    assertThat(deck.stream().filter(fault -> fault.victims().size() == 2)).hasSize(4);
    assertThat(faults(1, 60).stream().map(Fault::number))
        .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
  }

  @Test
  void pausesForSecondsAndNamesPointsWhereTheyBelong() {
    for (Fault fault : faults(3, 200)) {
      assertThat(fault.after().toMillis()).isBetween(1_000L, 4_000L);
      if (fault.kind() == Fault.Kind.PAUSE) {
        assertThat(fault.length().toMillis()).isBetween(500L, 6_000L);
      } else {
        assertThat(fault.length()).isZero();
      }
      assertThat(fault.point().isEmpty()).isEqualTo(fault.kind() != Fault.Kind.DIE_AT);
    }
  }

  private static List<Operation> operations(long seed, int client, int count) {
    Plan.Operations plan = new Plan(seed, WALLETS).operations(client);
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      operations.add(plan.next());
    }
    return operations;
  }

  private static List<Fault> faults(long seed, int count) {
    Plan.Faults plan = new Plan(seed, WALLETS).faults();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      faults.add(plan.next());
    }
    return faults;
  }
}
