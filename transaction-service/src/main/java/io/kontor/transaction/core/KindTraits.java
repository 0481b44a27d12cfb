package io.kontor.transaction.core;

import io.kontor.transaction.core.TransactionKind.ClearingAccount;
import org.jspecify.annotations.Nullable;

/**
 * The constant members of a {@link TransactionKind}.
 *
 * @param idPrefix begins its ids
 * @param reason of its posting
 * @param paymentType on the merchant API; null where the object has none
 * @param executionType on the merchant API; null where the object has none
 * @param eventFamily {@code PAYIN_NORMAL} for PAYIN_NORMAL_CREATED and so on; null: no events
 */
record KindTraits(
    String idPrefix,
    Type type,
    Nature nature,
    String reason,
    ClearingAccount clearingAccount,
    @Nullable String paymentType,
    @Nullable String executionType,
    @Nullable String eventFamily) {

  static KindTraits of(String idPrefix, Type type, String reason, ClearingAccount clearing) {
    return new KindTraits(idPrefix, type, Nature.REGULAR, reason, clearing, null, null, null);
  }

  static KindTraits payIn(String paymentType, String executionType, ClearingAccount clearing) {
    return new KindTraits(
        "payin",
        Type.PAYIN,
        Nature.REGULAR,
        "PAYIN",
        clearing,
        paymentType,
        executionType,
        "PAYIN_NORMAL");
  }

  static KindTraits refund(Type type, String reason, ClearingAccount clearing) {
    return of("refund", type, reason, clearing).withNature(Nature.REFUND);
  }

  KindTraits withNature(Nature other) {
    return new KindTraits(
        idPrefix, type, other, reason, clearingAccount, paymentType, executionType, eventFamily);
  }

  KindTraits withReason(String other) {
    return new KindTraits(
        idPrefix, type, nature, other, clearingAccount, paymentType, executionType, eventFamily);
  }

  KindTraits withPaymentType(String other) {
    return new KindTraits(
        idPrefix, type, nature, reason, clearingAccount, other, executionType, eventFamily);
  }

  KindTraits withEvents(String family) {
    return new KindTraits(
        idPrefix, type, nature, reason, clearingAccount, paymentType, executionType, family);
  }
}
