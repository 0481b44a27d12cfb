package io.kontor.launcher.kafka;

import io.kontor.launcher.archive.Archives;
import io.kontor.launcher.archive.Fingerprint;
import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.TextFiles;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.AotCache;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.network.LocalPorts;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.Processes;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/** The broker: one node that is its own controller (KRaft). */
public final class Kafka implements ManagedProcess {
  public static final String NAME = "kafka";
  private static final int HEAP_MB = 320;
  private static final int PARTITIONS = 4;
  private final Installation installation;
  private final Ports ports;
  private final List<String> topics;

  /** The broker of an installation, with these topics. */
  public Kafka(Installation installation, Ports ports, List<String> topics) {
    this.installation = installation;
    this.ports = ports;
    this.topics = topics;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + ports.at(Ports.KAFKA);
  }

  @Override
  public List<Integer> ports() {
    return List.of(ports.at(Ports.KAFKA), ports.at(Ports.KAFKA_CONTROLLER));
  }

  @Override
  public List<String> dependsOn() {
    return List.of();
  }

  @Override
  public boolean takesStartSlot() {
    return false;
  }

  @Override
  public int stopPhase() {
    return 1;
  }

  @Override
  public void prepare(Consumer<String> detail) throws IOException, InterruptedException {
    writeSettings();
    // Formatting is finished when the marker exists; without it the folder cannot hold anything
    // yet.
    Path formatted = installation.kafkaData().resolve(".formatted");
    if (!Files.exists(formatted)) {
      detail.accept("formatting the broker's storage");
      Archives.deleteTree(installation.kafkaData());
      Files.createDirectories(installation.kafkaData());
      int exit =
          Processes.run(
              command(
                  "kafka.tools.StorageTool",
                  List.of(),
                  List.of("format", "-t", clusterId(), "-c", settingsFile().toString())),
              installation.log(NAME),
              installation);
      if (exit != 0) {
        throw new UserFacingException(
            "Kafka could not format its storage: "
                + String.join(" / ", Processes.tail(installation.log(NAME), 3)));
      }
      Files.createFile(formatted);
    }
    Archives.removeOlder(cache(), "[0-9a-f]{16}\\.aot");
    AotCache.train(
        NAME,
        cache(),
        flags -> command("kafka.Kafka", flags, List.of(settingsFile().toString())),
        this::ready,
        installation,
        detail);
  }

  private static String clusterId() {
    // never begins with a dash, which the storage tool would take for an option
    return Uuid.randomUuid().toString();
  }

  @Override
  public ProcessSpec launch() throws IOException {
    return command("kafka.Kafka", AotCache.flag(cache()), List.of(settingsFile().toString()));
  }

  private ProcessSpec command(String main, List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.JAVA);
    command.addAll(Jvm.flags(HEAP_MB));
    command.addAll(flags);
    command.add("-Dlog4j2.configurationFile=" + loggingFile());
    command.add("-Dlog4j2.disableJmx=true");
    command.add("-cp");
    command.add(String.join(":", libraries().stream().map(Path::toString).toList()));
    command.add(main);
    command.addAll(arguments);
    return new ProcessSpec(command, Map.of("MALLOC_ARENA_MAX", "2"), installation.data());
  }

  private List<Path> libraries() {
    try (Stream<Path> jars = Files.list(installation.root().resolve("launcher/target/lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path cache() {
    try {
      Fingerprint fingerprint = new Fingerprint().add(Jvm.flags(HEAP_MB));
      for (Path jar : libraries()) {
        fingerprint.addStamp(jar);
      }
      Path folder = installation.cache().resolve("kafka");
      Files.createDirectories(folder);
      return folder.resolve(fingerprint.shortName() + ".aot");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path settingsFile() {
    return installation.state().resolve("kafka.properties");
  }

  private Path loggingFile() {
    return installation.state().resolve("kafka-log4j2.properties");
  }

  private void writeSettings() {
    TextFiles.write(
        settingsFile(),
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        num.partitions=%4$d
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # After a crash the broker is let in again only when its old session is over; the default of 9 s is for clusters.
        broker.session.timeout.ms=4000
        broker.heartbeat.interval.ms=1000
        # Events are the memory from which read models are rebuilt.
        log.retention.ms=-1
        log.cleaner.dedupe.buffer.size=16777216
        log.index.size.max.bytes=1048576
        num.network.threads=2
        num.io.threads=4
        num.recovery.threads.per.data.dir=2
        """
            .formatted(
                ports.at(Ports.KAFKA),
                ports.at(Ports.KAFKA_CONTROLLER),
                installation.kafkaData(),
                PARTITIONS));
    TextFiles.write(
        loggingFile(),
        """
        status = error
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %c{1} %m%n
        rootLogger.level = warn
        rootLogger.appenderRef.console.ref = console
        """);
  }

  /**
   * Whether the broker accepts connections; it opens its port only when its storage is recovered.
   */
  @Override
  public boolean ready() {
    return LocalPorts.accepts(ports.at(Ports.KAFKA));
  }

  @Override
  public void provision() throws InterruptedException {
    Properties properties = new Properties();
    properties.setProperty("bootstrap.servers", address());
    properties.setProperty("request.timeout.ms", "15000");
    properties.setProperty("default.api.timeout.ms", "30000");
    try (Admin admin = Admin.create(properties)) {
      Set<String> missing = new TreeSet<>(topics);
      missing.removeAll(admin.listTopics().names().get(30, TimeUnit.SECONDS));
      admin
          .createTopics(
              missing.stream().map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)).toList())
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new UserFacingException(
            "Kafka does not answer on " + address() + "; see " + installation.log(NAME) + ".", e);
      }
    }
  }
}
