package io.kontor.transaction.payin;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import io.kontor.transaction.core.Parties;
import io.kontor.transaction.directory.References;
import io.kontor.transaction.directory.WalletSnapshot;
import org.springframework.stereotype.Component;

/** Who pays in, and where to. */
@Component
public class PayInTarget {
  private final References references;

  PayInTarget(References references) {
    this.references = references;
  }

  /** The parties of a pay-in. Errors: PARAM_ERROR naming the field. */
  public Parties parties(String clientId, PayInRequest request) {
    return parties(clientId, request.parties(), request.debitedFunds(), "DebitedFunds");
  }

  /** The same for amounts under another field name. Errors: PARAM_ERROR naming the field. */
  public Parties parties(String clientId, PayInParties asked, Money amount, String amountField) {
    Amounts.circulating(amountField + ".Currency", amount.currency());
    references.author(clientId, asked.authorId());
    WalletSnapshot wallet =
        references.wallet(clientId, "CreditedWalletId", asked.creditedWalletId());
    Amounts.sameCurrency(amountField, amount, wallet.currency());
    return new Parties(
        asked.authorId(),
        references.creditedUser(wallet, asked.creditedUserId()),
        null,
        wallet.id());
  }
}
