package io.kontor.transaction.payin.recurring;

import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionListener;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payin.card.CardDirectDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A payment that went through carries its series on; one that the bank refused because it wants the
 * payer stops it until they have authenticated. One that failed leaves its place to another.
 */
@Component
class RegistrationUpdates implements TransactionListener {
  /** The bank requires authentication by the payer. Source: contract "Result codes", 3DS. */
  private static final Set<String> WANTS_PAYER =
      Set.of("101250", "101301", "101302", "101303", "101304", "101399");

  private final RecurringRegistrations registrations;
  private final Details details;

  RegistrationUpdates(RecurringRegistrations registrations, Details details) {
    this.registrations = registrations;
    this.details = details;
  }

  @Override
  public void stored(Transaction before, Transaction after, Transactions transactions) {
    if (after.kind() != TransactionKind.RECURRING_CARD_DIRECT
        || before.status() == after.status()) {
      return;
    }
    CardDirectDetails own = details.read(after.details(), CardDirectDetails.class);
    String id = own.recurringPayinRegistrationId();
    if (id == null) {
      return;
    }
    if (after.status() == Status.FAILED) {
      registrations.leavePlace(after.id());
    }
    RecurringRegistration registration = registrations.lock(after.clientId(), id).orElseThrow();
    if (registration.phase() == RegistrationPhase.ENDED) {
      return;
    }
    if (after.status() == Status.SUCCEEDED) {
      succeeded(registration, own.returnUrl() != null);
    } else if (own.returnUrl() == null) {
      refused(registration, after.outcome().result());
    }
  }

  private void succeeded(RecurringRegistration registration, boolean payerWasThere) {
    RecurringRegistration now = registration;
    boolean proves =
        payerWasThere || registration.phase() != RegistrationPhase.AUTHENTICATION_NEEDED;
    if (proves && registration.phase() != RegistrationPhase.IN_PROGRESS) {
      now = registrations.updateLocked(now, now.at(RegistrationPhase.IN_PROGRESS));
    }
    Long cycles = registration.terms().cycles();
    if (cycles != null && registrations.paid(registration.id()).linked() >= cycles) {
      registrations.updateLocked(now, now.at(RegistrationPhase.ENDED));
    }
  }

  private void refused(RecurringRegistration registration, @Nullable Result result) {
    if (registration.phase() == RegistrationPhase.IN_PROGRESS
        && result != null
        && WANTS_PAYER.contains(result.code())) {
      registrations.updateLocked(
          registration, registration.at(RegistrationPhase.AUTHENTICATION_NEEDED));
    }
  }
}
