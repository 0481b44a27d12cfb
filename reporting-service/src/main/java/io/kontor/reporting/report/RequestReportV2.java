package io.kontor.reporting.report;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.id.Ids;
import io.kontor.platform.money.Currencies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts the request for a report of the second version; a background job writes it, and an event
 * tells. Errors: PARAM_ERROR naming each wrong member; RATE_LIMIT when too many of the client's
 * reports wait. Source: contract "Reports", V2.
 */
@Service
public class RequestReportV2 {
  private static final int TEXT_MAX = 128;
  private static final Set<String> TYPES = Set.of("PAYIN", "PAYOUT", "TRANSFER", "CONVERSION");
  private static final Set<String> STATUSES = Set.of("CREATED", "SUCCEEDED", "FAILED");

  private final AcceptReport acceptReport;
  private final Ids ids;
  private final Clock clock;

  RequestReportV2(AcceptReport acceptReport, Ids ids, Clock clock) {
    this.acceptReport = acceptReport;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores the wish and returns the pending report. */
  @Transactional
  Report execute(String clientId, Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DownloadFormat format = DownloadFormat.of(command.downloadFormat());
    ReportType type = type(command.reportType());
    Check check = new Check(type, now);
    ReportV2Filters filters = check.complete(command.filters());
    if (!check.errors.isEmpty()) {
      throw ApiException.invalid(check.errors);
    }
    return acceptReport.store(
        new Report(
            ids.next("report"),
            clientId,
            type,
            Report.Status.PENDING,
            command.tag(),
            now,
            null,
            null,
            AcceptReport.newestFirst(command.sort()),
            false,
            format,
            filters,
            columns(type, command.columns() == null ? List.of() : command.columns()),
            null,
            null,
            null,
            null,
            null));
  }

  private static ReportType type(String text) {
    for (ReportType type : ReportType.values()) {
      if (type.isV2() && type.name().equalsIgnoreCase(text.strip())) {
        return type;
      }
    }
    throw ApiException.invalid("ReportType", "The report type is not known.");
  }

  /** The columns of reports of intents are not checked, because such a report is never written. */
  private static List<String> columns(ReportType type, List<String> names) {
    if (!type.isOfIntents()) {
      return type.columns(names).stream().map(ReportType.Column::name).toList();
    }
    for (String name : names) {
      if (name == null || name.isBlank() || name.length() > TEXT_MAX) {
        throw ApiException.invalid("Columns", "A column is empty or too long.");
      }
    }
    return names;
  }

  /** What is asked for; null where the contract fills in. The filters carry the dates. */
  record Command(
      String reportType,
      String downloadFormat,
      @Nullable String tag,
      @Nullable String sort,
      ReportV2Filters filters,
      @Nullable List<String> columns) {}

  private static final class Check {
    private final Map<String, String> errors = new TreeMap<>();
    private final ReportType type;
    private final Instant now;

    Check(ReportType type, Instant now) {
      this.type = type;
      this.now = now;
    }

    ReportV2Filters complete(ReportV2Filters given) {
      period(given);
      ReportV2Filters filters =
          new ReportV2Filters(
              given.beforeDate(),
              given.afterDate(),
              currency(given.currency()),
              text("UserId", given.userId()),
              text("WalletId", given.walletId()),
              upper(text("PaymentMethod", given.paymentMethod())),
              constant("Status", given.status(), STATUSES),
              constant("Type", given.type(), TYPES),
              ofIntents("IntentId", text("IntentId", given.intentId())),
              ofIntents(
                  "ExternalProviderName",
                  text("ExternalProviderName", given.externalProviderName())),
              // SDKs send false for what is not set
              Boolean.TRUE.equals(given.scheduled()) ? ofIntents("Scheduled", true) : null,
              ofIntents("SettlementId", text("SettlementId", given.settlementId())));
      if (filters.currency() != null && filters.walletId() != null) {
        errors.put("Currency", "Currency and WalletId cannot be used together.");
      }
      return filters;
    }

    private void period(ReportV2Filters given) {
      Instant before = required("BeforeDate", given.beforeDate());
      Instant after = required("AfterDate", given.afterDate());
      if (before == null || after == null) {
        return;
      }
      ZonedDateTime end = before.atZone(ZoneOffset.UTC);
      Instant oldest =
          LocalDate.of(now.atZone(ZoneOffset.UTC).getYear() - 1, 1, 1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      if (!after.isBefore(before)) {
        errors.put("AfterDate", "AfterDate must be before BeforeDate.");
      } else if (after.isBefore(end.minusYears(1).toInstant())) {
        errors.put("AfterDate", "The period must not be longer than one year.");
      } else if (after.isBefore(oldest)) {
        errors.put("AfterDate", "The period must not begin before 1 January of last year.");
      }
    }

    private @Nullable Instant required(String name, @Nullable Instant date) {
      if (date == null || date.getEpochSecond() == 0) {
        errors.put(name, ApiException.requiredText(name));
        return null;
      }
      if (date.isAfter(now.plus(3660, ChronoUnit.DAYS))) {
        errors.put(name, "The date is out of range.");
        return null;
      }
      return date;
    }

    private @Nullable String currency(@Nullable String code) {
      String upper = upper(text("Currency", code));
      if (upper != null && !Currencies.isKnown(upper)) {
        errors.put("Currency", "The currency is not known.");
      }
      return upper;
    }

    private @Nullable String constant(String name, @Nullable String value, Set<String> ofOurs) {
      String upper = upper(text(name, value));
      if (upper != null && !type.isOfIntents() && !ofOurs.contains(upper)) {
        errors.put(name, "The value is not known.");
      }
      return upper;
    }

    private <T> @Nullable T ofIntents(String name, @Nullable T value) {
      if (value != null && !type.isOfIntents()) {
        errors.put(name, name + " can be used only with reports of intents.");
      }
      return value;
    }

    private @Nullable String text(String name, @Nullable String value) {
      if (value == null || value.isBlank()) {
        return null;
      }
      if (value.length() > TEXT_MAX) {
        errors.put(name, "The value is too long.");
      }
      return value.strip();
    }

    private static @Nullable String upper(@Nullable String value) {
      return value == null ? null : value.toUpperCase(Locale.ROOT);
    }
  }
}
