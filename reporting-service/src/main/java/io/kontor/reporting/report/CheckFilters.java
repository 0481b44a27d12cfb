package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Currencies;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the filters of a request and fills in what the contract fills in.
 *
 * <p>SDKs send zero for dates and amounts that are not set; those count as missing. Errors:
 * PARAM_ERROR naming each wrong filter. Source: contract "Reports".
 */
final class CheckFilters {
  private static final int VALUES_MAX = 100;
  private static final Period OLDEST_TRANSACTIONS = Period.ofMonths(36);
  private static final Set<String> TYPES =
      Set.of("PAYIN", "PAYOUT", "TRANSFER", "CONVERSION", "CARD_VALIDATION");
  private static final Set<String> STATUSES = Set.of("CREATED", "SUCCEEDED", "FAILED");
  private static final Set<String> NATURES =
      Set.of("REGULAR", "REFUND", "REPUDIATION", "SETTLEMENT");

  private final Map<String, String> errors = new TreeMap<>();
  private final ReportType type;
  private final Instant now;

  private CheckFilters(ReportType type, Instant now) {
    this.type = type;
    this.now = now;
  }

  static ReportFilters complete(ReportType type, @Nullable ReportFilters given, Instant now) {
    CheckFilters check = new CheckFilters(type, now);
    ReportFilters filters = check.complete(given == null ? ReportFilters.none() : given);
    if (!check.errors.isEmpty()) {
      throw ApiException.invalid(check.errors);
    }
    return filters;
  }

  private ReportFilters complete(ReportFilters given) {
    Instant before = orElse(given.beforeDate(), now);
    Instant after = orElse(given.afterDate(), minus(before, Period.ofMonths(1)));
    period(before, after);
    Amount minDebited =
        amount("MinDebitedFunds", given.minDebitedFundsAmount(), given.minDebitedFundsCurrency());
    Amount maxDebited =
        amount("MaxDebitedFunds", given.maxDebitedFundsAmount(), given.maxDebitedFundsCurrency());
    Amount minFees = amount("MinFees", given.minFeesAmount(), given.minFeesCurrency());
    Amount maxFees = amount("MaxFees", given.maxFeesAmount(), given.maxFeesCurrency());
    Amount minBalance = amount("MinBalance", given.minBalanceAmount(), given.minBalanceCurrency());
    Amount maxBalance = amount("MaxBalance", given.maxBalanceAmount(), given.maxBalanceCurrency());
    return new ReportFilters(
        before,
        after,
        constants("Type", given.type(), TYPES),
        constants("Status", given.status(), STATUSES),
        constants("Nature", given.nature(), NATURES),
        bounded("ResultCode", given.resultCode()),
        minDebited.minor(),
        minDebited.currency(),
        maxDebited.minor(),
        maxDebited.currency(),
        minFees.minor(),
        minFees.currency(),
        maxFees.minor(),
        maxFees.currency(),
        text("AuthorId", given.authorId()),
        text("WalletId", given.walletId()),
        text("OwnerId", given.ownerId()),
        currency("Currency", given.currency()),
        minBalance.minor(),
        minBalance.currency(),
        maxBalance.minor(),
        maxBalance.currency());
  }

  private void period(Instant before, Instant after) {
    if (!after.isBefore(before)) {
      errors.put("AfterDate", "AfterDate must be before BeforeDate.");
    } else if (after.isBefore(minus(before, type.periodMax()))) {
      errors.put(
          "AfterDate",
          "The period must not be longer than " + type.periodMax().toTotalMonths() + " months.");
    } else if (type == ReportType.TRANSACTIONS && after.isBefore(minus(now, OLDEST_TRANSACTIONS))) {
      errors.put("AfterDate", "The period must not begin more than 36 months ago.");
    }
  }

  private Amount amount(String name, @Nullable Long minor, @Nullable String code) {
    String currency = code == null || code.isBlank() ? null : currency(name + "Currency", code);
    if (minor == null) {
      return new Amount(null, currency);
    }
    if (currency == null) {
      if (minor != 0) {
        errors.put(name + "Currency", ApiException.requiredText(name + "Currency"));
      }
      return new Amount(null, null);
    }
    return new Amount(minor, currency);
  }

  private @Nullable String currency(String name, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (!Currencies.isKnown(upper)) {
      errors.put(name, "The currency is not known.");
    }
    return upper;
  }

  private @Nullable String text(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > 128) {
      errors.put(name, "The id is too long.");
    }
    return value.strip();
  }

  private List<String> constants(String name, @Nullable List<String> values, Set<String> allowed) {
    List<String> upper =
        bounded(name, values).stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
    for (String value : upper) {
      if (!allowed.contains(value)) {
        errors.put(name, "The value " + value + " is not known.");
      }
    }
    return upper;
  }

  private List<String> bounded(String name, @Nullable List<String> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > VALUES_MAX) {
      errors.put(name, "Too many values.");
      return List.of();
    }
    return values.stream()
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  private static Instant orElse(@Nullable Instant given, Instant otherwise) {
    return given == null || given.getEpochSecond() == 0 ? otherwise : given;
  }

  private static Instant minus(Instant instant, Period period) {
    return instant.atZone(ZoneOffset.UTC).minus(period).toInstant();
  }

  private record Amount(@Nullable Long minor, @Nullable String currency) {}
}
