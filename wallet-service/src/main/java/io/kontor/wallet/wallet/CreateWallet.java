package io.kontor.wallet.wallet;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.outbox.Outbox;
import io.kontor.wallet.client.identity.IdentityClient.UserEventData;
import io.kontor.wallet.user.Users;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a wallet for one user, with an empty balance.
 *
 * <p>Errors: PARAM_ERROR when there is not exactly one owner, the owner is unknown or closed, or
 * the currency is not money. Source: contract "Wallets".
 */
@Service
public class CreateWallet {
  private final Users users;
  private final Wallets wallets;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  CreateWallet(
      Users users,
      Wallets wallets,
      Outbox outbox,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.users = users;
    this.wallets = wallets;
    this.outbox = outbox;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens the wallet and publishes the event. */
  public Wallet execute(Command command) {
    String ownerId = onlyOwner(command.owners());
    if (!Currencies.circulates(command.currency())) {
      throw ApiException.invalid(
          "Currency", "The currency " + command.currency() + " is not in circulation.");
    }
    UserEventData owner =
        users
            .find(
                command.clientId(),
                ownerId) // outside of the database transaction: may call identity-service
            .orElseThrow(() -> ApiException.unknownReference("Owners", "User", ownerId));
    if (owner.status().equals("CLOSED")) {
      throw ApiException.invalid("Owners", "The user " + ownerId + " is closed.");
    }
    Wallet wallet =
        new Wallet(
            ids.next("wlt"),
            command.clientId(),
            ownerId,
            command.description(),
            command.currency(),
            command.tag(),
            clock.instant(),
            Money.zero(command.currency()));
    transaction.executeWithoutResult(_ -> {
      wallets.add(wallet);
      outbox.append(WalletEventData.of(wallet).toEvent("wallet.wallet-created"));
    });
    return wallet;
  }

  private static String onlyOwner(List<String> owners) {
    if (owners.size() != 1) {
      throw ApiException.invalid("Owners", "A wallet has exactly one owner.");
    }
    return owners.getFirst();
  }

  /** What is asked for. */
  public record Command(
      String clientId,
      List<String> owners,
      String description,
      String currency,
      @Nullable String tag) {}
}
