package io.kontor.transaction.payin.recurring;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.payin.recurring.MakeRecurringPayIn.RecurringCardRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Series of payments. Source: contract "Pay-ins: recurring". */
@RestController
class RecurringController {
  private final RegisterRecurringPayIn registerRecurringPayIn;
  private final MakeRecurringPayIn makeRecurringPayIn;
  private final RecurringRegistrations registrations;
  private final PayInViews payInViews;

  RecurringController(
      RegisterRecurringPayIn registerRecurringPayIn,
      MakeRecurringPayIn makeRecurringPayIn,
      RecurringRegistrations registrations,
      PayInViews payInViews) {
    this.registerRecurringPayIn = registerRecurringPayIn;
    this.makeRecurringPayIn = makeRecurringPayIn;
    this.registrations = registrations;
    this.payInViews = payInViews;
  }

  /** Reads back a registration whose answer was lost. */
  @Bean
  static ResourceReader recurringRegistrationReader(RecurringRegistrations registrations) {
    return (clientId, id) ->
        registrations
            .find(clientId, id)
            .map(found -> RegistrationView.of(found, registrations.paid(found.id())));
  }

  /** Registers recurring pay-ins with a card. The first one is made with the payer present. */
  @PostMapping("/v2.01/{clientId}/recurringpayinregistrations")
  @Requires("payins:write")
  @Audited(AuditAction.RECURRING_REGISTRATION_CREATED)
  RegistrationView register(
      @PathVariable String clientId, @Valid @RequestBody RegistrationRequest request) {
    return view(registerRecurringPayIn.register(clientId, request));
  }

  /** Reads a registration of recurring pay-ins. CurrentState counts what was paid so far. */
  @GetMapping("/v2.01/{clientId}/recurringpayinregistrations/{id}")
  @Requires("payins:read")
  RegistrationView read(@PathVariable String clientId, @PathVariable String id) {
    return view(registerRecurringPayIn.require(clientId, id));
  }

  /**
   * Changes a registration of recurring pay-ins. Another card needs the payer again; Status ENDED
   * ends it for good.
   */
  @PutMapping("/v2.01/{clientId}/recurringpayinregistrations/{id}")
  @Requires("payins:write")
  @Audited(AuditAction.RECURRING_REGISTRATION_EDITED)
  RegistrationView change(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ChangeRegistrationRequest request) {
    return view(registerRecurringPayIn.change(clientId, id, request.change()));
  }

  /**
   * Makes a recurring pay-in. The payer authenticates when they are present; without them the
   * amounts of the registration apply.
   */
  @PostMapping("/v2.01/{clientId}/payins/recurring/card/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView pay(@PathVariable String clientId, @Valid @RequestBody RecurringCardRequest request) {
    return payInViews.of(makeRecurringPayIn.execute(clientId, request));
  }

  private RegistrationView view(RecurringRegistration registration) {
    return RegistrationView.of(registration, registrations.paid(registration.id()));
  }

  record ChangeRegistrationRequest(
      @Nullable String cardId,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable RegistrationPhase status,
      @Nullable @Size(max = 255) String tag) {

    RegisterRecurringPayIn.Change change() {
      if (status != null && status != RegistrationPhase.ENDED) {
        throw ApiException.invalid("Status", "Only ENDED can be set.");
      }
      return new RegisterRecurringPayIn.Change(cardId, billing, shipping, status != null, tag);
    }
  }
}
