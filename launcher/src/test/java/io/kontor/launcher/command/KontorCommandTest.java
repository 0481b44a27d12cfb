package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.installation.Installation;
import io.kontor.launcher.installation.LauncherPhase;
import io.kontor.launcher.installation.Ports;
import io.kontor.launcher.installation.UserFacingException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KontorCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private Path root;
  private Path here;

  @BeforeEach
  void makeFolders() throws Exception {
    root = Files.createDirectory(folder.resolve("checkout"));
    here = Files.createDirectory(folder.resolve("somewhere"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up --prot-base 1 | ./kontor up does not know --prot-base; see ./kontor up --help.",
        "up now | ./kontor up does not know now; see ./kontor up --help.",
        "up --data | The option --data needs a value; see ./kontor up --help.",
        "status --port-base high | The port base must be a number; \"high\" is not.",
        "status --port-base 80 | The port base must lie between 1024 and 65000; 80 does not.",
        "stop | ./kontor stop needs SERVICE; see ./kontor stop --help.",
        "client | ./kontor client needs one of create, keys, revoke; see ./kontor client --help.",
        "client fly | ./kontor client does not know fly; see ./kontor client --help.",
        "client create | ./kontor client create needs --id and --key; see ./kontor client create --help.",
        "client create --id a | ./kontor client create needs --key; see ./kontor client create --help.",
        "client revoke --id a | ./kontor client revoke needs --key-id; see ./kontor client revoke --help.",
        "fly | There is no command fly; see ./kontor help.",
      })
  void refusesWhatItDoesNotKnowInOneSentence(String arguments, String sentence) {
    assertThat(execute(arguments)).isEqualTo(1);

    assertThat(errors).hasToString("kontor: " + sentence + "\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void takesAValueBehindABlankOrAnEqualsSignEvenWhenItHoldsOne() {
    CommandLine.ParseResult parsed =
        commandLine(Map.of())
            .parseArgs("client", "create", "--id", "acme", "--key=@a=b", "--name", "A b")
            .subcommand()
            .subcommand();

    assertThat(parsed.matchedOptionValue("--id", "")).isEqualTo("acme");
    assertThat(parsed.matchedOptionValue("--key", "")).isEqualTo("@a=b");
    assertThat(parsed.matchedOptionValue("--name", "")).isEqualTo("A b");
  }

  @Test
  void takesTheDataFolderFromTheOptionThenTheEnvironmentThenTheCheckout() {
    Map<String, String> environment = Map.of("KONTOR_DATA", "/env");

    assertThat(options(environment, "--data", "mine").installation().data())
        .isEqualTo(here.resolve("mine"));
    assertThat(options(environment).installation().data()).isEqualTo(Path.of("/env"));
    assertThat(options(Map.of()).installation().data()).isEqualTo(root.resolve(".kontor"));
  }

  @Test
  void takesThePortBaseFromTheOptionThenTheEnvironmentThenTheLastRun() {
    Map<String, String> environment = Map.of("KONTOR_PORT_BASE", "9000");
    assertThat(options(Map.of()).portsToStartWith()).isEqualTo(new Ports(8080));

    Installation installation = options(Map.of()).installation();
    installation.create();
    LauncherPhase.writePortBase(installation, new Ports(8500));

    assertThat(options(environment, "--port-base", "7000").portsToStartWith())
        .isEqualTo(new Ports(7000));
    assertThat(options(environment).portsToStartWith()).isEqualTo(new Ports(9000));
    assertThat(options(Map.of()).portsToStartWith()).isEqualTo(new Ports(8500));
    assertThatThrownBy(() -> options(Map.of(), "--port-base", "high").portsToStartWith())
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void asksARunningInstallationForItsPortsNotTheEnvironment() {
    Map<String, String> environment = Map.of("KONTOR_PORT_BASE", "9000");
    Installation installation = options(Map.of()).installation();
    installation.create();
    LauncherPhase.writePortBase(installation, new Ports(8500));

    assertThat(options(environment).ports()).isEqualTo(new Ports(8500));
    assertThat(options(environment, "--port-base", "7000").ports()).isEqualTo(new Ports(7000));
  }

  @ParameterizedTest
  @CsvSource({"start wallet-service", "stop wallet-service"})
  void saysThatNothingRunsWhenNothingEverDid(String arguments) {
    assertThat(execute(arguments)).isEqualTo(1);

    assertThat(errors)
        .hasToString(
            "kontor: Nothing runs from " + root.resolve(".kontor") + "; run ./kontor up.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "client keys --id acme",
    "client create --id acme --key k",
    "client revoke --id a --key-id k"
  })
  void sendsPeopleToUpWhenIdentityServiceDoesNotRun(String arguments) {
    assertThat(execute(arguments)).isEqualTo(1);

    assertThat(errors.toString())
        .startsWith("kontor: identity-service does not run from ")
        .endsWith("; start the platform with ./kontor up.\n");
  }

  @Test
  void tellsThatNothingRunsWithAStatusOfItsOwn() {
    assertThat(execute("status")).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Nothing runs from " + root.resolve(".kontor") + "; ./kontor up starts it.\n");

    assertThat(execute("down")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith("Nothing runs from " + root.resolve(".kontor") + ".\n");
    assertThat(errors.toString()).isEmpty();
  }

  private int execute(String arguments) {
    CommandLine line = commandLine(Map.of());
    line.setErr(new PrintWriter(errors, true));
    all(line).forEach(each -> each.setErr(new PrintWriter(errors, true)));
    return line.execute(arguments.split(" "));
  }

  private static java.util.stream.Stream<CommandLine> all(CommandLine line) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(line),
        line.getSubcommands().values().stream().flatMap(KontorCommandTest::all));
  }

  private InstallationOptions options(Map<String, String> environment, String... arguments) {
    InstallationOptions options = new InstallationOptions(invocation(environment));
    new CommandLine(options).parseArgs(arguments);
    return options;
  }

  private CommandLine commandLine(Map<String, String> environment) {
    return KontorCommand.commandLine(invocation(environment));
  }

  private Invocation invocation(Map<String, String> environment) {
    return new Invocation(
        root, here, environment, new PrintStream(out, true, StandardCharsets.UTF_8), false, 100);
  }
}
