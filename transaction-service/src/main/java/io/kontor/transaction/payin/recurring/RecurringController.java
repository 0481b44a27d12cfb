package io.kontor.transaction.payin.recurring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.IpAddress;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.alternative.PayerData.BrowserInfo;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Series of payments. Source: contract "Pay-ins: recurring". */
@RestController
class RecurringController {
  private final RegisterRecurringPayIn agreeOnSeries;
  private final MakeRecurringPayIn payInSeries;
  private final RecurringRegistrations registrations;
  private final PayInViews payInViews;

  RecurringController(
      RegisterRecurringPayIn agreeOnSeries,
      MakeRecurringPayIn payInSeries,
      RecurringRegistrations registrations,
      PayInViews payInViews) {
    this.agreeOnSeries = agreeOnSeries;
    this.payInSeries = payInSeries;
    this.registrations = registrations;
    this.payInViews = payInViews;
  }

  /** Registers recurring pay-ins with a card. The first one is made with the payer present. */
  @PostMapping("/v2.01/{clientId}/recurringpayinregistrations")
  @Requires("payins:write")
  RegistrationView register(
      @PathVariable String clientId, @Valid @RequestBody RegistrationRequest request) {
    return view(agreeOnSeries.register(request.command(clientId)));
  }

  /** Reads a registration of recurring pay-ins. CurrentState counts what was paid so far. */
  @GetMapping("/v2.01/{clientId}/recurringpayinregistrations/{id}")
  @Requires("payins:read")
  RegistrationView read(@PathVariable String clientId, @PathVariable String id) {
    return view(agreeOnSeries.require(clientId, id));
  }

  /**
   * Changes a registration of recurring pay-ins. Another card needs the payer again; Status ENDED
   * ends it for good.
   */
  @PutMapping("/v2.01/{clientId}/recurringpayinregistrations/{id}")
  @Requires("payins:write")
  RegistrationView change(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ChangeRegistrationRequest request) {
    return view(agreeOnSeries.change(clientId, id, request.change()));
  }

  /**
   * Makes a recurring pay-in. The payer authenticates when they are present; without them the
   * amounts of the registration apply.
   */
  @PostMapping("/v2.01/{clientId}/payins/recurring/card/direct")
  @Requires("payins:write")
  PayInView pay(@PathVariable String clientId, @Valid @RequestBody RecurringCardRequest request) {
    return payInViews.of(
        payInSeries.execute(
            new MakeRecurringPayIn.Command(
                clientId,
                request.recurringPayinRegistrationId(),
                request.debitedFunds(),
                request.fees(),
                request.browserInfo(),
                request.ipAddress(),
                request.secureModeReturnUrl(),
                request.statementDescriptor(),
                request.profilingAttemptReference(),
                request.tag())));
  }

  private RegistrationView view(RecurringRegistration registration) {
    return RegistrationView.of(registration, registrations.paid(registration.id()));
  }

  record RegistrationRequest(
      RecurringTerms.@Nullable PaymentType paymentType,
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @Nullable String cardId,
      @NotNull Money firstTransactionDebitedFunds,
      @NotNull Money firstTransactionFees,
      @Nullable Money nextTransactionDebitedFunds,
      @Nullable Money nextTransactionFees,
      @Nullable String frequency,
      @Nullable Instant endDate,
      @Nullable Boolean fixedNextAmount,
      @Nullable Boolean fractionedPayment,
      @Nullable Boolean migration,
      @Nullable @Min(0) @Max(999) Integer freeCycles,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable @Size(max = 255) String tag) {

    RegisterRecurringPayIn.Command command(String clientId) {
      return new RegisterRecurringPayIn.Command(
          clientId,
          paymentType == null ? RecurringTerms.PaymentType.CARD_DIRECT : paymentType,
          authorId,
          creditedUserId,
          creditedWalletId,
          cardId,
          firstTransactionDebitedFunds,
          firstTransactionFees,
          nextTransactionDebitedFunds,
          nextTransactionFees,
          Frequency.of(frequency),
          endDate,
          Boolean.TRUE.equals(fixedNextAmount),
          Boolean.TRUE.equals(fractionedPayment),
          Boolean.TRUE.equals(migration),
          freeCycles,
          billing,
          shipping,
          tag);
    }
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

  record RecurringCardRequest(
      @NotBlank String recurringPayinRegistrationId,
      @Nullable Money debitedFunds,
      @Nullable Money fees,
      @Nullable BrowserInfo browserInfo,
      @Nullable @IpAddress String ipAddress,
      @Nullable @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable String statementDescriptor,
      @Nullable @Size(max = 255) String profilingAttemptReference,
      @Nullable String tag) {}
}
