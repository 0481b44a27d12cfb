package io.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The script before it starts anything: in a folder of its own, where there is nothing to build.
 */
class ScriptTest {
  @TempDir Path folder;

  private record Outcome(int exit, String text) {}

  @ParameterizedTest
  @CsvSource({
    "up --help, ./kontor up [, --port-base N",
    "up -d -h, ./kontor up [, --empty",
    "build --help, ./kontor build [, --help",
    "test --help, ./kontor test [, MODULE",
    "docs --help, ./kontor docs [, MODULE",
    "chaos --help, ./kontor chaos [, --minutes N",
    "upgrade-test --help, ./kontor upgrade-test [, --from REF",
    "stop wallet-service --help, ./kontor stop , SERVICE",
    "client --help, ./kontor client , revoke",
    "client create --help, ./kontor client create , --email EMAIL",
    "help client revoke, ./kontor client revoke , --key-id KEY_ID",
    "--help, ./kontor COMMAND, --port-base N",
    "help, ./kontor COMMAND, --port-base N",
  })
  void helpsInsteadOfBuilding(String arguments, String beginning, String part) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.text()).startsWith(beginning).contains(part);
  }

  @Test
  void helpsWhenNothingIsAsked() throws Exception {
    Outcome outcome = run();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.text()).startsWith("./kontor COMMAND").contains("--port-base N");
  }

  @ParameterizedTest
  @CsvSource({
    "up --prot-base 9000, does not know --prot-base",
    "up now, does not know now",
    "up --daemon, does not know --daemon",
    "up --empty=yes, does not know --empty=yes",
    "up --.*, does not know --.*",
    "up --data, The option --data needs a value",
    "build --quick, does not know --quick",
    "build wallet-service, does not know wallet-service",
    "test --quick, does not know --quick",
    "docs --quick, does not know --quick",
    "chaos --seed 1, does not know --seed",
    "chaos --minutes, The option --minutes needs a value",
    "upgrade-test v1, does not know v1",
    "upgrade-test --from, The option --from needs a value",
    "logs --all, does not know --all",
    "fly, There is no command fly",
    "fly --help, There is no command fly",
    "help fly, There is no command fly",
  })
  void refusesWhatItDoesNotKnowInsteadOfBuilding(String arguments, String reason) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.text()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "logs -f wallet-service --data nowhere, There are no logs in ",
    "logs --data=nowhere, There are no logs in ",
    "test no-such-module, There is no module no-such-module",
    "docs no-such-module, There is no module no-such-module",
    "status, Nothing is built yet",
  })
  void takesWhatItKnows(String arguments, String answer) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.text()).contains(answer);
  }

  @Test
  void aCopyOfABuiltCheckoutIsBuilt() throws Exception {
    Path source = folder.resolve("wallet-service/src/main/java/Wallet.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Wallet {}");
    String stamp = stamp();

    Files.setLastModifiedTime(source, java.nio.file.attribute.FileTime.fromMillis(0));
    assertThat(stamp()).isEqualTo(stamp);

    Files.writeString(source, "class Purse {} ");
    assertThat(stamp()).isNotEqualTo(stamp);
  }

  /** What the script's own functions say of the sources of this folder. */
  private String stamp() throws Exception {
    String functions = "source <(sed -n '/^sources()/,/^}/p;/^stamp_of()/,/^}/p' \"$1\"); ";
    return run(List.of(
            "bash",
            "-c",
            "root=$2; " + functions + "sources | stamp_of",
            "_",
            script().toString(),
            folder.toString()))
        .text();
  }

  private static Path script() {
    return Path.of("../kontor").toAbsolutePath().normalize();
  }

  private Outcome run(String... arguments) throws Exception {
    Path copy = folder.resolve("kontor");
    Files.copy(script(), copy, StandardCopyOption.REPLACE_EXISTING);
    copyHelp();
    List<String> command = new ArrayList<>(List.of("bash", copy.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private void copyHelp() throws IOException {
    Path from = Path.of("../docs/commands");
    Path to = Files.createDirectories(folder.resolve("docs/commands"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text);
  }
}
