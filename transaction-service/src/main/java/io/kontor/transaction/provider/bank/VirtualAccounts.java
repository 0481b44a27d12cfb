package io.kontor.transaction.provider.bank;

import io.kontor.platform.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * IBANs that the bank gives out, and the money that arrives on them. Every call is repeatable by
 * its reference. Errors: {@code ServiceUnavailableException} when nothing can have happened, {@code
 * OutcomeUnknownException} when it may have.
 */
public interface VirtualAccounts {
  /** Gives out an IBAN; empty when there are none in the country. */
  Optional<Account> open(String reference, String ownerName, String country);

  /** What arrived after the wire of that number, in order; not all at once. */
  List<IncomingWire> wires(String reference, int after);

  /** The current state of one wire. */
  Optional<IncomingWire> wire(String id);

  /** Sends a wire back to its payer. */
  void giveBack(String id, String reason);

  /** An account that was given out. */
  record Account(String iban, String bic) {}

  /**
   * Money that arrived.
   *
   * @param number counts the wires of an account, from 1 and without gaps
   * @param wireReference what the payer wrote, or null
   * @param returnReason why it went back; null when it did not
   */
  record IncomingWire(
      String id,
      int number,
      Money amount,
      @Nullable String wireReference,
      @Nullable Debtor debitedBankAccount,
      String status,
      @Nullable String returnReason) {

    /** Whether it went back to its payer. */
    public boolean isReturned() {
      return status.equals("RETURNED");
    }
  }

  /** The account the money came from. */
  record Debtor(@Nullable String ownerName, @Nullable String iban, @Nullable String bic) {}
}
