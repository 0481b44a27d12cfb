package io.kontor.transaction.payin;

import io.kontor.transaction.provider.acquirer.CardAcquirer.PaidCard;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;
import org.jspecify.annotations.Nullable;

/**
 * The card that a payer chose at the acquirer; details take it as an unwrapped component.
 *
 * @param card null until it is known
 * @param cardAlias its mask, for events
 * @param country alpha-3 of its issuer, for events
 */
public record PayerCard(
    @Nullable PaidCard card, @Nullable String cardAlias, @Nullable String country) {
  /** Not chosen yet. */
  public static final PayerCard NONE = new PayerCard(null, null, null);

  /** The same with what the acquirer says. */
  public PayerCard with(Payment payment) {
    PaidCard paid = payment.card();
    return paid == null ? this : new PayerCard(paid, paid.alias(), paid.country());
  }
}
