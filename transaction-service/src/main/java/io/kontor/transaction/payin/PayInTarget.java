package io.kontor.transaction.payin;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who pays in, and where to. */
@Component
public class PayInTarget {
  private final References references;

  PayInTarget(References references) {
    this.references = references;
  }

  /** The parties of a pay-in. Errors: PARAM_ERROR naming the field. */
  public Parties parties(
      String clientId,
      String authorId,
      @Nullable String creditedUserId,
      String creditedWalletId,
      Money amount,
      String amountField) {
    Amounts.circulating(amountField + ".Currency", amount.currency());
    references.author(clientId, authorId);
    WalletSnapshot wallet = references.wallet(clientId, "CreditedWalletId", creditedWalletId);
    Amounts.sameCurrency(amountField, amount, wallet.currency());
    return new Parties(
        authorId, references.creditedUser(wallet, creditedUserId), null, wallet.id());
  }
}
