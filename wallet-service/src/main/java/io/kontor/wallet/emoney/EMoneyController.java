package io.kontor.wallet.emoney;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.security.Requires;
import io.kontor.platform.sql.SqlTimes;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import io.kontor.wallet.user.Users;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Money in and out of a user's wallets over all time, a year or a month (UTC), in one currency; EUR
 * when none is named. Source: contract object EMoney.
 */
@RestController
class EMoneyController {
  private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final JdbcClient jdbc;
  private final Users users;

  EMoneyController(JdbcClient jdbc, Users users) {
    this.jdbc = jdbc;
    this.users = users;
  }

  /**
   * Reads how much electronic money a user was credited and debited in all. The amounts are in one
   * currency, EUR by default.
   */
  @GetMapping("/v2.01/{clientId}/users/{userId}/emoney")
  @Requires("users:read")
  EMoneyView always(
      @PathVariable String clientId,
      @PathVariable String userId,
      @Filter(name = "Currency", description = "ISO 4217 code; EUR by default.")
          ListFilters query) {
    return read(clientId, userId, BEGINNING, END, query);
  }

  /**
   * Reads how much electronic money a user was credited and debited in a year. The amounts are in
   * one currency, EUR by default.
   */
  @GetMapping("/v2.01/{clientId}/users/{userId}/emoney/{year}")
  @Requires("users:read")
  EMoneyView year(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable int year,
      @Filter(name = "Currency", description = "ISO 4217 code; EUR by default.")
          ListFilters query) {
    LocalDate from = LocalDate.of(bounded("Year", year, 1970, 9998), 1, 1);
    return read(clientId, userId, from, from.plusYears(1), query);
  }

  /**
   * Reads how much electronic money a user was credited and debited in a month. The amounts are in
   * one currency, EUR by default.
   */
  @GetMapping("/v2.01/{clientId}/users/{userId}/emoney/{year}/{month}")
  @Requires("users:read")
  EMoneyView month(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PathVariable int year,
      @PathVariable int month,
      @Filter(name = "Currency", description = "ISO 4217 code; EUR by default.")
          ListFilters query) {
    LocalDate from =
        LocalDate.of(bounded("Year", year, 1970, 9998), bounded("Month", month, 1, 12), 1);
    return read(clientId, userId, from, from.plusMonths(1), query);
  }

  private EMoneyView read(
      String clientId, String userId, LocalDate from, LocalDate until, ListFilters query) {
    String named = query.text("Currency");
    String currency = named == null ? "EUR" : named.toUpperCase(Locale.ROOT);
    if (!Currencies.isKnown(currency)) {
      throw ApiException.invalid("Currency", "The currency " + currency + " is not known.");
    }
    if (users.find(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return jdbc.sql(
            """
            SELECT least(coalesce(sum(e.amount) FILTER (WHERE e.amount > 0), 0), :max)::bigint AS credited,
                   least(coalesce(-sum(e.amount) FILTER (WHERE e.amount < 0), 0), :max)::bigint AS debited
              FROM wallet w JOIN entry e ON e.account_id = w.id
             WHERE w.client_id = :clientId AND w.owner_id = :userId AND w.currency = :currency
               AND e.recorded_at >= :from AND e.recorded_at < :until
            """)
        .param("clientId", clientId)
        .param("userId", userId)
        .param("currency", currency)
        .param(
            "max", Long.MAX_VALUE) // money that went round may add up to more than there ever was
        .param("from", SqlTimes.of(start(from)))
        .param("until", SqlTimes.of(start(until)))
        .query((row, _) ->
            new EMoneyView(
                userId,
                new Money(currency, row.getLong("credited")),
                new Money(currency, row.getLong("debited"))))
        .single();
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static int bounded(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw ApiException.invalid(name, "The value of " + name + " is out of range.");
    }
    return value;
  }

  /** Contract object EMoney. */
  record EMoneyView(
      String userId,
      @JsonProperty("CreditedEMoney") Money creditedEMoney,
      @JsonProperty("DebitedEMoney") Money debitedEMoney) {}
}
