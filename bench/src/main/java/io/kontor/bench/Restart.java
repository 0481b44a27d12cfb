package io.kontor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stops the measured platform and starts it again with {@code ./kontor}. */
final class Restart {
  /** The variable that says which JVMs are started; docs: launcher/README.md. */
  static final String JVM = "KONTOR_JVM";

  /** The one that says which start-up caches are trained. */
  static final String AOT = "KONTOR_AOT";

  private final Installation installation;
  private final Path script;

  Restart(Installation installation, Path root) {
    this.installation = installation;
    this.script = root.resolve("kontor");
  }

  /**
   * Stops everything and starts it again. Returns how long the start took, in seconds, until every
   * process was ready.
   *
   * @param environment for the start; empty values take a variable away
   */
  double run(Map<String, String> environment) throws InterruptedException {
    kontor(Map.of(), "down");
    kontor(
        environment,
        "up",
        "-d",
        "--empty",
        "--port-base",
        Integer.toString(installation.portBase()));
    return installation.startSeconds();
  }

  private void kontor(Map<String, String> environment, String... arguments)
      throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", installation.data().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KONTOR_GATEWAY_RATELIMITS_ENFORCED", "false");
    environment.forEach((name, value) -> {
      if (value.isEmpty()) {
        builder.environment().remove(name);
      } else {
        builder.environment().put(name, value);
      }
    });
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new BenchException("./kontor " + arguments[0] + " failed:\n" + told);
      }
    } catch (IOException e) {
      throw new BenchException(script + " cannot be started.", e);
    }
  }
}
