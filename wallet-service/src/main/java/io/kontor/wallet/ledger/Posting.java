package io.kontor.wallet.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A balanced set of entries to be recorded: one business operation.
 *
 * <p>Units: minor units; positive credits the account (we owe more), negative debits it.
 *
 * @param reference the operation's own id; a repeat under the same reference changes nothing
 * @param reason what happened; decides which accounts may be touched
 * @param clientId whose money moves: every account is this client's or a clearing account
 * @param lines at least two, without zeros; they sum to zero per currency
 */
public record Posting(String reference, Reason reason, String clientId, List<Line> lines) {
  /** More lines than any business operation needs. */
  public static final int LINES_MAX = 50;

  public Posting {
    lines = lines.stream().filter(line -> line.amount() != 0).toList();
  }

  /** Whether the lines sum to zero in every currency, without overflow. */
  boolean isBalanced() {
    Map<String, Long> sums = new HashMap<>();
    try {
      for (Line line : lines) {
        sums.merge(line.currency(), line.amount(), Math::addExact);
      }
    } catch (ArithmeticException _) {
      return false;
    }
    return sums.values().stream().allMatch(sum -> sum == 0);
  }

  /** Distinguishes this set of lines from another one, regardless of order. */
  String fingerprint() {
    return lines.stream()
        .map(line -> line.account() + " " + line.currency() + " " + line.amount())
        .sorted()
        .collect(Collectors.joining("\n", reason.name() + "\n", ""));
  }

  /** One line: so much to (or, negative, from) this account. */
  public record Line(String account, String currency, long amount) {}
}
