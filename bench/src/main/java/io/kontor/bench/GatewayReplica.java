package io.kontor.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A second replica of the running gateway, with its command and settings, whose services are a
 * sink: what is measured is the gateway and not the service behind it.
 */
final class GatewayReplica implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 200;
  private final int port = freePort();
  private final Process process;

  /** Starts it and waits until it is ready. */
  GatewayReplica(Installation installation, String sinkUrl) throws InterruptedException {
    Path proc = Path.of("/proc", Long.toString(installation.process("gateway").pid()));
    Path log = installation.kept("gateway.log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words(Files.readAllBytes(proc.resolve("cmdline"))))
              .directory(installation.data().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.putAll(environment(Files.readAllBytes(proc.resolve("environ")), port, sinkUrl));
      this.process = builder.start();
    } catch (IOException e) {
      throw new BenchException("A second gateway cannot be started.", e);
    }
    try {
      awaitReady(log);
    } catch (BenchException | InterruptedException e) {
      close();
      throw e;
    }
  }

  int port() {
    return port;
  }

  /** A port that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BenchException("No port is free on this machine.", e);
    }
  }

  /** What {@code /proc/PID/cmdline} holds. */
  static List<String> words(byte[] text) {
    return Arrays.stream(new String(text, StandardCharsets.UTF_8).split("\0"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The environment of the running gateway, with another port and every service at the sink. */
  static Map<String, String> environment(byte[] text, int port, String sinkUrl) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String word : words(text)) {
      int end = word.indexOf('=');
      if (end > 0) {
        environment.put(word.substring(0, end), word.substring(end + 1));
      }
    }
    environment.replaceAll((name, value) -> name.startsWith("KONTOR_SERVICES_") ? sinkUrl : value);
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("KONTOR_GATEWAY_RATELIMITS_ENFORCED", "false");
    return environment;
  }

  private void awaitReady(Path log) throws InterruptedException {
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isReady(http, readiness)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new BenchException("The second gateway does not become ready; see " + log + ".");
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  private static boolean isReady(HttpClient http, URI readiness) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException _) {
      return false; // its port is not open yet
    } catch (IOException e) {
      throw new BenchException("The second gateway does not answer.", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(30))) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
