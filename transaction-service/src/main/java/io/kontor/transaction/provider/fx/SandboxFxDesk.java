package io.kontor.transaction.provider.fx;

import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.provider.Sandbox;
import io.kontor.transaction.provider.fx.FxApi.DealAnswer;
import io.kontor.transaction.provider.fx.FxApi.RateBody;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** The FX desk that the sandbox plays. */
@Component
class SandboxFxDesk implements FxDesk {
  private static final int RATE_LENGTH_MAX = 40;

  private final FxApi api;

  SandboxFxDesk(Sandbox sandbox) {
    this.api = sandbox.api(FxApi.class);
  }

  @Override
  public Optional<Rate> rate(String debitedCurrency, String creditedCurrency) {
    return harmless(() -> api.rate(debitedCurrency, creditedCurrency));
  }

  @Override
  public Optional<Rate> hold(
      String reference, String debitedCurrency, String creditedCurrency, Duration duration) {
    return harmless(() ->
        api.hold(
            new FxApi.HoldBody(
                reference, debitedCurrency, creditedCurrency, duration.toSeconds())));
  }

  @Override
  public Deal deal(String reference, String hold, Money sold, Money bought) {
    try {
      return deal(api.deal(new FxApi.DealBody(reference, hold, sold, bought)));
    } catch (HttpClientErrorException.NotFound _) {
      return new Refused(Result.of("009199", "PSP technical error")); // it knows no such hold
    }
  }

  @Override
  public Optional<Deal> find(String reference) {
    return Sandbox.ifKnown(() -> deal(api.find(reference)));
  }

  private static Deal deal(DealAnswer answer) {
    return switch (answer.status()) {
      case "MADE" -> new Made();
      case "REFUSED" -> new Refused(Result.of(answer.resultCode(), answer.resultMessage()));
      default -> throw new IllegalStateException("The desk answered " + answer.status());
    };
  }

  /** Rates and holds are not binding: an unknown outcome counts as not done. */
  private static Optional<Rate> harmless(Supplier<RateBody> call) {
    try {
      RateBody body = call.get();
      return Optional.of(
          new Rate(
              body.debitedCurrency(),
              body.creditedCurrency(),
              decimal(body.marketRate()),
              decimal(body.clientRate()),
              body.at()));
    } catch (HttpClientErrorException.NotFound _) {
      return Optional.empty();
    } catch (OutcomeUnknownException e) {
      throw new ServiceUnavailableException("the FX desk", e);
    }
  }

  private static BigDecimal decimal(String text) {
    if (text.length() > RATE_LENGTH_MAX) {
      throw new IllegalStateException("The desk's rate is too long");
    }
    return new BigDecimal(text);
  }
}
