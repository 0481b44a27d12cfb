package io.kontor.platform.document;

import io.kontor.platform.audit.AuditRecorder;
import io.kontor.platform.files.FileLinks;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.files.IncomingFiles;
import io.kontor.platform.id.Ids;
import io.kontor.platform.idempotency.IdempotencyKeys;
import io.kontor.platform.json.ContractJson;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.work.QueueWorker;
import io.kontor.platform.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pages, submission and consultation of documents, for a service that imports this and declares its
 * {@link DocumentKind}; it has the tables {@code file_link}, {@code incoming_file} and that of its
 * pages.
 */
@Configuration(proxyBeanMethods = false)
public class DocumentFilesConfiguration {

  @Bean
  IncomingFiles incomingFiles(
      JdbcClient jdbc, TransactionTemplate transaction, FileStore files, QueueWorker worker) {
    return new IncomingFiles(jdbc, transaction, files, worker);
  }

  @Bean
  FileLinks fileLinks(
      JdbcClient jdbc, FileStore files, PlatformSettings properties, DocumentKind kind) {
    return new FileLinks(jdbc, files, properties.publicBase(), kind.linkPath());
  }

  @Bean
  RecurringJob sweepAbandonedFiles(IncomingFiles files) {
    return new RecurringJob("sweep-abandoned-files", Duration.ofMinutes(10), files::sweep);
  }

  @Bean
  RecurringJob pruneFileLinks(FileLinks links) {
    return new RecurringJob("prune-file-links", Duration.ofMinutes(5), links::prune);
  }

  @Bean
  PageReader pageReader(IncomingFiles files, ContractJson json) {
    return new PageReader(files, json);
  }

  @Bean
  DocumentPages documentPages(
      DocumentKind kind,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PageReader reader,
      IncomingFiles files,
      FileLinks links,
      IdempotencyKeys idempotencyKeys,
      AuditRecorder audit,
      Ids ids,
      Clock clock) {
    return new DocumentPages(
        kind, jdbc, transaction, reader, files, links, idempotencyKeys, audit, ids, clock);
  }
}
