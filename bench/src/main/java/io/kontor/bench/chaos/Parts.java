package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The processes of the running platform, as the launcher notes them in its data folder (Linux). */
final class Parts {
  private static final Map<String, Integer> OFFSETS =
      Map.of(
          "gateway", 0,
          "identity-service", 1,
          "wallet-service", 2,
          "transaction-service", 3,
          "compliance-service", 4,
          "dispute-service", 5,
          "reporting-service", 6,
          "webhook-service", 7,
          "sandbox", 8);

  private static final int KAFKA = 12;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private final Path data;
  private final Installation installation;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  Parts(Path data, Installation installation) {
    this.data = data;
    this.installation = installation;
  }

  /** The address of a service. */
  String url(String service) {
    Integer offset = OFFSETS.get(service);
    if (offset == null) {
      throw new IllegalArgumentException("no service: " + service);
    }
    return installation.url(offset);
  }

  /** The process that runs now under this name; empty between two of them. */
  OptionalLong process(String part) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("pids").resolve(part));
      long pid = Long.parseLong(lines.get(0));
      return lines.get(1).equals(birth(pid)) ? OptionalLong.of(pid) : OptionalLong.empty();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException gone) {
      return OptionalLong.empty();
    }
  }

  /**
   * Boot id and start time (field 22 of proc(5)), as the launcher notes them; a corpse has none.
   */
  private static String birth(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields[0].equals("Z") || fields[0].equals("X")) {
      return "";
    }
    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + ":" + fields[19];
  }

  /** Sends a signal, such as KILL. */
  void signal(long pid, String signal) throws InterruptedException {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0 && Files.exists(Path.of("/proc", Long.toString(pid)))) {
        throw new BenchException("The process " + pid + " cannot be sent " + signal + ".");
      }
    } catch (IOException e) {
      throw new BenchException("There is no command kill.", e);
    }
  }

  /** Whether a part does its work now. */
  boolean isReady(String part) throws InterruptedException {
    if (process(part).isEmpty()) {
      return false;
    }
    return switch (part) {
      case Plan.POSTGRES -> answersSql();
      case Plan.KAFKA -> listens(installation.port(KAFKA));
      default -> isHealthy(part);
    };
  }

  private boolean answersSql() {
    try (Connection connection = installation.open("postgres")) {
      return connection.isValid((int) TIMEOUT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) TIMEOUT.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isHealthy(String service) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(service) + "/actuator/health/readiness"))
            .timeout(TIMEOUT)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
