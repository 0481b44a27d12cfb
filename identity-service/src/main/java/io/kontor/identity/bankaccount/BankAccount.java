package io.kontor.identity.bankaccount;

import io.kontor.platform.check.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank that money can be paid out to.
 *
 * @param userId its user, or the ClientId for the client's own accounts
 * @param country where the account is held, ISO 3166-1 alpha-2
 * @param active false is final
 */
record BankAccount(
    String id,
    String clientId,
    String userId,
    BankAccountType type,
    String ownerName,
    Address ownerAddress,
    BankDetails details,
    String country,
    boolean active,
    @Nullable String tag,
    Instant creationDate) {

  BankAccount with(boolean nowActive, @Nullable String nowTag) {
    return new BankAccount(
        id,
        clientId,
        userId,
        type,
        ownerName,
        ownerAddress,
        details,
        country,
        nowActive,
        nowTag,
        creationDate);
  }
}
