package io.kontor.transaction.payin.recurring;

import io.kontor.platform.workflow.Progress;
import io.kontor.transaction.core.ClientObject;
import io.kontor.transaction.core.ObjectHeader;
import io.kontor.transaction.payin.PayInParties;
import io.kontor.transaction.payin.PayerData.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A series of payments that a payer agreed to. Source: contract "RecurringRegistration". */
record RecurringRegistration(
    ObjectHeader header,
    PayInParties parties,
    RecurringTerms terms,
    PaidWith paidWith,
    RegistrationPhase phase,
    Progress progress)
    implements ClientObject<RecurringRegistration> {

  /**
   * What the series is paid with.
   *
   * @param cardId null when it is not paid by card
   */
  record PaidWith(@Nullable String cardId, @Nullable Person billing, @Nullable Person shipping) {}

  @Nullable String cardId() {
    return paidWith.cardId();
  }

  /** Whether nothing more may be paid, even when the sweeper has not come by yet. */
  boolean isOver(Instant now) {
    Instant endDate = terms.endDate();
    return phase == RegistrationPhase.ENDED || (endDate != null && !endDate.isAfter(now));
  }

  /** The same in another phase; nothing is left to do once it has ended. */
  RecurringRegistration at(RegistrationPhase other) {
    RegistrationPhase changed = RegistrationPhase.TRANSITIONS.change(phase, other);
    Progress next = other == RegistrationPhase.ENDED ? progress.ended() : progress;
    return new RecurringRegistration(header, parties, terms, paidWith, changed, next);
  }

  /** The same with another tag, card or addresses. */
  RecurringRegistration edited(@Nullable String tag, PaidWith other) {
    return new RecurringRegistration(header.withTag(tag), parties, terms, other, phase, progress);
  }

  @Override
  public RecurringRegistration withProgress(Progress other) {
    return new RecurringRegistration(header, parties, terms, paidWith, phase, other);
  }
}
