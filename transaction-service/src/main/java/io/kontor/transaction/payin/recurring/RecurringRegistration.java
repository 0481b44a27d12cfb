package io.kontor.transaction.payin.recurring;

import io.kontor.platform.workflow.Progress;
import io.kontor.platform.workflow.Resumable;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A series of payments that a payer agreed to. Source: contract "RecurringRegistration".
 *
 * @param cardId null when it is not paid by card
 */
record RecurringRegistration(
    String id,
    String clientId,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    @Nullable String creditedUserId,
    String creditedWalletId,
    RecurringTerms terms,
    @Nullable String cardId,
    @Nullable Person billing,
    @Nullable Person shipping,
    RegistrationPhase phase,
    Progress progress)
    implements Resumable<RecurringRegistration> {

  /** Whether nothing more may be paid, even when the sweeper has not come by yet. */
  boolean isOver(Instant now) {
    Instant endDate = terms.endDate();
    return phase == RegistrationPhase.ENDED || (endDate != null && !endDate.isAfter(now));
  }

  /** The same in another phase; nothing is left to do once it has ended. */
  RecurringRegistration at(RegistrationPhase other) {
    return with(
        RegistrationPhase.TRANSITIONS.change(phase, other),
        cardId,
        billing,
        shipping,
        tag,
        other == RegistrationPhase.ENDED ? progress.ended() : progress);
  }

  /** The same with another card, addresses or tag. */
  RecurringRegistration edited(
      @Nullable String card,
      @Nullable Person billTo,
      @Nullable Person shipTo,
      @Nullable String newTag) {
    return with(phase, card, billTo, shipTo, newTag, progress);
  }

  @Override
  public RecurringRegistration withProgress(Progress other) {
    return with(phase, cardId, billing, shipping, tag, other);
  }

  private RecurringRegistration with(
      RegistrationPhase newPhase,
      @Nullable String card,
      @Nullable Person billTo,
      @Nullable Person shipTo,
      @Nullable String newTag,
      Progress newLife) {
    return new RecurringRegistration(
        id,
        clientId,
        newTag,
        creationDate,
        authorId,
        creditedUserId,
        creditedWalletId,
        terms,
        card,
        billTo,
        shipTo,
        newPhase,
        newLife);
  }
}
