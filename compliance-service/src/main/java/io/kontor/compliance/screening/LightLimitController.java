package io.kontor.compliance.screening;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.security.RequiresScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operator's limits for LIGHT users: what each currency's whole month is worth, in minor units.
 * Effective with the next screening.
 */
@RestController
class LightLimitController {
  private final JdbcClient jdbc;

  LightLimitController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/internal/light-limits")
  @RequiresScope("limits:read")
  List<Limit> list() {
    return jdbc.sql("SELECT currency, amount FROM light_payout_limit ORDER BY currency")
        .query((row, _) -> new Limit(row.getString("currency"), row.getLong("amount")))
        .list();
  }

  @PutMapping("/internal/light-limits/{currency}")
  @RequiresScope("limits:write")
  Limit set(@PathVariable String currency, @Valid @RequestBody LimitRequest request) {
    Limit limit = new Limit(known(currency), request.amount());
    jdbc.sql(
            """
            INSERT INTO light_payout_limit (currency, amount) VALUES (:currency, :amount)
            ON CONFLICT (currency) DO UPDATE SET amount = excluded.amount
            """)
        .param("currency", limit.currency())
        .param("amount", limit.amount())
        .update();
    return limit;
  }

  /** Without a limit, LIGHT users move nothing in the currency. */
  @DeleteMapping("/internal/light-limits/{currency}")
  @RequiresScope("limits:write")
  void remove(@PathVariable String currency) {
    jdbc.sql("DELETE FROM light_payout_limit WHERE currency = :currency")
        .param("currency", known(currency))
        .update();
  }

  private static String known(String text) {
    String currency = text.toUpperCase(Locale.ROOT);
    if (!Currencies.isKnown(currency)) {
      throw ApiException.notFound("Currency", text);
    }
    return currency;
  }

  record Limit(String currency, long amount) {}

  record LimitRequest(@NotNull @Positive Long amount) {}
}
