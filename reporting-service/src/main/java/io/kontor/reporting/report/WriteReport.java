package io.kontor.reporting.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.files.FileKeys;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the file of a claimed report.
 *
 * <p>A crash at any point leaves the report PENDING; another instance restarts it when the lease is
 * over. A writer that lost its lease stops and stores nothing.
 */
@Service
public class WriteReport {
  private static final Logger log = LoggerFactory.getLogger(WriteReport.class);
  private static final String FOLDER = "reports";
  private static final String BAD_DATA = "805001"; // contract "Reports"
  private static final String EXECUTION_FAILED = "809001";
  private static final Duration OUTAGE_MAX = Duration.ofDays(1);
  private static final int RENEW_EVERY_ROWS = 5_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reports reports;
  private final ReportRows rows;
  private final ReportReferences references;
  private final FileStore files;
  private final ReportSettings settings;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final FailureLog failures = new FailureLog(WriteReport.class);
  private final SecureRandom random = new SecureRandom();

  WriteReport(
      Reports reports,
      ReportRows rows,
      ReportReferences references,
      FileStore files,
      ReportSettings settings,
      Outbox outbox,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.reports = reports;
    this.rows = rows;
    this.references = references;
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
      if (!canBeAnswered(claimed)) {
        return;
      }
      if (claimed.leftover() != null) {
        files.delete(claimed.leftover());
      }
      // Noted first: an instance that takes over after a crash deletes what was written.
      String key = FileKeys.next(FOLDER);
      if (!reports.noteFile(claimed, key)) {
        throw new LeaseLost();
      }
      AtomicLong written = new AtomicLong();
      FileStore.StoredFile file =
          files.putAt(key, settings.bytesMax(), out -> write(claimed, out, written));
      try {
        finish(claimed, written.get(), new Report.FileRef(file.key(), file.size()));
      } catch (RuntimeException e) {
        files.delete(file.key());
        throw e;
      }
    } catch (LeaseLost _) {
      log.atWarn().addKeyValue("report", claimed.report().id()).log("Report taken over by another");
    } catch (ServiceUnavailableException e) {
      // An outage uses up none of the report's attempts as long as the report is young.
      boolean young = clock.instant().isBefore(claimed.report().creationDate().plus(OUTAGE_MAX));
      failures.warn(
          e,
          "The file store is unavailable; the report waits",
          Map.of("report", claimed.report().id()));
      if (young || claimed.attempts() < settings.attemptsMax()) {
        reports.release(claimed, settings.retryAfter(), !young);
      } else {
        fail(claimed, EXECUTION_FAILED, "The report could not be executed");
      }
    } catch (RuntimeException e) {
      boolean again = claimed.attempts() < settings.attemptsMax();
      failures.warn(
          e,
          "Report could not be written",
          Map.of("report", claimed.report().id(), "again", again));
      if (again) {
        reports.release(claimed, settings.retryAfter(), true);
      } else {
        fail(claimed, EXECUTION_FAILED, "The report could not be executed");
      }
    }
  }

  /**
   * Whether there is anything to write. Reports of intents, and those about somebody who is not the
   * client's, fail; somebody who has just been created may need a moment to be known here.
   */
  private boolean canBeAnswered(Reports.Claimed claimed) {
    boolean ofIntents = claimed.report().type().isOfIntents();
    if (!ofIntents && references.areKnown(claimed.report())) {
      return true;
    }
    if (!ofIntents && claimed.attempts() == 1) {
      reports.release(claimed, settings.unknownAfter(), true);
    } else {
      fail(claimed, BAD_DATA, "The data of the report request is not valid");
    }
    return false;
  }

  private void write(Reports.Claimed claimed, OutputStream out, AtomicLong written)
      throws IOException {
    Report report = claimed.report();
    OutputStreamWriter text =
        new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
    if (report.downloadFormat().isForSpreadsheets()) {
      text.write(BYTE_ORDER_MARK);
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    Cells writer = new Cells(report.downloadFormat());
    List<ReportType.Column> columns = report.type().columns(report.columns());
    csv.writeRecord(report.columns());
    rows.forEach(
        report,
        settings.rowsMax(),
        cells -> {
          for (int i = 0; i < cells.length; i++) {
            cells[i] = writer.write(columns.get(i), cells[i]);
          }
          csv.writeRecord(cells);
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
    Duration life = claimed.report().type().isV2() ? settings.linkLifeV2() : settings.linkLife();
    transaction.executeWithoutResult(_ -> {
      if (!reports.finish(claimed, written, file, token, now, now.plus(life))) {
        throw new LeaseLost();
      }
      outbox.append(event("reporting.report-generated", "REPORT_GENERATED", claimed.report()));
    });
    log.atInfo()
        .addKeyValue("report", claimed.report().id())
        .addKeyValue("rows", written)
        .log("Report written");
  }

  private void fail(Reports.Claimed claimed, String resultCode, String resultMessage) {
    transaction.executeWithoutResult(_ -> {
      if (reports.fail(claimed, clock.instant(), resultCode, resultMessage)) {
        outbox.append(event("reporting.report-failed", "REPORT_FAILED", claimed.report()));
      }
    });
  }

  /** Merchants hear of the first version by callback, of the second by event. Source: contract. */
  private static OutboxEvent event(String type, String apiEvent, Report report) {
    return OutboxEvent.of(
            type,
            report.id(),
            report.clientId(),
            new ReportEventData(report.id(), report.clientId()))
        .visibleAs(report.type().isV2() ? apiEvent : null);
  }

  /** Event data. Source: docs/architecture.md, "Events". */
  record ReportEventData(String id, String clientId) {}

  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
