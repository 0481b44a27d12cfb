package io.kontor.platform.files;

import io.kontor.platform.test.TestInfrastructure;
import io.kontor.platform.work.QueueWorker;
import io.kontor.platform.work.WorkConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of stored files, and a folder for the files themselves. */
public final class FilesFixture implements AutoCloseable {
  public final JdbcClient jdbc;
  public final TransactionTemplate transaction;
  public final IncomingFiles incoming;
  final LocalFileStore store;
  final FileLinks links;
  private final Path folder;
  private final AnnotationConfigApplicationContext context;

  public FilesFixture(Path folder) {
    this.folder = folder;
    TestInfrastructure.Database made = TestInfrastructure.databaseOfPlatform("files");
    JdbcClient owner =
        JdbcClient.create(
            new DriverManagerDataSource(made.url(), made.owner(), made.ownerPassword()));
    owner
        .sql("CREATE TABLE incoming_file (file_key TEXT PRIMARY KEY, begun_at TIMESTAMPTZ)")
        .update();
    owner
        .sql(
            """
            CREATE TABLE file_link (token_sha256 TEXT PRIMARY KEY, client_id TEXT, file_key TEXT, file_type TEXT,
              file_name TEXT, size BIGINT, expires_at TIMESTAMPTZ)
            """)
        .update();
    DriverManagerDataSource database =
        new DriverManagerDataSource(made.url(), made.app(), made.appPassword());
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    context = new AnnotationConfigApplicationContext();
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(WorkConfiguration.class);
    context.refresh();
    store = new LocalFileStore(folder);
    incoming = new IncomingFiles(jdbc, transaction, store, context.getBean(QueueWorker.class));
    links = new FileLinks(jdbc, store, "https://pay.example", "kyc/files");
  }

  /** How many files lie in the folder. */
  public long files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many files have no owner yet. */
  public long unowned() {
    return jdbc.sql("SELECT count(*) FROM incoming_file").query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }
}
