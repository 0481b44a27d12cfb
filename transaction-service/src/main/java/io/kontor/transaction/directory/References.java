package io.kontor.transaction.directory;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The users and wallets that a request names. Errors: PARAM_ERROR naming the field when one is
 * unknown to the client or does not fit.
 */
@Component
public class References {
  private final Directory directory;

  References(Directory directory) {
    this.directory = directory;
  }

  /** The author, a user of the client. */
  public UserSnapshot author(String clientId, String authorId) {
    return directory
        .user(clientId, authorId)
        .orElseThrow(() -> ApiException.unknownReference("AuthorId", "User", authorId));
  }

  /** A user's wallet that holds money of the amount's currency. */
  public WalletSnapshot wallet(String clientId, String field, String walletId, Money amount) {
    WalletSnapshot wallet = wallet(clientId, field, walletId);
    Amounts.sameCurrency("DebitedFunds", amount, wallet.currency());
    return wallet;
  }

  /** A user's wallet. */
  public WalletSnapshot wallet(String clientId, String field, String walletId) {
    if (Directory.isClientWallet(walletId)) {
      throw ApiException.unknownReference(field, "Wallet", walletId);
    }
    return directory
        .wallet(clientId, walletId)
        .orElseThrow(() -> ApiException.unknownReference(field, "Wallet", walletId));
  }

  /** The credited user, who owns the credited wallet; an id that was sent must be theirs. */
  public String creditedUser(WalletSnapshot creditedWallet, @Nullable String creditedUserId) {
    if (creditedUserId != null
        && !creditedUserId.isBlank()
        && !creditedUserId.equals(creditedWallet.ownerId())) {
      throw ApiException.invalid("CreditedUserId", "The user does not own the credited wallet.");
    }
    return creditedWallet.ownerId();
  }
}
