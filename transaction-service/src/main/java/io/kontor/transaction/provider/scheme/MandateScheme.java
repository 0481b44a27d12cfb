package io.kontor.transaction.provider.scheme;

import io.kontor.platform.money.Money;
import io.kontor.transaction.client.identity.IdentityApi.BankAccountData;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The direct-debit schemes. Every call is repeatable by its reference. Errors: {@code
 * ServiceUnavailableException} when nothing can have happened, {@code OutcomeUnknownException} when
 * it may have.
 */
public interface MandateScheme {
  /** Opens the page on which the payer confirms. */
  Mandate open(MandateOrder order);

  /** The mandate under the reference; empty when it never arrived there. */
  Optional<Mandate> mandate(String reference);

  /** Gives a mandate up; one that has ended stays as it is. */
  Mandate cancel(String reference);

  /** Orders money to be collected. */
  Collection collect(CollectionOrder order);

  /** The collection under the reference; empty when it never arrived there. */
  Optional<Collection> collection(String reference);

  /**
   * A mandate that is asked for.
   *
   * @param holderName the person behind the account; null when there is none
   */
  record MandateOrder(
      String reference,
      BankAccountData account,
      @Nullable String holderName,
      String returnUrl,
      String culture) {}

  /** Where a mandate stands: with its payer, with the payer's bank, or ended. */
  enum MandateStatus {
    PENDING,
    SUBMITTED,
    ACTIVE,
    FAILED,
    EXPIRED
  }

  /** Which scheme carries a mandate out. */
  enum SchemeName {
    SEPA("EUR"),
    BACS("GBP");

    private final String currency;

    SchemeName(String currency) {
      this.currency = currency;
    }

    /** The one currency that it moves. */
    public String currency() {
      return currency;
    }
  }

  /**
   * A mandate.
   *
   * @param redirectUrl where the payer has to go; null once that is over
   * @param scheme null until the payer has confirmed
   */
  record Mandate(
      String reference,
      MandateStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String redirectUrl,
      @Nullable String documentUrl,
      @Nullable SchemeName scheme,
      @Nullable String bankReference) {}

  /** What is to be collected. */
  record CollectionOrder(
      String reference,
      String mandateReference,
      Money amount,
      @Nullable String statementDescriptor) {}

  /** Where a collection stands. */
  enum CollectionStatus {
    PENDING,
    COLLECTED,
    FAILED
  }

  /**
   * A collection.
   *
   * @param chargeDate when the payer's account is expected to be debited
   */
  record Collection(
      String reference,
      CollectionStatus status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable Instant chargeDate) {}
}
