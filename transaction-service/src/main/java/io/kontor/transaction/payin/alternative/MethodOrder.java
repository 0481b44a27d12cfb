package io.kontor.transaction.payin.alternative;

import io.kontor.transaction.payin.PayInRequest;
import org.jspecify.annotations.Nullable;

/** What all requests to pay by a {@link PaymentMethod} say; methods add what only they know. */
interface MethodOrder {
  PayInRequest payIn();

  MethodOptions options();

  /** Name of the field that holds {@link #comeBackTo}. */
  default String comeBackField() {
    return "ReturnURL";
  }

  /** Where the payer is to come back to; null when they go nowhere. */
  default @Nullable String comeBackTo() {
    return null;
  }

  /** Where a payer who cancels comes back to; null: to the same address. */
  default @Nullable String cancelTo() {
    return null;
  }

  /** Language of the page; null: English. */
  default @Nullable String pageCulture() {
    return null;
  }

  /** When the payer has to authenticate. */
  default @Nullable String authentication() {
    return null;
  }

  /** What a phone's wallet handed over. */
  default @Nullable String walletToken() {
    return null;
  }

  /** The bank that is chosen when the page opens. */
  default @Nullable String chosenBic() {
    return null;
  }

  /** What only this method shows, as it was sent. */
  default Record members() {
    return new MethodMembers.None();
  }

  /** An order that sends the payer to a page. */
  interface OnPage extends MethodOrder {
    String returnUrl();

    @Override
    default String comeBackTo() {
      return returnUrl();
    }
  }
}
