package io.kontor.transaction.payin;

import io.kontor.transaction.provider.acquirer.CardAcquirer.Payment;

/** Details of a payment through the acquirer. */
public interface AcquirerDetails<D extends AcquirerDetails<D>> {
  /** The same with what the acquirer says. */
  D with(Payment payment);
}
