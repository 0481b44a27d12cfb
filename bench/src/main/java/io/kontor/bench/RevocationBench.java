package io.kontor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/**
 * How long a revoked key is still let in: from the moment its revocation is asked for to the first
 * refusal, at the gateway and at each service's own port. Void when any takes a second or longer.
 */
final class RevocationBench {
  private static final long LIMIT_MILLIS = 1_000;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final Map<String, Integer> PROCESSES = processes();

  private final Installation installation;
  private final Platform platform;
  private final PrintStream out;
  private final int rounds;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  RevocationBench(Installation installation, Platform platform, PrintStream out, int rounds) {
    this.installation = installation;
    this.platform = platform;
    this.out = out;
    this.rounds = rounds;
  }

  void run() throws InterruptedException {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    String clientId = "bench-revocation-" + key.substring(0, 8);
    platform.createClient(clientId, key, platform.serviceToken());
    String owner = platform.merchantToken(clientId, key);
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      revoke(clientId, owner)
          .forEach(
              (process, time) -> millis.computeIfAbsent(process, _ -> new ArrayList<>()).add(time));
    }
    out.printf(
        Locale.ROOT,
        "%nFrom a key's revocation to the first refusal, %d keys, in milliseconds: median (least to"
            + " most)%n",
        rounds);
    double worst = 0;
    for (Map.Entry<String, List<Double>> process : millis.entrySet()) {
      Spread spread = Spread.of(process.getValue());
      worst = Math.max(worst, spread.most());
      out.printf(
          Locale.ROOT,
          "%-12s %6.0f (%.0f to %.0f)%n",
          process.getKey(),
          spread.median(),
          spread.least(),
          spread.most());
    }
    if (worst >= LIMIT_MILLIS) {
      throw new BenchException("A revoked key was let in for a second or longer: the run is void.");
    }
  }

  private Map<String, Double> revoke(String clientId, String owner) throws InterruptedException {
    String keys = installation.url(Installation.GATEWAY) + "/v2.01/" + clientId + "/keys";
    JsonNode made =
        platform.json(keys, Map.of("Name", "bench", "Permissions", List.of("users:read")), owner);
    String token = platform.merchantToken(clientId, made.path("ApiKey").asString());
    for (int offset : PROCESSES.values()) {
      if (status(offset, clientId, token) == 401) {
        throw new BenchException("A fresh key is refused on port offset " + offset + ".");
      }
    }
    long begun = System.nanoTime();
    try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, Future<Double>> refusals = new LinkedHashMap<>();
      PROCESSES.forEach((process, offset) -> {
        Callable<Double> refusal = () -> firstRefusal(offset, clientId, token, begun);
        refusals.put(process, watchers.submit(refusal));
      });
      int deleted =
          send(HttpRequest.newBuilder(URI.create(keys + "/" + made.path("Id").asString()))
                  .header("Authorization", "Bearer " + owner)
                  .method("DELETE", BodyPublishers.noBody()))
              .statusCode();
      if (deleted != 204) {
        throw new BenchException("The key could not be revoked: " + deleted);
      }
      Map<String, Double> times = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Double>> refusal : refusals.entrySet()) {
        times.put(refusal.getKey(), refusal.getValue().get());
      }
      return times;
    } catch (ExecutionException e) {
      throw new BenchException("A process could not be asked: " + e.getMessage(), e);
    }
  }

  private double firstRefusal(int offset, String clientId, String token, long begun)
      throws InterruptedException {
    while (true) {
      int status = status(offset, clientId, token);
      double millis = (System.nanoTime() - begun) / 1e6;
      if (status == 401 || millis > PATIENCE_MILLIS) {
        return millis;
      }
      Thread.sleep(2);
    }
  }

  private int status(int offset, String clientId, String token) throws InterruptedException {
    return send(HttpRequest.newBuilder(
                URI.create(installation.url(offset) + "/v2.01/" + clientId + "/bench"))
            .header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private HttpResponse<Void> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new BenchException("The platform does not answer.", e);
    }
  }

  private static Map<String, Integer> processes() {
    Map<String, Integer> processes = new LinkedHashMap<>();
    for (int i = 0; i < Installation.SERVICES.size(); i++) {
      processes.put(Installation.SERVICES.get(i), i); // docs/architecture.md, section 1
    }
    return processes;
  }
}
