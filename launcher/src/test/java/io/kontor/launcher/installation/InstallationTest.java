package io.kontor.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path root;
  private Installation installation;

  @BeforeEach
  void create() {
    installation = new Installation(root, root.resolve("data"));
    installation.create();
  }

  @Test
  void createsItsFoldersAsOftenAsAsked() {
    installation.create();

    assertThat(installation.logs()).isDirectory();
    assertThat(installation.pids()).isDirectory();
    assertThat(installation.state()).isDirectory();
    assertThat(installation.files()).isDirectory();
  }

  @Test
  void saysWhatToDoWhenItsFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> new Installation(root, file).create())
        .isInstanceOf(UserFacingException.class)
        .hasMessage(
            "The data folder %s cannot be written by this user; choose another with --data DIR.",
            file);
  }

  @Test
  void keepsOneEarlierLog() throws IOException {
    installation.keepEarlierLog("wallet");
    assertThat(installation.logs()).isEmptyDirectory();

    for (String run : new String[] {"first", "second"}) {
      Files.writeString(installation.log("wallet"), run);
      installation.keepEarlierLog("wallet");
    }

    assertThat(installation.logs().resolve("wallet.1.log")).hasContent("second");
    assertThat(installation.log("wallet")).doesNotExist();
  }

  @Test
  void sharesTheCacheOfItsCheckoutWithOtherInstallations() {
    assertThat(new Installation(root, Path.of("/elsewhere")).cache())
        .isEqualTo(installation.cache())
        .isEqualTo(root.resolve(".kontor/cache"));
  }

  @Test
  void replacesATextFileInOneStep() throws IOException {
    Path file = root.resolve("text");
    assertThat(TextFiles.read(file)).isEmpty();

    TextFiles.write(file, "first\n");
    TextFiles.write(file, "second\n");

    assertThat(TextFiles.read(file)).contains("second");
    try (var files = Files.list(root)) {
      assertThat(files).doesNotContain(root.resolve("text.tmp")).hasSize(2);
    }
  }

  @Test
  void remembersPhaseAndPorts() {
    assertThat(LauncherPhase.read(installation)).isEqualTo(LauncherPhase.STOPPED);
    assertThat(LauncherPhase.portBase(installation)).isEmpty();

    LauncherPhase.write(installation, LauncherPhase.READY);
    LauncherPhase.writePortBase(installation, new Ports(18_000));

    assertThat(LauncherPhase.read(installation)).isEqualTo(LauncherPhase.READY);
    assertThat(LauncherPhase.portBase(installation)).contains("18000");
  }

  @Test
  void makesASecretOnceAndOnlyWhenItIsAskedFor() {
    Secrets secrets = new Secrets(installation.secrets());
    assertThat(secrets.find("database")).isEmpty();

    String secret = secrets.get("database");

    assertThat(secret).matches("[A-Za-z2-9]{40}").isEqualTo(secrets.get("database"));
    assertThat(secrets.get("other")).isNotEqualTo(secret);
    assertThat(new Secrets(installation.secrets()).find("database")).contains(secret);
  }

  @Test
  void saysWhichSecretsFileCannotBeRead() throws IOException {
    Files.createDirectory(installation.secrets());

    assertThatThrownBy(() -> new Secrets(installation.secrets()))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining(installation.secrets().toString());
  }
}
