package io.kontor.bench.chaos;

import java.time.Duration;

/**
 * A step of the plan: one request that one client makes under a key of its own.
 *
 * @param client who makes it, from 0
 * @param number its place among the client's operations, from 0
 * @param from index of the wallet that is debited; of no meaning for a pay-in or a refund
 * @param to index of the wallet that is credited; of no meaning for a payout or a refund
 * @param amount in minor units, fees included
 * @param fees in minor units
 * @param target number of the operation that is given back; -1 unless it is a refund
 * @param cutAfter when {@link Manner#CUT} closes the connection
 * @param pause before the client's next operation
 */
record Operation(
    int client,
    int number,
    Kind kind,
    int from,
    int to,
    long amount,
    long fees,
    int target,
    Manner manner,
    Duration cutAfter,
    Duration pause) {

  /** What is asked for. */
  enum Kind {
    /** Money that moves between two wallets. */
    TRANSFER,
    /** A transfer of more than any wallet ever holds; it fails. */
    OVERDRAFT,
    /** A direct card pay-in. */
    PAY_IN,
    /** A payout to a bank account; the bank executes it later. */
    PAYOUT,
    /** An earlier transfer or pay-in of this client goes back in full, with its fees. */
    REFUND
  }

  /** How it is sent. */
  enum Manner {
    /** Once. */
    PLAIN,
    /** Three times at the same moment, with one key. */
    TWINS,
    /** Once, and after its answer with the same key and another body, which is refused. */
    OTHER_BODY,
    /** Its answer comes and is lost. */
    UNREAD,
    /** The connection is closed before the answer, perhaps before the commit. */
    CUT
  }

  /** Names it in a violation. */
  String step() {
    return "client %d, operation %d (%s, %s)".formatted(client, number, kind, manner);
  }
}
