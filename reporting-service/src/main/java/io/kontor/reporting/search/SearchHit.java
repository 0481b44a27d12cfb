package io.kontor.reporting.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that was found.
 *
 * @param title what people call it
 * @param subtitle what distinguishes it from others of the same title
 */
record SearchHit(
    Kind kind, String id, String title, @Nullable String subtitle, Instant creationDate) {

  /** What kind of object it is. */
  enum Kind {
    /** A user. */
    USER,
    /** A wallet. */
    WALLET,
    /** A pay-in, transfer, payout, refund, repudiation or settlement. */
    TRANSACTION,
    /** A registered card. */
    CARD,
    /** A dispute. */
    DISPUTE,
    /** A KYC document. */
    KYC_DOCUMENT,
    /** A bank account. */
    BANK_ACCOUNT
  }
}
