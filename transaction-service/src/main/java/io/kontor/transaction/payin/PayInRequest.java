package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Amounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Who pays in, where to and how much: what requests to pay in have in common. They take it as an
 * unwrapped component.
 */
public record PayInRequest(
    @Valid @JsonUnwrapped PayInParties parties, @NotNull Money debitedFunds, @NotNull Money fees) {

  /** The amounts, checked. Errors: PARAM_ERROR naming the field. */
  public Amounts amounts() {
    return Amounts.requested(debitedFunds, fees);
  }
}
