package io.kontor.reporting.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the users and wallets that a report's filters name are the client's. */
@Repository
class ReportReferences {
  private static final Pattern CLIENT_WALLET = Pattern.compile("(FEES|CREDIT|DEFAULT)_[A-Z]{3}");

  private final JdbcClient jdbc;

  ReportReferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean areKnown(Report report) {
    String clientId = report.clientId();
    return switch (report.filters()) {
      case ReportFilters filters ->
          isUser(clientId, filters.authorId())
              && isUser(clientId, filters.ownerId())
              && isWallet(clientId, filters.walletId());
      case ReportV2Filters filters ->
          isUser(clientId, filters.userId()) && isWallet(clientId, filters.walletId());
    };
  }

  /** The client itself is the author of what it does with its own wallets. */
  private boolean isUser(String clientId, @Nullable String id) {
    return id == null || id.equals(clientId) || exists("platform_user", clientId, id);
  }

  private boolean isWallet(String clientId, @Nullable String id) {
    return id == null || CLIENT_WALLET.matcher(id).matches() || exists("wallet", clientId, id);
  }

  private boolean exists(String table, String clientId, String id) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM " + table + " WHERE client_id = :clientId AND id = :id)")
        .param("clientId", clientId)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
