package io.kontor.reporting.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.outbox.Outbox;
import io.kontor.platform.outbox.OutboxEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the file of a claimed report.
 *
 * <p>A crash at any point leaves the report PENDING; another instance begins it anew when the lease
 * is over. A writer that lost its lease stops and stores nothing.
 */
@Service
public class WriteReport {
  private static final Logger log = LoggerFactory.getLogger(WriteReport.class);
  private static final String FOLDER = "reports";
  private static final int RENEW_EVERY_ROWS = 5_000;

  private final Reports reports;
  private final ReportRows rows;
  private final FileStore files;
  private final ReportSettings settings;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  WriteReport(
      Reports reports,
      ReportRows rows,
      FileStore files,
      ReportSettings settings,
      Outbox outbox,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.reports = reports;
    this.rows = rows;
    this.files = files;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
    // The lease is renewed beside the snapshot that the rows are read from.
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Writes the file, or lets the report be tried again, or gives it up after enough tries. */
  void execute(Reports.Claimed claimed) {
    try {
      AtomicLong written = new AtomicLong();
      FileStore.StoredFile file =
          files.put(FOLDER, settings.bytesMax(), out -> write(claimed, out, written));
      try {
        finish(claimed, written.get(), new Report.FileRef(file.key(), file.size()));
      } catch (RuntimeException e) {
        files.delete(file.key());
        throw e;
      }
    } catch (LeaseLost _) {
      log.atWarn().addKeyValue("report", claimed.report().id()).log("Report taken over by another");
    } catch (RuntimeException e) {
      boolean again = claimed.attempts() < settings.attemptsMax();
      log.atWarn()
          .addKeyValue("report", claimed.report().id())
          .addKeyValue("again", again)
          .setCause(e)
          .log("Report could not be written");
      if (again) {
        reports.release(claimed, settings.retryAfter());
      } else {
        fail(claimed);
      }
    }
  }

  private void write(Reports.Claimed claimed, OutputStream out, AtomicLong written)
      throws IOException {
    Report report = claimed.report();
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(
                new OutputStreamWriter(
                    new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8));
    csv.writeRecord(report.columns());
    rows.forEach(
        report,
        settings.rowsMax(),
        cells -> {
          csv.writeRecord(harmless(cells));
          if (written.incrementAndGet() % RENEW_EVERY_ROWS == 0) {
            renew(claimed);
          }
        });
    csv.flush();
  }

  private void renew(Reports.Claimed claimed) {
    if (!Boolean.TRUE.equals(transaction.execute(_ -> reports.renew(claimed, settings.lease())))) {
      throw new LeaseLost();
    }
  }

  private void finish(Reports.Claimed claimed, long written, Report.FileRef file) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    transaction.executeWithoutResult(_ -> {
      if (!reports.finish(claimed, written, file, token, now, now.plus(settings.linkLife()))) {
        throw new LeaseLost();
      }
      outbox.append(event("reporting.report-generated", claimed.report()));
    });
    log.atInfo()
        .addKeyValue("report", claimed.report().id())
        .addKeyValue("rows", written)
        .log("Report written");
  }

  private void fail(Reports.Claimed claimed) {
    transaction.executeWithoutResult(_ -> {
      if (reports.fail(claimed, clock.instant())) {
        outbox.append(event("reporting.report-failed", claimed.report()));
      }
    });
  }

  /** Not visible to merchants: they hear of these reports by callback. Source: contract. */
  private static OutboxEvent event(String type, Report report) {
    return OutboxEvent.of(
        type, report.id(), report.clientId(), new ReportFact(report.id(), report.clientId()));
  }

  private static @Nullable String[] harmless(@Nullable String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cells.harmless(cells[i]);
    }
    return cells;
  }

  /** Event data. Source: docs/architecture.md, "Events". */
  record ReportFact(String id, String clientId) {}

  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
