package io.kontor.sandbox.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a payer allows us to collect.
 *
 * @param pageKey unguessable part of the addresses that the payer sees
 * @param bankReference the scheme's name for it, once confirmed
 */
public record Mandate(
    String reference,
    String pageKey,
    Status status,
    @Nullable String resultCode,
    Scheme scheme,
    @Nullable String bankReference,
    Debtor debtor,
    String returnUrl,
    @Nullable String callbackUrl,
    @Nullable String culture,
    @Nullable Instant confirmedAt) {

  /** PENDING: a page waits for the payer. The payer's bank has it from SUBMITTED on. */
  public enum Status {
    PENDING,
    SUBMITTED,
    ACTIVE,
    FAILED,
    EXPIRED
  }

  /** Follows from the kind of the account. */
  public enum Scheme {
    SEPA,
    BACS
  }

  /**
   * Whose account it is.
   *
   * @param holderName the person behind the account
   * @param ownerName the name of the account's owner
   * @param type IBAN or GB
   */
  public record Debtor(
      @Nullable String holderName,
      @Nullable String ownerName,
      @Nullable String type,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String sortCode) {

    /** The account's number without most of its digits. */
    public String maskedAccount() {
      String number = iban == null ? accountNumber : iban;
      if (number == null || number.length() < 8) {
        return "••••";
      }
      String begin = iban == null ? "" : number.substring(0, 4) + " ";
      return begin + "•••• " + number.substring(number.length() - 4);
    }

    /** The name to show. */
    public String name() {
      return ownerName == null || ownerName.isBlank() ? String.valueOf(holderName) : ownerName;
    }
  }

  /** Whether money may be collected on it. */
  public boolean usable() {
    return status == Status.SUBMITTED || status == Status.ACTIVE;
  }
}
