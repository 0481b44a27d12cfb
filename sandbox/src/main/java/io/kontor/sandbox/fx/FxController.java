package io.kontor.sandbox.fx;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.fx.FxDesk.Deal;
import io.kontor.sandbox.fx.FxDesk.Hold;
import io.kontor.sandbox.fx.Market.Rate;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.Require;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The FX desk as our own services call it. Source: architecture, section 8. */
@RestController
@RequestMapping("/fx")
class FxController {
  private static final long HOLD_SECONDS_MAX = Duration.ofDays(2).toSeconds();

  private final FxDesk desk;

  FxController(FxDesk desk) {
    this.desk = desk;
  }

  record HoldRequest(
      @Nullable String reference,
      @Nullable String debitedCurrency,
      @Nullable String creditedCurrency,
      @Nullable Long durationSeconds) {}

  record DealRequest(
      @Nullable String reference,
      @Nullable String hold,
      @Nullable Money sold,
      @Nullable Money bought) {}

  /** Rates are text, so that they are not parsed as floating point. */
  record RateView(
      String debitedCurrency,
      String creditedCurrency,
      String marketRate,
      String clientRate,
      String margin,
      Instant at) {}

  @GetMapping("/rates/{from}/{to}")
  RateView rate(@PathVariable String from, @PathVariable String to) {
    Rate rate = desk.rate(from, to);
    return new RateView(
        rate.debitedCurrency(),
        rate.creditedCurrency(),
        rate.marketRate().toPlainString(),
        rate.clientRate().toPlainString(),
        rate.margin().toPlainString(),
        rate.at());
  }

  @PostMapping("/holds")
  Hold hold(@RequestBody HoldRequest request) {
    long seconds = Require.present("durationSeconds", request.durationSeconds());
    if (seconds < 1 || seconds > HOLD_SECONDS_MAX) {
      throw Problem.invalid("durationSeconds must be from 1 to " + HOLD_SECONDS_MAX + ".");
    }
    return desk.hold(
        Require.text("reference", request.reference()),
        Require.currency("debitedCurrency", request.debitedCurrency()),
        Require.currency("creditedCurrency", request.creditedCurrency()),
        Duration.ofSeconds(seconds));
  }

  @PostMapping("/deals")
  Deal deal(@RequestBody DealRequest request) {
    return desk.deal(
        Require.text("reference", request.reference()),
        Require.text("hold", request.hold()),
        Require.money("sold", request.sold(), 1),
        Require.money("bought", request.bought(), 1));
  }

  @GetMapping("/deals/{reference}")
  Deal deal(@PathVariable String reference) {
    return desk.find(reference).orElseThrow(() -> Problem.notFound("The deal"));
  }
}
