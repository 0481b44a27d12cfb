package io.kontor.bench.chaos;

import io.kontor.bench.chaos.Fault.Kind;
import io.kontor.bench.chaos.Operation.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a seed means: the endless sequence of operations of each client, and that of the faults. The
 * same seed is the same plan on every machine; how its steps interleave is not part of it.
 */
final class Plan {
  /** More than any wallet ever holds. */
  static final long TOO_MUCH = 100_000_000;

  /** Every service that can be killed. */
  static final List<String> SERVICES =
      List.of(
          "gateway",
          "identity-service",
          "wallet-service",
          "transaction-service",
          "compliance-service",
          "dispute-service",
          "reporting-service",
          "webhook-service",
          "sandbox");

  static final String TRANSACTION = "transaction-service";
  static final String WALLET = "wallet-service";
  static final String POSTGRES = "postgres";
  static final String KAFKA = "kafka";

  /** Parts on the way of a request, which die more often than the others. */
  private static final List<String> ON_THE_WAY = List.of("gateway", WALLET, TRANSACTION, "sandbox");

  private static final List<String> TRANSACTION_POINTS =
      List.of("INTENT", "SCREENED", "OUTSIDE", "LEDGER", "OUTCOME", "PUBLISHED");
  private static final List<String> WALLET_POINTS =
      List.of("ASKED", "INSERTED", "POSTED", "PUBLISHED");

  private final long seed;
  private final int wallets;

  Plan(long seed, int wallets) {
    this.seed = seed;
    this.wallets = wallets;
  }

  /** The operations of a client, from the first. */
  Operations operations(int client) {
    return new Operations(client, random(client + 1L));
  }

  /** The faults, from the first. */
  Faults faults() {
    return new Faults(random(0));
  }

  /** A sequence of its own for each part of the plan; the algorithm of Random is specified. */
  private Random random(long part) {
    return new Random(seed * 0x9E3779B97F4A7C15L + part * 0xBF58476D1CE4E5B9L);
  }

  private static Duration millis(Random random, int least, int most) {
    return Duration.ofMillis(least + random.nextInt(most - least + 1));
  }

  /** The operations of one client, one after the other. */
  final class Operations {
    private final int client;
    private final Random random;
    private final List<Integer> refundable = new ArrayList<>();
    private int number;

    private Operations(int client, Random random) {
      this.client = client;
      this.random = random;
    }

    /** The next one. */
    Operation next() {
      Operation.Kind kind = kind();
      int target = -1;
      if (kind == Operation.Kind.REFUND) {
        if (refundable.isEmpty()) {
          kind = Operation.Kind.TRANSFER;
        } else {
          Collections.swap(refundable, random.nextInt(refundable.size()), refundable.size() - 1);
          target = refundable.removeLast();
        }
      }
      int from = random.nextInt(wallets);
      int to = (from + 1 + random.nextInt(wallets - 1)) % wallets;
      long fees = random.nextInt(6);
      Operation operation =
          new Operation(
              client,
              number,
              kind,
              from,
              to,
              amount(kind, fees),
              kind == Operation.Kind.PAYOUT ? 0 : fees,
              target,
              manner(),
              millis(random, 0, 40),
              millis(random, 20, 250));
      if (kind == Operation.Kind.TRANSFER || kind == Operation.Kind.PAY_IN) {
        refundable.add(number);
      }
      number++;
      return operation;
    }

    private Operation.Kind kind() {
      int hundred = random.nextInt(100);
      return hundred < 48
          ? Operation.Kind.TRANSFER
          : hundred < 56
              ? Operation.Kind.OVERDRAFT
              : hundred < 78
                  ? Operation.Kind.PAY_IN
                  : hundred < 86 ? Operation.Kind.PAYOUT : Operation.Kind.REFUND;
    }

    /** Below the amounts that force a result at the sandbox. */
    private long amount(Operation.Kind kind, long fees) {
      return switch (kind) {
        case TRANSFER -> fees + 1 + random.nextInt(300);
        case OVERDRAFT -> TOO_MUCH + random.nextInt(1_000);
        case PAY_IN -> fees + 100 + random.nextInt(900);
        case PAYOUT -> 1L + random.nextInt(500);
        case REFUND -> 0;
      };
    }

    private Manner manner() {
      int hundred = random.nextInt(100);
      return hundred < 55
          ? Manner.PLAIN
          : hundred < 70
              ? Manner.TWINS
              : hundred < 80 ? Manner.OTHER_BODY : hundred < 90 ? Manner.UNREAD : Manner.CUT;
    }
  }

  /** The faults, one after the other: every one of a deck in an order of its own, then again. */
  static final class Faults {
    private final Random random;
    private final List<Fault> deck = new ArrayList<>();
    private int number;

    private Faults(Random random) {
      this.random = random;
    }

    /** The next one. */
    Fault next() {
      if (deck.isEmpty()) {
        fill();
      }
      return deck.removeFirst();
    }

    private void fill() {
      for (String service : SERVICES) {
        add(Kind.KILL, List.of(service), "", 0);
      }
      for (String service : ON_THE_WAY) {
        add(Kind.PAUSE, List.of(service), "", 6_000);
        add(Kind.KILL, List.of(service, other(service)), "", 0);
      }
      add(Kind.DIE_AT, List.of(TRANSACTION), any(TRANSACTION_POINTS), 0);
      add(Kind.DIE_AT, List.of(TRANSACTION), any(TRANSACTION_POINTS), 0);
      add(Kind.DIE_AT, List.of(WALLET), any(WALLET_POINTS), 0);
      add(Kind.DIE_AT, List.of(WALLET), any(WALLET_POINTS), 0);
      add(Kind.SHUT_DOWN, List.of(POSTGRES), "", 0);
      add(Kind.KILL, List.of(POSTGRES), "", 0);
      add(Kind.KILL, List.of(KAFKA), "", 0);
      add(Kind.PAUSE, List.of(KAFKA), "", 6_000);
      Collections.shuffle(deck, random);
      deck.replaceAll(this::numbered);
    }

    private void add(Kind kind, List<String> victims, String point, int lengthMost) {
      Duration length = lengthMost == 0 ? Duration.ZERO : millis(random, 500, lengthMost);
      deck.add(new Fault(0, kind, victims, point, millis(random, 1_000, 4_000), length));
    }

    private Fault numbered(Fault fault) {
      return new Fault(
          number++, fault.kind(), fault.victims(), fault.point(), fault.after(), fault.length());
    }

    private String other(String service) {
      String other;
      do {
        other = any(SERVICES);
      } while (other.equals(service));
      return other;
    }

    private String any(List<String> names) {
      return names.get(random.nextInt(names.size()));
    }
  }
}
