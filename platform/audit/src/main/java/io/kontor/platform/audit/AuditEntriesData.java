package io.kontor.platform.audit;

import java.util.List;

/**
 * Data of {@code {service}.audit-recorded}: entries of one client, {@link #ENTRIES_MAX} at most.
 */
public record AuditEntriesData(List<AuditEntryData> entries) {
  /** So that no event is too large for the brokers. */
  public static final int ENTRIES_MAX = 500;

  public AuditEntriesData {
    entries = List.copyOf(entries);
  }
}
