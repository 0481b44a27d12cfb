package io.kontor.bench.chaos;

import io.kontor.bench.chaos.Operation.Kind;
import java.util.Map;

/** What operations must lead to, by the money rules of the merchant API. */
final class Model {
  private static final String DONE = "000000";
  private static final String INSUFFICIENT = "001001";

  private Model() {}

  /** The end of an operation that was accepted. */
  static String status(Operation operation) {
    return operation.kind() == Kind.OVERDRAFT ? "FAILED" : "SUCCEEDED";
  }

  /** The object that an accepted operation is in the end. */
  static Listed object(Outcome outcome) {
    Operation original = outcome.original();
    long net = original.amount() - original.fees();
    boolean fails = outcome.operation().kind() == Kind.OVERDRAFT;
    boolean back = outcome.target() != null;
    return new Listed(
        outcome.id(),
        outcome.key(),
        status(outcome.operation()),
        fails ? INSUFFICIENT : DONE,
        back ? net : original.amount(),
        back ? original.amount() : net,
        back ? -original.fees() : original.fees());
  }

  /** What an accepted operation moves: by wallet, in minor units. */
  static Map<String, Long> movements(World world, Outcome outcome) {
    Operation original = outcome.original();
    String from = world.wallets().get(original.from());
    String to = world.wallets().get(original.to());
    long amount = original.amount();
    long net = amount - original.fees();
    long sign = outcome.target() == null ? 1 : -1;
    return switch (original.kind()) {
      case TRANSFER ->
          Map.of(from, -amount * sign, to, net * sign, World.FEES, original.fees() * sign);
      case PAY_IN -> Map.of(to, net * sign, World.FEES, original.fees() * sign);
      case PAYOUT -> Map.of(from, -amount * sign);
      case OVERDRAFT -> Map.of();
      case REFUND -> throw new IllegalArgumentException("nothing gives a refund back");
    };
  }

  /** The family of an operation's events, such as TRANSFER_NORMAL. */
  static String family(Outcome outcome) {
    return switch (outcome.original().kind()) {
      case TRANSFER, OVERDRAFT -> outcome.target() == null ? "TRANSFER_NORMAL" : "TRANSFER_REFUND";
      case PAY_IN -> outcome.target() == null ? "PAYIN_NORMAL" : "PAYIN_REFUND";
      case PAYOUT -> "PAYOUT_NORMAL";
      case REFUND -> throw new IllegalArgumentException("nothing gives a refund back");
    };
  }
}
