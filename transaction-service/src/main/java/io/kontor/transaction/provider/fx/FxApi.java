package io.kontor.transaction.provider.fx;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The sandbox's FX desk over HTTP. Source: docs/architecture.md, "The outside world". */
interface FxApi {

  @GetExchange("/fx/rates/{from}/{to}")
  RateBody rate(@PathVariable String from, @PathVariable String to);

  @PostExchange("/fx/holds")
  RateBody hold(@RequestBody HoldBody body);

  @PostExchange("/fx/deals")
  DealAnswer deal(@RequestBody DealBody body);

  @GetExchange("/fx/deals/{reference}")
  DealAnswer find(@PathVariable String reference);

  record RateBody(
      String debitedCurrency,
      String creditedCurrency,
      String marketRate,
      String clientRate,
      Instant at) {}

  record HoldBody(
      String reference, String debitedCurrency, String creditedCurrency, long durationSeconds) {}

  record DealBody(String reference, String hold, Money sold, Money bought) {}

  record DealAnswer(String status, @Nullable String resultCode, @Nullable String resultMessage) {}
}
