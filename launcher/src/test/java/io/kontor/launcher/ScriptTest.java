package io.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    "up --help",
    "up -d -h",
    "build --help",
    "test --help",
    "--help",
    "help",
  })
  void helpsInsteadOfBuilding(String arguments) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.text()).startsWith("./kontor COMMAND").contains("--port-base N");
  }

  @ParameterizedTest
  @CsvSource({
    "up --prot-base 9000, does not know --prot-base",
    "up now, does not know now",
    "up --data, The option --data needs a value",
    "build --quick, does not know --quick",
    "fly, There is no command fly",
  })
  void refusesWhatItDoesNotKnowInsteadOfBuilding(String arguments, String reason) throws Exception {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.text()).contains(reason);
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
    Files.copy(script(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>(List.of("bash", copy.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), text);
  }
}
