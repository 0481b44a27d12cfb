package io.kontor.sandbox.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and amounts that choose what becomes of a mandate and of a collection. Source: merchant API
 * reference, "Sandbox magic values"; the amounts are ours.
 */
final class MagicDebtors {

  /** Codes that a collection can fail with; the amount 18.30 gives 001830 and so on. */
  private static final Set<String> FAILURES =
      Set.of("001801", "001802", "001803", "001804", "001830", "001831", "001832", "001834");

  private static final long AMOUNT_BASE = 18_00;
  private static final long AMOUNT_END = 18_99;

  private MagicDebtors() {}

  /** What the payer's first name makes happen. */
  enum DebtorBehaviour {
    /** Pays, like everybody else. */
    SUCCESSFUL,
    /** BACS only: the scheme refuses the mandate. */
    INVALID,
    /** Has no money when it is collected. */
    PENNILESS,
    /** Pays, and disputes the payment afterwards. */
    FICKLE
  }

  /** By the first name of the account's holder, or of the name on the account. */
  static DebtorBehaviour of(@Nullable String holderName, @Nullable String ownerName) {
    return byName(holderName).or(() -> byName(ownerName)).orElse(DebtorBehaviour.SUCCESSFUL);
  }

  /** What the collection of an amount fails with, by the amount alone. */
  static Optional<String> failureOf(long amount) {
    if (amount < AMOUNT_BASE || amount > AMOUNT_END) {
      return Optional.empty();
    }
    return Optional.of("00%04d".formatted(amount)).filter(FAILURES::contains);
  }

  private static Optional<DebtorBehaviour> byName(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    String first = name.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    for (DebtorBehaviour behaviour : DebtorBehaviour.values()) {
      if (behaviour.name().equals(first)) {
        return Optional.of(behaviour);
      }
    }
    return Optional.empty();
  }
}
