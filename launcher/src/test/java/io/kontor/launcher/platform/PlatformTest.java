package io.kontor.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.Secrets;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.process.ManagedProcess;
import io.kontor.launcher.process.Processes.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {
  @TempDir Path root;
  private Installation installation;
  private Platform platform;

  @BeforeEach
  void buildAllServices() throws IOException {
    installation = new Installation(root, root.resolve(".kontor"));
    installation.create();
    for (ServiceProcess.Spec spec : Platform.SERVICES) {
      jar(ServiceProcess.jar(root, spec), "main", 1_000);
    }
    platform = new Platform(installation, new Ports(18_000), new Secrets(installation.secrets()));
  }

  @Test
  void givesEveryPartPortsOfItsOwnByThePlan() {
    List<Integer> ports = platform.parts().stream().flatMap(part -> part.ports().stream()).toList();

    assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 18_000 && port < 18_015);
    assertThat(address("gateway")).isEqualTo("http://127.0.0.1:18000");
    assertThat(address("wallet-service")).isEqualTo("http://127.0.0.1:18002");
    assertThat(address("keycloak")).isEqualTo("http://127.0.0.1:18009");
  }

  @Test
  void canStartEveryPartAfterWhatItNeeds() {
    Set<String> started = new HashSet<>();
    for (ManagedProcess part : platform.parts()) {
      assertThat(started).containsAll(part.dependsOn());
      started.add(part.name());
    }
  }

  @Test
  void stopsTheGatewayFirstAndTheDatabaseLast() {
    assertThat(wave("gateway")).isGreaterThan(wave("wallet-service"));
    assertThat(wave("wallet-service")).isGreaterThan(wave("kafka"));
    assertThat(wave("keycloak")).isGreaterThan(wave("postgres"));
  }

  @Test
  void leavesOutAServiceThatIsNotBuilt() throws IOException {
    Files.delete(root.resolve("sandbox/target/sandbox-0.1.0-SNAPSHOT-app.jar"));

    assertThat(platform.parts())
        .extracting(ManagedProcess::name)
        .doesNotContain("sandbox")
        .contains("gateway");
    assertThat(platform.missing()).containsExactly("sandbox");
  }

  @Test
  void tellsAServiceOnlyItsOwnDatabaseAndAccount() throws Exception {
    Map<String, String> wallet = launch("wallet-service").environment();

    assertThat(wallet)
        .containsEntry("SERVER_PORT", "18002")
        .containsEntry("KONTOR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:18011/wallet")
        .containsEntry("KONTOR_DATABASE_USER", "wallet_app")
        .containsEntry("KONTOR_DATABASE_OWNER_USER", "wallet_owner")
        .containsEntry("KONTOR_KAFKA_BOOTSTRAP", "127.0.0.1:18012")
        .containsEntry("KONTOR_SERVICE_CLIENT_ID", "svc-wallet")
        .containsEntry("KONTOR_SERVICES_IDENTITY", "http://127.0.0.1:18001")
        .doesNotContainKeys("KONTOR_DASHBOARD_CLIENT_SECRET", "KC_DB_PASSWORD");
    assertThat(wallet.values()).doesNotContain(platform.accountSecret("launcher"));
    assertThat(launch("gateway").environment()).containsKey("KONTOR_DASHBOARD_CLIENT_SECRET");
  }

  @Test
  void keepsSecretsBetweenRunsInAPrivateFile() throws IOException {
    String secret = platform.accountSecret("wallet");

    assertThat(new Secrets(installation.secrets()).get("KONTOR_SVC_WALLET_SECRET"))
        .isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAPortBaseThatIsNoPort() {
    assertThatThrownBy(() -> new Ports(80)).isInstanceOf(UserFacingException.class);
    assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(UserFacingException.class);
  }

  private static Path jar(Path file, String content, long time) throws IOException {
    Files.createDirectories(file.getParent());
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry("Main.class");
      entry.setTime(time);
      jar.putNextEntry(entry);
      jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }

  private ManagedProcess part(String name) {
    return platform.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String address(String name) {
    return part(name).address();
  }

  private int wave(String name) {
    return part(name).stopPhase();
  }

  private ProcessSpec launch(String name) throws IOException, InterruptedException {
    return part(name).launch();
  }
}
