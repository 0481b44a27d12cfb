package io.kontor.identity.bankaccount;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.check.Address;
import io.kontor.platform.json.PersonalData;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Contract object BankAccount: what all types share, and the members of the type.
 *
 * @param typed SDKs choose their class by the type and then expect exactly its members
 */
record BankAccountView(
    String id,
    @Nullable String tag,
    Instant creationDate,
    String userId,
    BankAccountType type,
    String ownerName,
    Address ownerAddress,
    boolean active,
    @JsonUnwrapped Typed typed) {

  static BankAccountView of(BankAccount account) {
    BankDetails details = account.details();
    Typed typed =
        switch (account.type()) {
          case IBAN -> new Iban(details.iban(), details.bic());
          case GB -> new Gb(details.accountNumber(), details.sortCode());
          case US -> new Us(details.accountNumber(), details.aba(), details.depositAccountType());
          case CA ->
              new Ca(
                  details.accountNumber(),
                  details.branchCode(),
                  details.institutionNumber(),
                  details.bankName());
          case OTHER -> new Other(details.accountNumber(), details.bic(), account.country());
        };
    return new BankAccountView(
        account.id(),
        account.tag(),
        account.creationDate(),
        account.userId(),
        account.type(),
        account.ownerName(),
        account.ownerAddress(),
        account.active(),
        typed);
  }

  /** The members of a type. */
  sealed interface Typed permits Iban, Gb, Us, Ca, Other {}

  record Iban(
      @JsonProperty("IBAN") @PersonalData @Nullable String iban,
      @JsonProperty("BIC") @Nullable String bic)
      implements Typed {}

  record Gb(@PersonalData @Nullable String accountNumber, @Nullable String sortCode)
      implements Typed {}

  record Us(
      @PersonalData @Nullable String accountNumber,
      @JsonProperty("ABA") @Nullable String aba,
      @Nullable String depositAccountType)
      implements Typed {}

  record Ca(
      @PersonalData @Nullable String accountNumber,
      @Nullable String branchCode,
      @Nullable String institutionNumber,
      @Nullable String bankName)
      implements Typed {}

  record Other(
      @PersonalData @Nullable String accountNumber,
      @JsonProperty("BIC") @Nullable String bic,
      String country)
      implements Typed {}
}
