package io.kontor.wallet.ledger;

import io.kontor.wallet.ledger.PostingResult.Posted;
import io.kontor.wallet.ledger.PostingResult.Refusal;
import io.kontor.wallet.ledger.PostingResult.Refused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decides whether a posting is recorded, without a database. */
final class PostingRules {
  private PostingRules() {}

  /** Why the posting cannot stand on these balances, or null when it can. Changes nothing. */
  static @Nullable Refused refusal(Posting posting, Map<String, LockedAccount> accounts) {
    Map<String, Long> balances = new HashMap<>();
    for (Posting.Line line : posting.lines()) {
      LockedAccount account = accounts.get(line.account());
      if (account == null || !account.belongsTo(posting.clientId())) {
        return new Refused(Refusal.ACCOUNT_NOT_FOUND, line.account());
      }
      if (!account.isOf(line.currency())) {
        return new Refused(Refusal.CURRENCY_MISMATCH, line.account());
      }
      try {
        balances.put(
            line.account(),
            Math.addExact(balances.getOrDefault(line.account(), account.balance()), line.amount()));
      } catch (ArithmeticException _) {
        return new Refused(Refusal.BALANCE_OVERFLOW, line.account());
      }
    }
    for (Map.Entry<String, Long> balance : balances.entrySet()) {
      LockedAccount account = accounts.get(balance.getKey());
      if (account != null && !account.mayHave(balance.getValue(), posting.reason().isSpending())) {
        return new Refused(Refusal.INSUFFICIENT_BALANCE, balance.getKey());
      }
    }
    return null;
  }

  /** Whether the posting repeats the one that is recorded under its reference. */
  static boolean isRepeat(Posting posting, Posted recorded) {
    Posting earlier =
        new Posting(
            posting.reference(),
            posting.reason(),
            posting.clientId(),
            recorded.entries().stream()
                .map(entry -> new Posting.Line(entry.account(), entry.currency(), entry.amount()))
                .toList());
    return earlier.fingerprint().equals(posting.fingerprint());
  }
}
