package io.kontor.platform.settings;

import java.util.Map;

/**
 * Prefixes of earlier releases. A process that is given one does not start, and says the new one.
 */
final class RenamedSettings {
  static final Map<String, String> OLD_PREFIXES =
      Map.ofEntries(
          Map.entry("webhooks", "kontor.webhook"),
          Map.entry("reports", "kontor.reporting"),
          Map.entry("identity.keys", "kontor.identity.keys"),
          Map.entry("identity.invitation", "kontor.identity.invitation"),
          Map.entry("wallet.ledger", "kontor.wallet.ledger"),
          Map.entry("wallet.trial-balance", "kontor.wallet.trial-balance"),
          Map.entry("dispute.work", "kontor.work"),
          Map.entry("dispute.deadlines", "kontor.dispute.deadlines"),
          Map.entry("compliance.limits", "kontor.compliance.limits"),
          Map.entry("compliance.screening", "kontor.compliance.screening"),
          Map.entry("compliance.sandbox-review", "kontor.compliance.sandbox-review"));

  private RenamedSettings() {}
}
