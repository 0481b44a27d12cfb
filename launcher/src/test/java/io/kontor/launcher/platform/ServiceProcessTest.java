package io.kontor.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.jvm.AotCache;
import io.kontor.launcher.jvm.Jvm;
import io.kontor.launcher.kafka.Kafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
  private static final ServiceProcess.Spec WALLET =
      new ServiceProcess.Spec("wallet-service", 2, "wallet", "wallet", 256);

  @TempDir Path root;
  private LocalServers servers;
  private ServiceProcess wallet;

  @BeforeEach
  void create() throws IOException {
    servers = new LocalServers(root);
    wallet =
        new ServiceProcess(
            WALLET, servers.installation(), servers.ports(), Map.of("KONTOR_X", "y"));
    Path jar = ServiceProcess.jar(root, WALLET);
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("Main.class"));
    }
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void startsTheUnpackedJarOnItsOwnPortOfThisMachineOnly() {
    var spec = wallet.launch();

    assertThat(spec.command())
        .startsWith(Jvm.JAVA, "-Xmx256m")
        .contains("-jar")
        .noneMatch(argument -> argument.startsWith("-XX:AOTCache"))
        .last()
        .asString()
        .startsWith(servers.installation().cache().resolve("run/wallet-service-").toString())
        .endsWith("/wallet-service-0.1.0-SNAPSHOT-app.jar");
    assertThat(spec.environment())
        .containsEntry("SERVER_PORT", Integer.toString(servers.ports().at(2)))
        .containsEntry("SERVER_ADDRESS", "127.0.0.1")
        .containsEntry("KONTOR_X", "y");
    assertThat(spec.directory()).isEqualTo(servers.installation().data());
  }

  @Test
  void usesAStartUpCacheWhenThereIsOne() throws IOException {
    assertThat(AotCache.flag(root.resolve("app.aot"))).isEmpty();

    Path cache = Files.createFile(root.resolve("app.aot"));

    assertThat(AotCache.flag(cache)).containsExactly("-XX:AOTCache=" + cache);
  }

  @Test
  void startsThePlainJarWhenThatIsAskedFor() throws IOException, InterruptedException {
    var plain =
        new ServiceProcess(
            WALLET, servers.installation(), servers.ports(), Map.of("KONTOR_X", "y"), true);
    plain.prepare(detail -> {
      throw new AssertionError("There is nothing to prepare, but: " + detail);
    });
    var spec = plain.launch();

    assertThat(spec.command().subList(1, spec.command().size()))
        .containsExactly("-Xmx256m", "-jar", ServiceProcess.jar(root, WALLET).toString());
    assertThat(spec.environment()).containsEntry("KONTOR_X", "y").containsKey("SERVER_PORT");
  }

  @Test
  void isReadyWhenItsReadinessProbeSaysSo() throws IOException {
    assertThat(wallet.ready()).isFalse();

    servers.serve(
        2, call -> new Reply(call.path().equals("/actuator/health/readiness") ? 200 : 404, "{}"));

    assertThat(wallet.ready()).isTrue();
  }

  @Test
  void saysWhichJarIsDamaged() throws IOException {
    Path jar = ServiceProcess.jar(root, WALLET);
    Files.writeString(jar, "no zip");

    assertThatThrownBy(wallet::launch)
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("The jar of wallet-service is damaged; delete " + jar);
  }

  @Test
  void startsAfterDatabaseAndBrokerAndBehindTheGatewayAtTheEnd() {
    ServiceProcess gateway =
        new ServiceProcess(
            new ServiceProcess.Spec("gateway", Ports.GATEWAY, "gateway", "gateway", 224),
            servers.installation(),
            servers.ports(),
            Map.of());

    assertThat(wallet.dependsOn()).containsExactly("postgres", "kafka");
    assertThat(gateway.stopPhase()).isGreaterThan(wallet.stopPhase());
    assertThat(wallet.ports()).containsExactly(servers.ports().at(2));
  }

  @Test
  void findsAPartByItsNameOrSaysWhichThereAre() {
    assertThat(servers.platform().part("kafka").address())
        .isEqualTo("127.0.0.1:" + servers.ports().at(Ports.KAFKA));

    assertThatThrownBy(() -> servers.platform().part("walet"))
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "There is no service walet; there are postgres, kafka, keycloak, wallet-service.");
  }

  @Test
  void startsTheBrokerOnTheLaunchersOwnLibraries() throws IOException {
    Path library = root.resolve("launcher/target/lib/kafka.jar");
    Files.createDirectories(library.getParent());
    Files.createFile(library);
    Files.createFile(library.resolveSibling("readme.txt"));
    Kafka kafka = new Kafka(servers.installation(), servers.ports(), List.of("kontor.wallet"));

    List<String> command = kafka.launch().command();

    assertThat(command).containsSequence("-cp", library.toString(), "kafka.Kafka");
    assertThat(command.getLast())
        .isEqualTo(servers.installation().state().resolve("kafka.properties").toString());
    assertThat(kafka.ports())
        .containsExactly(
            servers.ports().at(Ports.KAFKA), servers.ports().at(Ports.KAFKA_CONTROLLER));
    assertThat(kafka.ready()).isFalse();
  }
}
